package dev.beian.platform.dialogs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.beian.assistant.understanding.Keywords;
import dev.beian.assistant.understanding.Keywords.Rule;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Role;

/** Reads the words by which free text is taken apart and items are recognised. */
final class KeywordsReader {

	private final Words words;

	KeywordsReader(Words words) {
		this.words = words;
	}

	Keywords read(Entry file) {
		file.only("simplified", "between", "unchanged", "no-roles", "moves", "light", "subjects", "roles", "sides", "whose", "either",
				"aspects", "no-aspects", "telephone",
				"another", "open", "items", "explains");
		return new Keywords(simplified(file.need("simplified")), between(file.need("between")), unchanged(file.need("unchanged")),
				file.need("moves").texts(), file.need("light").text(), file.need("subjects").texts(),
				new Keywords.Persons(roles(file.need("roles")), file.get("no-roles").texts(), roles(file.need("sides")),
						file.need("either").texts(), file.need("whose").texts(), file.need("another").texts()),
				aspects(file.need("aspects")), file.get("no-aspects").texts(), file.need("telephone").texts(), items(file.need("items")),
				open(file.need("open")),
				explaining(file.need("explains")));
	}

	private static Map<Integer, Integer> simplified(Entry pairs) {
		Map<Integer, Integer> simplified = new HashMap<>();
		for (String pair : pairs.text().strip().split("\\s+"))
			if (pair.codePointCount(0, pair.length()) == 2)
				simplified.put(pair.codePointAt(0), pair.codePointBefore(pair.length()));
			else
				pairs.fault(pair + " should be two characters, the traditional and the simplified one");
		return simplified;
	}

	private static Keywords.Between between(Entry entry) {
		entry.only("marks", "words", "english", "list", "contrast");
		return new Keywords.Between(entry.need("marks").text(), entry.need("words").texts(), entry.need("english").texts(),
				entry.need("list").texts(), entry.need("contrast").texts());
	}

	private static Keywords.Unchanged unchanged(Entry entry) {
		entry.only("not", "do", "anywhere", "first", "english", "retracts", "denials", "except");
		return new Keywords.Unchanged(entry.need("not").texts(), entry.need("do").texts(), entry.need("anywhere").texts(),
				entry.need("first").texts(), entry.need("english").texts(), entry.need("retracts").texts(), entry.need("denials").texts(),
				entry.need("except").texts());
	}

	private static Map<Role, List<String>> roles(Entry entry) {
		Map<Role, List<String>> roles = new EnumMap<>(Role.class);
		entry.fields().forEach((id, list) -> Named.find(Role.class, id).ifPresentOrElse(role -> roles.put(role, list.texts()),
				() -> list.fault("is not known; known are " + Named.ids(Role.class))));
		Stream.of(Role.values()).filter(role -> roles.getOrDefault(role, List.of()).isEmpty())
				.forEach(role -> entry.fault(role.id() + " is missing"));
		return roles;
	}

	private static Map<String, List<String>> aspects(Entry entry) {
		Map<String, List<String>> aspects = new LinkedHashMap<>();
		entry.fields().forEach((aspect, list) -> {
			if (Stream.of(Role.values()).allMatch(role -> Named.find(ChangeItem.class, role.id() + "-" + aspect).isPresent()))
				aspects.put(aspect, list.texts());
			else
				list.fault("is nothing that a person of a filing has");
		});
		return aspects;
	}

	private static Map<ChangeItem, List<Rule>> items(Entry entry) {
		Map<ChangeItem, List<Rule>> items = new EnumMap<>(ChangeItem.class);
		entry.fields().forEach((id, list) -> Named.find(ChangeItem.class, id).ifPresentOrElse(
				item -> items.put(item, list.list().stream().map(KeywordsReader::rule).toList()),
				() -> list.fault("is not known; known are " + Named.ids(ChangeItem.class))));
		return items;
	}

	private List<Keywords.Open> open(Entry list) {
		return list.list().stream().map(entry -> {
			entry.only("words", "items");
			return new Keywords.Open(rule(entry.need("words")), Set.copyOf(words.words(ChangeItem.class, entry.need("items"))));
		}).toList();
	}

	private Map<ChangeItem, Set<ChangeItem>> explaining(Entry entry) {
		Map<ChangeItem, Set<ChangeItem>> explaining = new EnumMap<>(ChangeItem.class);
		entry.fields().forEach((id, list) -> Named.find(ChangeItem.class, id).ifPresentOrElse(
				item -> explaining.put(item, Set.copyOf(words.words(ChangeItem.class, list))),
				() -> list.fault("is not known; known are " + Named.ids(ChangeItem.class))));
		return explaining;
	}

	/** For example {@code one|other + third + !fourth}. */
	private static Rule rule(Entry entry) {
		List<List<String>> all = new ArrayList<>();
		List<String> none = new ArrayList<>();
		for (String group : entry.text().split("\\s\\+\\s")) {
			String plain = group.strip();
			List<String> choices = Stream.of(plain.replaceFirst("^!", "").split("\\|")).map(String::strip).toList();
			if (choices.stream().anyMatch(String::isEmpty))
				entry.fault("has an empty word between its bars");
			if (plain.startsWith("!"))
				none.addAll(choices);
			else
				all.add(choices);
		}
		if (all.isEmpty())
			entry.fault("names nothing");
		return new Rule(all, none);
	}
}
