package dev.beian.assistant.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.beian.knowledge.faq.Faq;
import dev.beian.knowledge.faq.FaqEntry;

/** The example texts with what they mean; one that leaves something open has several meanings. */
final class Taught {

	private final Map<String, Set<Meaning>> meanings = new LinkedHashMap<>();
	private final Map<String, Boolean> left = new LinkedHashMap<>();
	private final List<String> elsewhere;
	private final Spelling spelling;

	Taught(Phrases phrases, Collection<Faq> faqs, Spelling spelling) {
		this.spelling = spelling;
		// in an order of their own, since what is learned depends on it a little
		new TreeMap<>(phrases.changes()).forEach((item, texts) -> texts.forEach(text -> teach(text, new Meaning.Changes(Set.of(item)))));
		new TreeMap<>(phrases.ambiguous()).forEach((text, items) -> items.forEach(item -> teach(text, new Meaning.Changes(Set.of(item)))));
		new TreeMap<>(phrases.intents()).forEach((intent, texts) -> texts.forEach(text -> teach(text, new Meaning.Wish(intent))));
		for (Faq faq : faqs)
			for (FaqEntry entry : faq.entries())
				entry.questions().forEach(text -> teach(text, new Meaning.Question(entry.id())));
		phrases.outOfScope().forEach(text -> teach(text, new Meaning.Foreign()));
		elsewhere = phrases.elsewhere().stream().map(spelling::normal).toList();
		phrases.clauses().changed().forEach(text -> left.put(spelling.normal(text), false));
		phrases.clauses().unchanged().forEach(text -> left.put(spelling.normal(text), true));
	}

	private void teach(String text, Meaning meaning) {
		meanings.computeIfAbsent(spelling.normal(text), _ -> new LinkedHashSet<>()).add(meaning);
	}

	Map<String, Set<Meaning>> all() {
		return meanings;
	}

	/** Clauses with whether each leaves something as it is. */
	Map<String, Boolean> left() {
		return left;
	}

	/** What is none of our business, to be known by its meaning alone. */
	List<String> elsewhere() {
		return elsewhere;
	}

	List<String> texts() {
		return List.copyOf(meanings.keySet());
	}

	/** Every meaning once. */
	List<Meaning> meanings() {
		return new ArrayList<>(meanings.values().stream().flatMap(Set::stream).distinct().toList());
	}
}
