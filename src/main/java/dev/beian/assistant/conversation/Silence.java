package dev.beian.assistant.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a filer has not been heard of, and what was said about it.
 *
 * @param since when the silence began; empty before the filer's first word
 * @param words how many of the words about a silence are behind it
 * @param watched whether a clock is on its way that looks after it
 * @param unwanted whether the filer has asked not to be reminded of the open question
 */
public record Silence(Optional<Instant> since, int words, boolean watched, boolean unwanted) {

	private static final Silence NONE = new Silence(Optional.empty(), 0, false, false);

	public static Silence none() {
		return NONE;
	}

	/** A silence that begins at this moment. */
	public Silence from(Instant now) {
		return new Silence(Optional.of(now), 0, watched, unwanted);
	}

	public Silence afterWords(int said) {
		return new Silence(since, said, watched, unwanted);
	}

	public Silence watched(boolean now) {
		return new Silence(since, words, now, unwanted);
	}

	/** The filer has asked not to be reminded. */
	public Silence leftAlone() {
		return new Silence(since, words, watched, true);
	}
}
