package dev.beian.knowledge.faq;

import java.util.List;

import dev.beian.knowledge.filing.Province;
import dev.beian.knowledge.filing.Source;

/**
 * One topic in one language.
 *
 * @param id the same in every language
 * @param questions ways to ask it, the plainest first
 * @param provinces where it holds; empty where it holds everywhere
 */
public record FaqEntry(String id, List<String> questions, String answer, Source source, List<Province> provinces) {

	public FaqEntry {
		provinces = List.copyOf(provinces);
		questions = List.copyOf(questions);
		if (questions.isEmpty())
			throw new IllegalArgumentException(id + " has no question");
		if (answer.isBlank())
			throw new IllegalArgumentException(id + " has no answer");
	}

	/** The question by which the topic is called. */
	public String question() {
		return questions.getFirst();
	}
}
