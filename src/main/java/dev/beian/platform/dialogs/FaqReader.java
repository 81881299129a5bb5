package dev.beian.platform.dialogs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.beian.knowledge.faq.Faq;
import dev.beian.knowledge.faq.FaqEntry;
import dev.beian.knowledge.filing.Province;

/** Reads the FAQ of every language, and finds the topics that are missing in one of them. */
final class FaqReader {

	private final Sources sources;
	private final Words words;

	FaqReader(Sources sources, Words words) {
		this.sources = sources;
		this.words = words;
	}

	/** @param files the file of each language; the first is the standard for the others */
	Map<String, Faq> read(Map<String, Entry> files) {
		Map<String, Faq> faqs = new LinkedHashMap<>();
		Set<String> standard = files.values().stream().findFirst().map(file -> file.fields().keySet()).orElse(Set.of());
		files.forEach((locale, file) -> {
			compare(file, standard);
			faqs.put(locale, faq(file));
		});
		return faqs;
	}

	private static void compare(Entry file, Set<String> standard) {
		Map<String, Entry> topics = file.fields();
		standard.stream().filter(id -> !topics.containsKey(id)).forEach(id -> file.fault(id + " is missing"));
		topics.forEach((id, topic) -> {
			if (!standard.contains(id))
				topic.fault("has no counterpart in " + TextsReader.STANDARD);
		});
	}

	private Faq faq(Entry file) {
		List<FaqEntry> entries = new ArrayList<>();
		Map<String, String> asked = new HashMap<>();
		file.fields().forEach((id, topic) -> {
			topic.only("questions", "answer", "source", "provinces");
			List<Entry> questions = topic.need("questions").list();
			questions.forEach(question -> alone(question, id, asked));
			topic(id, topic, questions.stream().map(Entry::text).filter(text -> !text.isBlank()).toList(), entries);
		});
		return new Faq(entries);
	}

	private void topic(String id, Entry topic, List<String> questions, Collection<FaqEntry> entries) {
		var source = sources.of(topic);
		try {
			entries.add(
					new FaqEntry(id, questions, topic.need("answer").text(), source, words.words(Province.class, topic.get("provinces"))));
		} catch (IllegalArgumentException e) {
			topic.fault(String.valueOf(e.getMessage()));
		}
	}

	private static void alone(Entry question, String id, Map<String, String> asked) {
		String before = asked.putIfAbsent(question.text().strip(), id);
		if (question.text().isBlank())
			question.fault("is empty");
		else if (before != null)
			question.fault("stands under " + before + " already");
	}
}
