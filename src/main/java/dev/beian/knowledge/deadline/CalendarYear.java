package dev.beian.knowledge.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one yearly holiday notice decides.
 *
 * @param notice title of the notice
 * @param off days without work, the weekends inside a block included
 * @param work weekend days on which the country works to make up for a block
 */
public record CalendarYear(int year, String notice, List<DateRange> off, Set<LocalDate> work) {

	public CalendarYear {
		off = List.copyOf(off);
		work = Set.copyOf(work);
	}

	/** Everything that cannot be right in this notice. */
	List<String> faults() {
		List<String> faults = new ArrayList<>();
		for (DateRange range : off)
			if (!governs(range.from()) || !governs(range.to()))
				faults.add(year + ": off days " + range + " leave the year");
		for (LocalDate day : new TreeSet<>(work)) {
			if (!governs(day))
				faults.add(year + ": working day " + day + " lies outside the year");
			if (!isWeekend(day))
				faults.add(year + ": working day " + day + " is no weekend day");
		}
		return faults;
	}

	/** A notice may also move days of the December before it, because the New Year block can begin there. */
	private boolean governs(LocalDate day) {
		return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
	}

	static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}
}
