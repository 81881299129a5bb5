package dev.beian.knowledge.deadline;

import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.filing.Stage;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A period that the documents name, and when to speak of it.
 *
 * @param min shortest length; equal to {@code max} where the documents give one length
 * @param counts from its start into the future, or back from a day that is fixed
 * @param at wall time of its reminders; hour terms do not look at it
 * @param during stages in which the term runs (the data calls it {@code while})
 * @param urgent whether its reminders may break the quiet hours
 */
public record Term(String id, Unit unit, int min, int max, Counts counts, List<Moment> remind, LocalTime at, Set<Stage> during,
		boolean urgent, Source source) {

	/** For terms whose data names no wall time. */
	public static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

	public Term {
		if (min < 0 || max < 1 || min > max)
			throw new IllegalArgumentException(id + " cannot last from " + min + " to " + max);
		if (counts == Counts.BACK && unit != Unit.CALENDAR_DAYS)
			throw new IllegalArgumentException(id + " counts back, which only calendar days can");
		for (Moment moment : remind)
			if (!moment.fits(unit))
				throw new IllegalArgumentException(id + " is a term of " + unit.id() + " and cannot remind at " + moment.id());
		if (Set.copyOf(remind).size() != remind.size())
			throw new IllegalArgumentException(id + " names a moment twice");
		remind = List.copyOf(remind);
		during = Set.copyOf(during);
	}

	/** What a term is counted in. */
	public enum Unit implements Named {

		CALENDAR_DAYS("calendar-days"), WORKING_DAYS("working-days"), HOURS("hours");

		private final String id;

		Unit(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}
	}

	/** The direction in which a term is counted. */
	public enum Counts implements Named {

		FORWARD("forward"), BACK("back");

		private final String id;

		Counts(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}
	}
}
