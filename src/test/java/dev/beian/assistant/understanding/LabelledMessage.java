package dev.beian.assistant.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/** Who has seen a message: those looked at were read while words, phrases and limits were chosen, the others were only counted. */
	enum Part {
		LOOKED_AT, FRESH, UNSEEN;

		String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	static List<LabelledMessage> all() {
		Map<?, ?> parts = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read());
		return Stream.of(Part.values())
				.flatMap(part -> ((List<?>) parts.get(part.id())).stream().map(fields -> of((Map<?, ?>) fields, part))).toList();
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
