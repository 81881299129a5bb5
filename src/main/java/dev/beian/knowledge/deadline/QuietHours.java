package dev.beian.knowledge.deadline;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which nobody is disturbed without need; they may span midnight, and equal ends mean that there are none.
 *
 * @param until the first wall time that is no longer quiet
 */
public record QuietHours(LocalTime from, LocalTime until) {

	private static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

	public static QuietHours none() {
		return NONE;
	}

	public boolean include(LocalTime time) {
		if (from.isBefore(until))
			return !time.isBefore(from) && time.isBefore(until);
		return !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
	}

	/** The same instant, or the end of the quiet hours it falls into. */
	public Instant next(Instant due, ZoneId zone) {
		ZonedDateTime local = due.atZone(zone);
		if (!include(local.toLocalTime()))
			return due;
		ZonedDateTime end = local.with(until);
		return (end.isAfter(local) ? end : local.plusDays(1).with(until)).toInstant();
	}
}
