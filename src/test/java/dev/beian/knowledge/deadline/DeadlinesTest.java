package dev.beian.knowledge.deadline;

import static dev.beian.knowledge.deadline.Notices.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beian.knowledge.deadline.Term.Counts;
import dev.beian.knowledge.deadline.Term.Unit;
import dev.beian.knowledge.filing.Authority;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.filing.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
	private static final Source SOURCE = new Source("guide#notice", "变更备案", "", "QingCloud", Authority.GUIDE, "提前三十日");
	private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

	private final Deadlines deadlines = deadlinesRemindingAt(LocalTime.of(9, 0), false);

	@ParameterizedTest
	@CsvSource({"2026-03-31,2026-03-01", "2026-03-01,2026-01-30", "2027-01-15,2026-12-16", "2028-03-30,2028-02-29"})
	void the_latest_submission_lies_thirty_calendar_days_before_the_change(LocalDate effective, LocalDate latest) {
		assertThat(deadlines.latestSubmission(effective)).isEqualTo(latest);
	}

	@ParameterizedTest
	@CsvSource({"2026-02-20,9,on-time", "2026-02-21,8,on-time", "2026-02-22,7,tight", "2026-03-01,0,tight", "2026-03-02,-1,late",
			"2026-03-30,-29,late", "2026-03-31,-30,already-effective", "2026-04-30,-60,already-effective"})
	void says_how_much_time_is_left_to_give_notice(LocalDate today, long daysLeft, String status) {
		NoticeStatus notice = deadlines.status(LocalDate.of(2026, 3, 31), today);

		assertThat(notice.latestSubmission()).isEqualTo("2026-03-01");
		assertThat(notice.daysLeft()).isEqualTo(daysLeft);
		assertThat(notice.status().id()).isEqualTo(status);
	}

	@Test
	void expects_the_authority_within_one_to_twenty_working_days() {
		Window window = deadlines.window("authority-review", at("2026-02-13T17:30"));

		assertThat(window).isEqualTo(new Window(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 3, 19), false));
	}

	@Test
	void a_window_into_a_year_without_a_notice_is_an_estimate() {
		assertThat(deadlines.window("authority-review", at("2026-12-21T10:00")).estimated()).isTrue();
	}

	@Test
	void windows_are_known_for_every_kind_of_term() {
		assertThat(deadlines.window("notice", at("2026-03-31T10:00"))).isEqualTo(new Window(LocalDate.of(2026, 3, 1),
				LocalDate.of(2026, 3, 1), false));
		assertThat(deadlines.window("sms", at("2026-09-30T18:05")).latest()).isEqualTo("2026-10-01");
		assertThat(deadlines.window("public-security", at("2026-12-15T10:00")).latest()).isEqualTo("2027-01-14");
	}

	@Test
	void the_start_of_a_window_is_a_day_of_the_zone() {
		assertThat(deadlines.window("authority-review", Instant.parse("2026-02-12T18:00:00Z")).earliest()).isEqualTo("2026-02-14");
	}

	@Test
	void a_message_must_be_answered_within_24_hours_even_on_a_holiday() {
		assertThat(deadlines.end("sms", at("2026-09-30T18:05"))).isEqualTo(at("2026-10-01T18:05"));
	}

	@Test
	void a_term_of_days_ends_with_its_last_day() {
		assertThat(deadlines.end("notice", at("2026-03-31T00:00"))).isEqualTo(at("2026-03-02T00:00"));
		assertThat(deadlines.end("authority-review", at("2026-02-13T10:00"))).isEqualTo(at("2026-03-20T00:00"));
	}

	@Test
	void reminds_before_the_latest_submission_and_on_it() {
		List<Reminder> reminders = deadlines.reminders("notice", LocalDate.of(2026, 3, 31));

		assertThat(reminders).containsExactly(new Reminder("-14d", at("2026-02-15T09:00")), new Reminder("-7d", at("2026-02-22T09:00")),
				new Reminder("-3d", at("2026-02-26T09:00")), new Reminder("-1d", at("2026-02-28T09:00")), new Reminder("0d",
						at("2026-03-01T09:00")));
	}

	@Test
	void reminds_of_the_message_by_the_hour_whatever_the_hour() {
		List<Reminder> reminders = deadlines.reminders("sms", at("2026-09-30T18:05"));

		assertThat(reminders).containsExactly(new Reminder("6h", at("2026-10-01T00:05")), new Reminder("12h", at("2026-10-01T06:05")),
				new Reminder("20h", at("2026-10-01T14:05")), new Reminder("23h", at("2026-10-01T17:05")), new Reminder("24h",
						at("2026-10-01T18:05")));
	}

	@Test
	void reminds_on_the_last_working_day_of_the_window() {
		assertThat(deadlines.reminders("authority-review", at("2026-02-13T17:30"))).containsExactly(new Reminder("max",
				at("2026-03-19T09:00")));
	}

	@Test
	void a_reminder_waits_for_the_end_of_the_quiet_hours_unless_it_is_urgent() {
		LocalDate effective = LocalDate.of(2026, 3, 31);

		assertThat(dues(deadlinesRemindingAt(LocalTime.of(7, 0), false), effective)).endsWith(at("2026-03-01T08:00"));
		assertThat(dues(deadlinesRemindingAt(LocalTime.of(22, 30), false), effective)).endsWith(at("2026-03-02T08:00"));
		assertThat(dues(deadlinesRemindingAt(LocalTime.of(7, 0), true), effective)).endsWith(at("2026-03-01T07:00"));
	}

	@ParameterizedTest
	@CsvSource({"21:59,21:59", "22:00,08:00", "23:59,08:00", "00:00,08:00", "07:59,08:00", "08:00,08:00", "12:00,12:00"})
	void quiet_hours_span_midnight(LocalTime due, LocalTime next) {
		assertThat(NIGHT.next(at("2026-05-05T" + due), SHANGHAI).atZone(SHANGHAI).toLocalTime()).isEqualTo(next);
	}

	@Test
	void quiet_hours_may_lie_within_a_day_or_be_none() {
		QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

		assertThat(noon.next(at("2026-05-05T13:00"), SHANGHAI)).isEqualTo(at("2026-05-05T14:00"));
		assertThat(QuietHours.none().include(LocalTime.MIDNIGHT)).isFalse();
	}

	@Test
	void knows_which_terms_run_at_a_stage() {
		assertThat(deadlines.during(Stage.SMS_VERIFICATION)).extracting(Term::id).containsExactly("sms");
		assertThat(deadlines.during(Stage.APPROVED)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"14", "d", "-14w", "maximum", "''", "１４d"})
	void refuses_a_moment_it_cannot_count(String id) {
		assertThatThrownBy(() -> new Moment(id)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(id);
	}

	@Test
	void refuses_terms_that_make_no_sense() {
		assertThatThrownBy(() -> term("sms", Unit.HOURS, 1, 24, Counts.FORWARD, "-1d")).hasMessageContaining("cannot remind at -1d");
		assertThatThrownBy(() -> term("sms", Unit.HOURS, 24, 1, Counts.FORWARD)).hasMessageContaining("cannot last from 24 to 1");
		assertThatThrownBy(() -> term("sms", Unit.HOURS, 24, 24, Counts.BACK)).hasMessageContaining("counts back");
		assertThatThrownBy(() -> term("sms", Unit.HOURS, 24, 24, Counts.FORWARD, "6h", "6h")).hasMessageContaining("twice");
		assertThatThrownBy(() -> new Deadlines(Map.of(), CALENDAR, SHANGHAI, NIGHT)).hasMessageContaining("no term notice");
	}

	private static Deadlines deadlinesRemindingAt(LocalTime time, boolean urgent) {
		Term notice = new Term("notice", Unit.CALENDAR_DAYS, 30, 30, Counts.BACK, moments("-14d", "-7d", "-3d", "-1d", "0d"), time,
				Set.of(Stage.PREPARING), urgent, SOURCE);
		Term sms = new Term("sms", Unit.HOURS, 24, 24, Counts.FORWARD, moments("6h", "12h", "20h", "23h", "24h"), Term.USUAL_TIME,
				Set.of(Stage.SMS_VERIFICATION), true, SOURCE);
		Term review = term("authority-review", Unit.WORKING_DAYS, 1, 20, Counts.FORWARD, "max");
		Term opened = term("public-security", Unit.CALENDAR_DAYS, 30, 30, Counts.FORWARD);
		return new Deadlines(Map.of("notice", notice, "sms", sms, "authority-review", review, "public-security", opened),
				CALENDAR, SHANGHAI, NIGHT);
	}

	private static Term term(String id, Unit unit, int min, int max, Counts counts, String... moments) {
		return new Term(id, unit, min, max, counts, moments(moments), Term.USUAL_TIME, Set.of(Stage.AUTHORITY_REVIEW), false, SOURCE);
	}

	private static List<Moment> moments(String... ids) {
		return Arrays.stream(ids).map(Moment::new).toList();
	}

	private static List<Instant> dues(Deadlines deadlines, LocalDate effective) {
		return deadlines.reminders("notice", effective).stream().map(Reminder::due).toList();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
	}
}
