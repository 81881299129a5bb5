package dev.beian.knowledge.form;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Organizer;

/**
 * The console's form: its fields, in its order.
 *
 * @param mostWebsites how many websites one organizer can have
 */
public record Form(List<FormField> fields, int mostWebsites) {

	private static final Set<ChangeItem> ANOTHER_PERSON = EnumSet.of(ChangeItem.ENTITY_PERSON, ChangeItem.WEBSITE_PERSON);

	public Form {
		fields = List.copyOf(fields);
	}

	/** The fields that a case fills in anew, in the order of the form. */
	public List<FormField> asked(Facts facts) {
		Set<ChangeItem> changes = facts.changes();
		boolean shared = holdsBothRoles(facts).orElse(false) && changes.stream().noneMatch(ANOTHER_PERSON::contains);
		Set<String> ids = fields.stream().filter(field -> field.items().stream().anyMatch(changes::contains) && field.when().holds(facts))
				.map(field -> shared ? field.counterpart().orElse(field.id()) : field.id())
				.collect(Collectors.toCollection(LinkedHashSet::new));
		return fields.stream().filter(field -> ids.contains(field.id())).toList();
	}

	/** Whether one person is responsible for entity and website; an individual always is. Empty while nobody has said. */
	public static Optional<Boolean> holdsBothRoles(Facts facts) {
		return facts.organizer().filter(Organizer.INDIVIDUAL::equals).map(_ -> true).or(facts::samePerson);
	}
}
