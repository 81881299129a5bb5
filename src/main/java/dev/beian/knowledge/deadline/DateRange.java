package dev.beian.knowledge.deadline;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The days from one date to another, both included. */
public record DateRange(LocalDate from, LocalDate to) {

	public DateRange {
		if (to.isBefore(from))
			throw new IllegalArgumentException("a range from " + from + " cannot end on " + to);
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	public boolean overlaps(DateRange other) {
		return !from.isAfter(other.to) && !other.from.isAfter(to);
	}

	public Stream<LocalDate> days() {
		return from.datesUntil(to.plusDays(1));
	}

	@Override
	public String toString() {
		return from + ".." + to;
	}
}
