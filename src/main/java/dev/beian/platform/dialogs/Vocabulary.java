package dev.beian.platform.dialogs;

import java.util.List;
import java.util.stream.Stream;

import dev.beian.knowledge.filing.Authority;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Material;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import dev.beian.knowledge.filing.Role;
import dev.beian.knowledge.filing.Stage;

/** The text keys under which the words of the field have their names. */
final class Vocabulary {

	private Vocabulary() {
	}

	static Stream<String> keys() {
		return Stream.of(named("organizer", Named.ids(Organizer.class)), named("province", Named.ids(Province.class)),
				named("change", Named.ids(ChangeItem.class)), named("type", Named.ids(ChangeType.class)),
				named("material", Named.ids(Material.class)),
				named("role", Named.ids(Role.class)), named("stage", Named.ids(Stage.class)),
				named("authority", Named.ids(Authority.class)))
				.flatMap(keys -> keys);
	}

	private static Stream<String> named(String kind, List<String> ids) {
		return ids.stream().map(id -> kind + "." + id);
	}
}
