package dev.beian.knowledge.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The days on which authorities and providers work, read from the yearly holiday notices. */
public final class WorkingCalendar {

	private final Set<Integer> years;
	private final Set<LocalDate> off;
	private final Set<LocalDate> work;

	/** Refuses notices that contradict the almanac, themselves or each other, and names every fault at once. */
	public WorkingCalendar(List<CalendarYear> notices) {
		List<String> faults = faults(notices);
		if (!faults.isEmpty())
			throw new IllegalArgumentException("the working calendar is wrong: " + String.join("; ", faults));
		years = notices.stream().map(CalendarYear::year).collect(Collectors.toUnmodifiableSet());
		off = notices.stream().flatMap(notice -> notice.off().stream()).flatMap(DateRange::days).collect(Collectors.toUnmodifiableSet());
		work = notices.stream().flatMap(notice -> notice.work().stream()).collect(Collectors.toUnmodifiableSet());
	}

	/** Whether the holiday notice of this year has been published and entered. */
	public boolean knows(int year) {
		return years.contains(year);
	}

	public boolean isWorkingDay(LocalDate date) {
		return work.contains(date) || (!off.contains(date) && !CalendarYear.isWeekend(date));
	}

	/** The n-th working day after a date, which itself is not counted. */
	public WorkingDay plus(LocalDate from, int n) {
		if (n < 1)
			throw new IllegalArgumentException("count at least one working day, not " + n);
		LocalDate day = from;
		boolean estimated = false;
		for (int left = n; left > 0;) {
			day = day.plusDays(1);
			estimated |= !knows(day.getYear());
			if (isWorkingDay(day))
				left--;
		}
		return new WorkingDay(day, estimated);
	}

	private static List<String> faults(List<CalendarYear> notices) {
		List<String> faults = new ArrayList<>();
		Set<Integer> seen = new TreeSet<>();
		for (CalendarYear notice : notices) {
			if (!seen.add(notice.year()))
				faults.add(notice.year() + ": entered twice");
			faults.addAll(notice.faults());
		}
		List<DateRange> ranges = notices.stream().flatMap(notice -> notice.off().stream()).toList();
		faults.addAll(overlaps(ranges));
		for (CalendarYear notice : notices)
			for (LocalDate day : new TreeSet<>(notice.work()))
				if (ranges.stream().anyMatch(range -> range.contains(day)))
					faults.add(notice.year() + ": working day " + day + " is also off");
		return faults;
	}

	private static List<String> overlaps(List<DateRange> ranges) {
		List<String> faults = new ArrayList<>();
		for (int i = 0; i < ranges.size(); i++)
			for (int j = i + 1; j < ranges.size(); j++)
				if (ranges.get(i).overlaps(ranges.get(j)))
					faults.add("off days " + ranges.get(i) + " and " + ranges.get(j) + " overlap");
		return faults;
	}
}
