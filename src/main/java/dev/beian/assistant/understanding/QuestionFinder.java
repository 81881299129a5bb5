package dev.beian.assistant.understanding;

import java.util.Optional;

import dev.beian.knowledge.faq.FaqEntry;

/** Finds the question of the FAQ that a text asks. */
public interface QuestionFinder {

	/** The topic nearest to the text; empty when none is near. */
	Optional<Found> find(String text);

	/**
	 * A topic that a text may mean.
	 *
	 * @param entry in the language in which it was found
	 * @param score from 0 to 1
	 * @param certain whether it is near enough, and far enough ahead of the next topic, to be taken for meant
	 */
	record Found(FaqEntry entry, double score, boolean certain) {
	}
}
