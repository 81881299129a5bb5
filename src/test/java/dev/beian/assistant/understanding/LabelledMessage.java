package dev.beian.assistant.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import dev.beian.assistant.understanding.Meaning.Changes;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Named;

/**
 * A message of bench/cases/understanding.yaml with what it means.
 *
 * @param items the items it names; where its group is {@code ambiguous}, those it leaves open
 */
record LabelledMessage(String text, String group, Meaning meaning, Set<ChangeItem> items, Part part) {

	/**
	 * Who has seen a message: of each group every other one of the halved messages is {@code CHOSEN_ON}; those and {@code DEVELOPMENT} were
	 * looked at.
	 */
	enum Part {
		CHOSEN_ON, DEVELOPMENT, UNREAD, FRESH
	}

	static List<LabelledMessage> all() {
		Map<?, ?> parts = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read());
		Map<String, Integer> seen = new HashMap<>();
		List<LabelledMessage> all = new ArrayList<>();
		for (Object entry : (List<?>) parts.get("halved"))
			all.add(of((Map<?, ?>) entry, seen.merge(group((Map<?, ?>) entry), 1, Integer::sum) % 2 == 1 ? Part.CHOSEN_ON : Part.UNREAD));
		for (Part part : List.of(Part.FRESH, Part.DEVELOPMENT))
			for (Object entry : (List<?>) parts.get(part.name().toLowerCase(Locale.ROOT)))
				all.add(of((Map<?, ?>) entry, part));
		return all;
	}

	private static LabelledMessage of(Map<?, ?> fields, Part part) {
		Set<ChangeItem> items = items(fields.get("changes"));
		return new LabelledMessage(String.valueOf(fields.get("text")), group(fields), meaning(fields, items), items, part);
	}

	private static String group(Map<?, ?> fields) {
		return String.valueOf(fields.get("group"));
	}

	private static Set<ChangeItem> items(Object ids) {
		return ids instanceof List<?> list
				? list.stream().map(id -> Named.find(ChangeItem.class, String.valueOf(id)).orElseThrow()).collect(Collectors.toSet())
				: Set.of();
	}

	private static Meaning meaning(Map<?, ?> fields, Set<ChangeItem> items) {
		return switch (String.valueOf(fields.get("kind"))) {
			case "changes" -> new Changes(items);
			case "intent" -> new Meaning.Wish(Named.find(Intent.class, String.valueOf(fields.get("intent"))).orElseThrow());
			case "faq" -> new Meaning.Question(String.valueOf(fields.get("faq")));
			default -> new Meaning.Foreign();
		};
	}

	private static String read() {
		try {
			return Files.readString(Path.of("bench/cases/understanding.yaml"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whether it was understood; what leaves several items open must be asked back with all of them. */
	boolean isRight(Understood understood) {
		return group.equals("ambiguous")
				? !understood.certain() && choices(understood).containsAll(items)
				: understood.meaning().equals(meaning);
	}

	private static Set<ChangeItem> choices(Understood understood) {
		return understood.candidates().stream().filter(Changes.class::isInstance).map(Changes.class::cast)
				.flatMap(changes -> changes.items().stream()).collect(Collectors.toSet());
	}
}
