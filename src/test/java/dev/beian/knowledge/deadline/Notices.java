package dev.beian.knowledge.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The holiday notices of 2025 and 2026 as the State Council published them. */
final class Notices {

	static final CalendarYear OF_2025 = new CalendarYear(2025, "国务院办公厅关于2025年部分节假日安排的通知",
			off("2025-01-01", "2025-01-28..2025-02-04", "2025-04-04..2025-04-06", "2025-05-01..2025-05-05", "2025-05-31..2025-06-02",
					"2025-10-01..2025-10-08"),
			work("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"));

	static final CalendarYear OF_2026 = new CalendarYear(2026, "国务院办公厅关于2026年部分节假日安排的通知",
			off("2026-01-01..2026-01-03", "2026-02-15..2026-02-23", "2026-04-04..2026-04-06", "2026-05-01..2026-05-05",
					"2026-06-19..2026-06-21", "2026-09-25..2026-09-27", "2026-10-01..2026-10-07"),
			work("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"));

	static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of(OF_2025, OF_2026));

	private Notices() {
	}

	static List<DateRange> off(String... ranges) {
		return Arrays.stream(ranges).map(range -> range.split("\\.\\.", -1))
				.map(ends -> new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]))).toList();
	}

	static Set<LocalDate> work(String... days) {
		return Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
	}
}
