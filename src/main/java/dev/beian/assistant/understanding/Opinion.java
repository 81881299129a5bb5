package dev.beian.assistant.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.beian.knowledge.filing.ChangeItem;

/**
 * What the regressions think of a text.
 *
 * @param kinds how likely each sort of meaning is
 * @param guesses how likely each meaning is, the likeliest first
 * @param known which part of its words is known, from 0 to 1
 */
record Opinion(Map<Kind, Float> kinds, List<Guess> guesses, float known) {

	/** That a text may have a meaning, and how likely that is. */
	record Guess(Meaning meaning, float likely) {
	}

	float likely(Kind kind) {
		return kinds.getOrDefault(kind, 0f);
	}

	float likely(ChangeItem item) {
		return guesses.stream().filter(guess -> guess.meaning() instanceof Meaning.Changes(Set<ChangeItem> items) && items.contains(item))
				.map(Guess::likely).findFirst().orElse(0f);
	}

	Guess best() {
		return guesses.getFirst();
	}

	/** The guesses of one sort, the likeliest first. */
	List<Guess> of(Kind kind) {
		return guesses.stream().filter(guess -> Kind.of(guess.meaning()) == kind).toList();
	}

	/** The items guessed, the likeliest first. */
	List<ChangeItem> items() {
		return guesses.stream()
				.flatMap(guess -> guess.meaning() instanceof Meaning.Changes(Set<ChangeItem> items) ? items.stream() : Stream.of())
				.toList();
	}
}
