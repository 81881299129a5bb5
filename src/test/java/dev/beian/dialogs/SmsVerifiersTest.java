package dev.beian.dialogs;

import static dev.beian.knowledge.filing.ChangeType.ENTITY;
import static dev.beian.knowledge.filing.ChangeType.FULL;
import static dev.beian.knowledge.filing.ChangeType.WEBSITE;
import static dev.beian.knowledge.filing.Role.ENTITY_PERSON;
import static dev.beian.knowledge.filing.Role.WEBSITE_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import dev.beian.knowledge.filing.Role;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import dev.beian.testkit.World;

/** Who answers the ministry's SMS, by order and by what changes in it. */
class SmsVerifiersTest {

	private final ChangeTypeRules rules = World.SHIPPED.rules();

	static Stream<Arguments> orders() {
		return Stream.of(arguments(FULL, "entity-name", List.of(ENTITY_PERSON)),
				arguments(FULL, "entity-name website-name", List.of(ENTITY_PERSON, WEBSITE_PERSON)),
				arguments(FULL, "website-ip", List.of(WEBSITE_PERSON)),
				arguments(ENTITY, "entity-certificate-address", List.of(ENTITY_PERSON)),
				arguments(WEBSITE, "website-name", List.of(WEBSITE_PERSON)),
				arguments(FULL, "entity-person", List.of(ENTITY_PERSON, WEBSITE_PERSON)),
				arguments(FULL, "entity-person-mobile", List.of(ENTITY_PERSON, WEBSITE_PERSON)));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("orders")
	void the_documents_say_who_verifies(ChangeType type, String changes, List<Role> who) {
		assertThat(rules.verifiers(order(changes).with(Fact.TYPE, type))).isEqualTo(who);
	}

	@Test
	void whatever_is_recommended_somebody_verifies() {
		for (ChangeItem item : ChangeItem.values())
			for (Organizer organizer : Organizer.values()) {
				var verdict = rules.recommend(Facts.none().with(Fact.ORGANIZER, organizer).with(Fact.PROVINCE, Province.GUANGDONG)
						.withChanges(java.util.EnumSet.of(item)));
				assertThat(verdict.smsVerifiers().isEmpty()).as("%s %s", organizer, item).isEqualTo(verdict.type().isEmpty());
			}
	}

	private static Facts order(String changes) {
		return Facts.none().with(Fact.ORGANIZER, Organizer.ENTERPRISE).with(Fact.PROVINCE, Province.HUNAN).with(Fact.CHANGES,
				Arrays.asList(changes.split(" ")));
	}
}
