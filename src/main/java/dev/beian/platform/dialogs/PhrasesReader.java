package dev.beian.platform.dialogs;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.beian.assistant.understanding.Intent;
import dev.beian.assistant.understanding.Phrases;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Named;

/** Reads the example phrases from which free text is understood. */
final class PhrasesReader {

	private final Words words;

	PhrasesReader(Words words) {
		this.words = words;
	}

	Phrases read(Entry file) {
		file.only("changes", "ambiguous", "intents", "out-of-scope", "elsewhere", "clauses");
		Entry clauses = file.need("clauses").only("unchanged", "changed");
		Map<String, List<ChangeItem>> ambiguous = new LinkedHashMap<>();
		file.need("ambiguous").fields().forEach((phrase, items) -> {
			List<ChangeItem> found = words.words(ChangeItem.class, items);
			if (found.size() < 2)
				items.fault("leaves nothing open; name the items that it may mean");
			ambiguous.put(phrase, found);
		});
		return new Phrases(byWord(ChangeItem.class, file.need("changes")), ambiguous, byWord(Intent.class, file.need("intents")),
				file.need("out-of-scope").texts(), file.need("elsewhere").texts(),
				new Phrases.Clauses(clauses.need("unchanged").texts(), clauses.need("changed").texts()));
	}

	private static <T extends Enum<T> & Named> Map<T, List<String>> byWord(Class<T> kind, Entry entry) {
		Map<T, List<String>> phrases = new EnumMap<>(kind);
		entry.fields().forEach((id, list) -> Named.find(kind, id).ifPresentOrElse(word -> phrases.put(word, list.texts()),
				() -> list.fault("is not known; known are " + Named.ids(kind))));
		Named.ids(kind).stream().filter(id -> !entry.fields().containsKey(id)).forEach(id -> entry.fault(id + " is missing"));
		return phrases;
	}
}
