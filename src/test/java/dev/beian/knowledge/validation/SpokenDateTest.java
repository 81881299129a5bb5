package dev.beian.knowledge.validation;

import static dev.beian.knowledge.validation.Cases.NOTHING_KNOWN;
import static dev.beian.knowledge.validation.Cases.TODAY;
import static dev.beian.knowledge.validation.Cases.judges;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Tuesday, 24 November 2026. */
class SpokenDateTest {

	private final SpokenDate dates = Words.spokenDate();

	@ParameterizedTest
	@CsvSource({"2026-12-31, 2026-12-31", "2026/12/1, 2026-12-01", "2026.12.1, 2026-12-01", "２０２６／１２／１, 2026-12-01", "20261231, 2026-12-31",
			"预计2026-12-31生效, 2026-12-31", "12/31, 2026-12-31", "1-15, 2027-01-15", "31/12/2026, 2026-12-31", "12/31/2026, 2026-12-31",
			"2026年12月31日, 2026-12-31", "2026年12月31号, 2026-12-31", "26年12月31日, 2026-12-31", "2026 年 12 月 31 日, 2026-12-31",
			"12月31日, 2026-12-31", "12月31号, 2026-12-31", "12月31, 2026-12-31", "11月24日, 2026-11-24", "11月23日, 2027-11-23", "1月1日, 2027-01-01",
			"十二月一号, 2026-12-01", "十二月三十一日, 2026-12-31", "二〇二六年十二月一日, 2026-12-01", "二零二七年一月十五日, 2027-01-15", "十一月三十, 2026-11-30",
			"从明年1月1日起, 2027-01-01", "明年1月1日, 2027-01-01", "今年12月1日, 2026-12-01", "去年12月1日, 2025-12-01", "今年3月1日, 2026-03-01",
			"后年5月1号, 2028-05-01", "12月31号（周四）, 2026-12-31", "12月1日之前, 2026-12-01", "大概12月31号吧, 2026-12-31"})
	void calendar_days(String text, LocalDate expected) {
		assertThat(dates.read(text, TODAY)).isEqualTo(new SpokenDate.Day(expected));
	}

	@ParameterizedTest
	@CsvSource({"今天, 2026-11-24", "明天, 2026-11-25", "后天, 2026-11-26", "大后天, 2026-11-27", "昨天, 2026-11-23", "前天, 2026-11-22",
			"下个月1号, 2026-12-01", "下月1号, 2026-12-01", "下个月的1号, 2026-12-01", "下下个月1号, 2027-01-01", "上个月5号, 2026-10-05", "本月30号, 2026-11-30",
			"这个月 15号, 2026-11-15", "本月15日, 2026-11-15", "下个月十五号, 2026-12-15", "1号, 2026-12-01", "28号, 2026-11-28", "31号, 2026-12-31",
			"下周一, 2026-11-30", "本周三, 2026-11-25", "上周五, 2026-11-20", "下周日, 2026-12-06", "周五, 2026-11-27", "周一, 2026-11-30",
			"周二, 2026-11-24", "下星期三, 2026-12-02", "下个星期三, 2026-12-02", "下下周一, 2026-12-07", "这周五, 2026-11-27", "上个礼拜天, 2026-11-22",
			"星期天, 2026-11-29", "30天后, 2026-12-24", "30天以后, 2026-12-24", "三十天后, 2026-12-24", "过30天, 2026-12-24", "再过30天, 2026-12-24",
			"30日后, 2026-12-24", "3天前, 2026-11-21", "两周后, 2026-12-08", "2个星期后, 2026-12-08", "3个月后, 2027-02-24", "一个月后, 2026-12-24",
			"半个月后, 2026-12-09", "半年后, 2027-05-24", "一年后, 2027-11-24", "今天起30天后, 2026-12-24", "元旦, 2027-01-01", "明年元旦, 2027-01-01",
			"一百天后, 2027-03-04"})
	void days_seen_from_today(String text, LocalDate expected) {
		assertThat(dates.read(text, TODAY)).isEqualTo(new SpokenDate.Day(expected));
	}

	@ParameterizedTest
	@CsvSource({"12月1日已经变更, 2025-12-01", "11月20日已经变更了, 2026-11-20", "已于10月1日变更, 2026-10-01", "20号就换了, 2026-11-20",
			"since October 1, 2026-10-01"})
	void a_day_that_is_said_to_be_past_lies_before_today(String text, LocalDate expected) {
		assertThat(dates.read(text, TODAY)).isEqualTo(new SpokenDate.Day(expected));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {"Dec 31; 2026-12-31", "Dec. 31; 2026-12-31", "December 31, 2026; 2026-12-31",
			"31 December 2026; 2026-12-31", "31-Dec-2026; 2026-12-31", "31st of December; 2026-12-31", "the 1st of next month; 2026-12-01",
			"Jan 1; 2027-01-01", "January 1 next year; 2027-01-01", "next Monday; 2026-11-30", "this Friday; 2026-11-27",
			"last Friday; 2026-11-20", "Friday; 2026-11-27", "Monday of next week; 2026-11-30", "today; 2026-11-24", "tomorrow; 2026-11-25",
			"the day after tomorrow; 2026-11-26", "yesterday; 2026-11-23", "in 30 days; 2026-12-24", "30 days from now; 2026-12-24",
			"in two weeks; 2026-12-08", "in a month; 2026-12-24", "3 days ago; 2026-11-21", "in 1 year; 2027-11-24",
			"effective from May 5, 2027; 2027-05-05"})
	void english(String text, LocalDate expected) {
		assertThat(dates.read(text, TODAY)).isEqualTo(new SpokenDate.Day(expected));
	}

	@ParameterizedTest
	@ValueSource(strings = {"12月", "十二月", "2026年12月", "明年", "下个月", "下周", "过几天", "过两天", "这几天", "两三天后", "月底", "12月底", "下个月初", "年底", "2026",
			"近期", "30天", "30天内", "3月后", "几周后", "春节后", "10个工作日后", "December", "next month", "next week", "soon", "within 30 days",
			"in a few days", "end of December", "mid January"})
	void some_time_is_not_a_day(String text) {
		assertThat(dates.read(text, TODAY)).isEqualTo(new SpokenDate.Incomplete());
	}

	@ParameterizedTest
	@ValueSource(strings = {"2月30日", "2026-02-30", "2026年2月29日", "13月1日", "12月32日", "二月三十号", "2026/13/01", "下个月31号", "2月29日", "February 30",
			"32号", "20261301", "0月1日"})
	void some_days_do_not_exist(String text) {
		assertThat(dates.read(text, LocalDate.of(2026, 10, 24))).isEqualTo(new SpokenDate.Impossible());
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "不知道", "法人", "hello", "12345678", "05/06/2026", "网站", "上海", "日本", "1", "。。。", "😀"})
	void some_texts_speak_of_no_day(String text) {
		assertThat(dates.read(text, TODAY)).isEqualTo(new SpokenDate.Unreadable());
	}

	@Test
	void a_leap_day_exists_in_a_leap_year() {
		assertThat(dates.read("2月29日", LocalDate.of(2027, 11, 24))).isEqualTo(new SpokenDate.Day(LocalDate.of(2028, 2, 29)));
	}

	@ParameterizedTest
	@CsvSource({"12月31日, 2026-12-31", "过几天, !date-incomplete", "12月, !date-incomplete", "2月30日, !date-impossible", "随便, !date-unreadable",
			"2036-01-01, ?date-far", "1999-01-01, ?date-far", "昨天, 2026-11-23"})
	void effective_date(String value, String expected) {
		judges(Field.EFFECTIVE_DATE, value, NOTHING_KNOWN, expected);
	}

	@Test
	void refuses_words_that_stand_for_nothing_known() {
		assertThatThrownBy(() -> new DateWords(Map.of(), Map.of("明天", "d+1", "someday", "x9"))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("someday");
	}
}
