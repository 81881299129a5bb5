package dev.beian.knowledge.deadline;

import static dev.beian.knowledge.deadline.Notices.CALENDAR;
import static dev.beian.knowledge.deadline.Notices.off;
import static dev.beian.knowledge.deadline.Notices.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

	@ParameterizedTest
	@CsvSource({"2026-02-13,1,2026-02-14", "2026-02-13,2,2026-02-24", "2026-02-13,10,2026-03-05", "2026-02-13,20,2026-03-19",
			"2026-09-18,1,2026-09-20", "2026-09-18,2,2026-09-21", "2026-09-18,20,2026-10-22", "2026-09-30,1,2026-10-08",
			"2026-09-30,2,2026-10-09", "2026-09-30,20,2026-11-03", "2026-04-30,1,2026-05-06", "2026-04-30,20,2026-06-01",
			"2025-09-26,1,2025-09-28", "2025-09-26,20,2025-10-30", "2026-11-23,2,2026-11-25", "2026-11-23,20,2026-12-21"})
	void counts_working_days_over_holidays_and_make_up_weekends(LocalDate from, int n, LocalDate expected) {
		assertThat(CALENDAR.plus(from, n)).isEqualTo(new WorkingDay(expected, false));
	}

	@ParameterizedTest
	@ValueSource(ints = {2025, 2026})
	void both_announced_years_have_248_working_days(int year) {
		long days = LocalDate.ofYearDay(year, 1).datesUntil(LocalDate.ofYearDay(year + 1, 1)).filter(CALENDAR::isWorkingDay).count();

		assertThat(CALENDAR.knows(year)).isTrue();
		assertThat(days).isEqualTo(248);
	}

	@Test
	void counting_on_day_by_day_agrees_with_counting_at_once() {
		LocalDate day = LocalDate.of(2025, 1, 1);
		for (int n = 1; n <= 400; n++) {
			day = CALENDAR.plus(day, 1).date();
			assertThat(CALENDAR.plus(LocalDate.of(2025, 1, 1), n).date()).isEqualTo(day);
		}
	}

	@Test
	void a_year_without_a_notice_is_an_estimate_with_plain_weekends() {
		WorkingDay day = CALENDAR.plus(LocalDate.of(2026, 12, 30), 2);

		assertThat(CALENDAR.knows(2027)).isFalse();
		assertThat(day).isEqualTo(new WorkingDay(LocalDate.of(2027, 1, 1), true));
		assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
		assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
	}

	@Test
	void the_start_itself_does_not_make_an_estimate() {
		assertThat(CALENDAR.plus(LocalDate.of(2024, 12, 31), 1)).isEqualTo(new WorkingDay(LocalDate.of(2025, 1, 2), false));
	}

	@Test
	void nothing_and_less_cannot_be_counted() {
		assertThatThrownBy(() -> CALENDAR.plus(LocalDate.of(2026, 1, 1), 0)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void a_notice_may_move_days_of_the_december_before_it() {
		WorkingCalendar calendar = new WorkingCalendar(List.of(Notices.OF_2026,
				new CalendarYear(2027, "a notice", off("2026-12-31..2027-01-03"), work("2026-12-26"))));

		assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 26))).isTrue();
		assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
	}

	@Test
	void names_every_fault_of_its_notices_at_once() {
		CalendarYear wrong = new CalendarYear(2030, "a notice", off("2030-02-01..2030-02-05", "2030-02-05..2030-02-07",
				"2030-12-30..2031-01-02"),
				work("2030-02-02", "2030-03-06", "2031-01-04"));

		assertThatThrownBy(() -> new WorkingCalendar(List.of(wrong, new CalendarYear(2030, "again", off(), work()))))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2030: entered twice")
				.hasMessageContaining("off days 2030-12-30..2031-01-02 leave the year")
				.hasMessageContaining("off days 2030-02-01..2030-02-05 and 2030-02-05..2030-02-07 overlap")
				.hasMessageContaining("working day 2030-02-02 is also off").hasMessageContaining("working day 2030-03-06 is no weekend day")
				.hasMessageContaining("working day 2031-01-04 lies outside the year");
	}

	@Test
	void a_range_cannot_end_before_it_begins() {
		assertThatThrownBy(() -> off("2026-05-05..2026-05-01")).isInstanceOf(IllegalArgumentException.class);
	}
}
