package dev.beian.assistant.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The one card of a conversation whose buttons work.
 *
 * @param seq the letter that carries it
 * @param revision counts the questions asked; a button of another revision is stale
 * @param choices what its buttons stand for, by position
 * @param labels what its buttons read
 * @param buried whether it must not be drawn over: something of the filer's stands below it, or it tells of a deadline or of a way in
 * @param evidence whether it must stay as it is once its step is left
 */
public record LiveCard(long seq, long revision, Instant at, List<String> choices, List<String> labels, boolean buried, boolean evidence) {

	private static final Duration GROWS_OLD = Duration.ofHours(24);

	public LiveCard {
		choices = List.copyOf(choices);
		labels = List.copyOf(labels);
	}

	/** Whether drawing over it would be seen and take nothing away that is to stay. */
	boolean canBeDrawnOver(long asked, Instant now) {
		boolean old = Duration.between(at, now).compareTo(GROWS_OLD) > 0;
		return !buried && !old && !(evidence && revision != asked);
	}

	LiveCard buriedNow() {
		return buried ? this : new LiveCard(seq, revision, at, choices, labels, true, evidence);
	}
}
