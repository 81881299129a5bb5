package dev.beian.knowledge.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Fact;
import dev.beian.testkit.World;

class FormTest {

	private final Form form = World.SHIPPED.form();

	@Test
	void every_change_an_order_can_carry_asks_for_its_value_unless_the_new_paper_is_all_there_is() {
		Set<ChangeItem> asking = EnumSet.noneOf(ChangeItem.class);
		form.fields().forEach(field -> asking.addAll(field.items()));

		assertThat(EnumSet.complementOf(EnumSet.copyOf(asking))).containsExactlyInAnyOrder(ChangeItem.ENTITY_CERTIFICATE_RENEWED,
				ChangeItem.PROVINCE, ChangeItem.ORGANIZER_REPLACED, ChangeItem.ORGANIZER_TYPE, ChangeItem.WEBSITE_DOMAIN_ADDED,
				ChangeItem.WEBSITE_ADDED);
	}

	@Test
	void an_individual_gives_an_identity_number_where_an_organisation_gives_a_credit_code() {
		assertThat(asked(Organizer.INDIVIDUAL, ChangeItem.ENTITY_CERTIFICATE_NUMBER)).containsExactly("entity-id-number");
		assertThat(asked(Organizer.ENTERPRISE, ChangeItem.ENTITY_CERTIFICATE_NUMBER)).containsExactly("entity-certificate-number");
	}

	@Test
	void whoever_holds_both_roles_is_asked_once() {
		Facts facts = facts(Organizer.ENTERPRISE, ChangeItem.WEBSITE_PERSON_EMAIL, ChangeItem.ENTITY_PERSON_EMAIL);

		assertThat(ids(facts.withSamePerson(true))).containsExactly("entity-person-email");
		assertThat(ids(facts.withSamePerson(false))).containsExactly("entity-person-email", "website-person-email");
		assertThat(ids(facts)).containsExactly("entity-person-email", "website-person-email");
	}

	@Test
	void another_person_is_asked_for_by_himself_although_one_person_held_both_roles() {
		Facts facts = facts(Organizer.ENTERPRISE, ChangeItem.WEBSITE_PERSON, ChangeItem.ENTITY_PERSON_MOBILE).withSamePerson(true);

		assertThat(ids(facts)).contains("entity-person-mobile", "website-person-mobile", "website-person-name");
	}

	@Test
	void nothing_is_asked_while_nothing_is_known() {
		assertThat(form.asked(Facts.none().with(Fact.ORGANIZER, Organizer.ENTERPRISE))).isEmpty();
	}

	private List<String> asked(Organizer organizer, ChangeItem... changes) {
		return ids(facts(organizer, changes));
	}

	private List<String> ids(Facts facts) {
		return form.asked(facts).stream().map(FormField::id).toList();
	}

	private static Facts facts(Organizer organizer, ChangeItem... changes) {
		return Facts.none().with(Fact.ORGANIZER, organizer).withChanges(EnumSet.copyOf(List.of(changes)));
	}
}
