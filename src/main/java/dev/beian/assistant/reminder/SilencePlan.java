package dev.beian.assistant.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.beian.knowledge.filing.Stage;

/**
 * What is said to a filer who has fallen silent, and when; a rule of our own house.
 *
 * @param recapAfter a filer who comes back after this long is first told what is settled
 * @param nudges days of silence after which the open question is asked once more
 * @param pause days after which it is said that nothing more will be asked
 * @param expiry days after which the case is closed
 * @param notice how many days before that it is announced
 * @param at time of day of all of these
 * @param during stages that wait for the filer
 */
public record SilencePlan(Duration recapAfter, List<Integer> nudges, int pause, int expiry, int notice, LocalTime at, Set<Stage> during) {

	static final String NUDGE = "nudge";
	static final String LAST_NUDGE = "last-nudge";
	static final String PAUSE = "pause";
	static final String NOTICE = "notice";
	static final String EXPIRY = "expiry";

	private static final int MOST_NUDGES = 2;

	public SilencePlan {
		nudges = List.copyOf(nudges);
		during = Set.copyOf(during);
		if (nudges.isEmpty() || nudges.size() > MOST_NUDGES)
			throw new IllegalArgumentException("one or two nudges, not " + nudges.size());
		List<Integer> days = new ArrayList<>(nudges);
		days.addAll(List.of(pause, expiry - notice, expiry));
		for (int i = 0; i < days.size(); i++)
			if (days.get(i) <= (i == 0 ? 0 : days.get(i - 1)))
				throw new IllegalArgumentException("nudges, pause, notice and expiry must follow each other, not " + days);
	}

	/** The words about a silence, in order. */
	List<String> words() {
		return nudges.size() == 1 ? List.of(LAST_NUDGE, PAUSE, NOTICE, EXPIRY) : List.of(NUDGE, LAST_NUDGE, PAUSE, NOTICE, EXPIRY);
	}

	/**
	 * When a word is due.
	 *
	 * @param since when the silence began
	 * @param kept until when the case is kept however silent the filer is
	 */
	Instant due(String word, Instant since, Instant kept, ZoneId zone) {
		return switch (word) {
			case NOTICE -> after(expiry - notice, later(since, kept), zone);
			case EXPIRY -> after(expiry, later(since, kept), zone);
			case PAUSE -> after(pause, since, zone);
			default -> after(nudges.get(words().indexOf(word)), since, zone);
		};
	}

	/** The day a case ends whose end is announced now. */
	Instant expiryAnnounced(Instant now, ZoneId zone) {
		return after(notice, now, zone);
	}

	private Instant after(int days, Instant from, ZoneId zone) {
		ZonedDateTime earliest = from.atZone(zone).plusDays(days);
		ZonedDateTime due = earliest.with(at);
		return (due.isBefore(earliest) ? due.plusDays(1) : due).toInstant();
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}
}
