package dev.beian.journey;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

/** The thirty days before a change takes effect, and the days of the reviews. */
class NoticeJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@Test
	void reminds_14_7_3_and_1_days_before_the_latest_day_and_on_it_at_nine_in_the_morning() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");

		world.passes(ofDays(60));

		assertThat(reminders(filer)).containsExactly(
				"期限提醒 最晚 2026年3月31日（周二） 提交变更，还有 14 天。",
				"期限提醒 最晚 2026年3月31日（周二） 提交变更，还有 7 天。",
				"期限提醒 最晚 2026年3月31日（周二） 提交变更，还有 3 天。",
				"期限提醒 最晚 2026年3月31日（周二） 提交变更，还有 1 天。",
				"期限提醒 今天是最晚提交日：2026年3月31日（周二）。请今天提交变更。");
	}

	@ParameterizedTest
	@CsvSource({"2026-03-31, 2026年3月1日（周日）", "2026-12-16, 2026年11月16日（周一）", "2028-03-30, 2028年2月29日（周二）"})
	void the_latest_day_is_thirty_days_before_whatever_weekday_it_is(String effective, String latest) {
		aFilerWhoseChangeTakesEffectOn(effective);

		filer.says("/status");

		filer.sees(latest);
	}

	@Test
	void a_change_that_comes_too_soon_is_submitted_at_once_and_nobody_is_refused() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
		filer.ticks("通信地址");
		filer.chooses("完成");

		filer.says("2026-03-10");

		filer.sees("2026年2月8日（周日） 已过，距生效不足 30 天");
		filer.accepts("按变更主体办理");
		filer.isAsked("materials");
		world.passes(ofDays(30));
		assertThat(reminders(filer)).isEmpty();
	}

	@Test
	void a_change_that_is_in_effect_already_has_no_reminders() {
		aFilerWhoseChangeTakesEffectOn("今天");

		world.passes(ofDays(60));

		assertThat(reminders(filer)).isEmpty();
	}

	@Test
	void nothing_rings_once_the_change_was_submitted() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");
		filer.choosesInTurn("继续", "已提交初审");

		world.passes(ofDays(60));

		assertThat(reminders(filer)).noneMatch(line -> line.contains("提交变更"));
	}

	@Test
	void nothing_rings_once_the_change_was_cancelled_or_begun_anew() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");
		Filer other = world.filer("zh-CN");
		filer.says("/cancel");
		filer.chooses("确认取消");

		world.passes(ofDays(30));

		assertThat(reminders(filer)).isEmpty();
		assertThat(other.letters()).isEmpty();
		filer.chooses("重新开始");
		world.passes(ofDays(30));
		assertThat(reminders(filer)).isEmpty();
	}

	@Test
	void starting_over_silences_the_clocks_of_before() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");
		filer.says("/restart");
		filer.chooses("确认从头开始");

		world.passes(ofDays(60));

		assertThat(reminders(filer)).isEmpty();
	}

	@Test
	void of_the_reminders_missed_while_down_only_the_last_is_told_with_the_days_really_left() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");

		world.downFor(ofDays(29));

		assertThat(reminders(filer)).containsExactly("期限提醒 最晚 2026年3月31日（周二） 提交变更，还有 10 天。");
		filer.sees("原定 2026年3月17日（周二）09:00 发出，因故迟到");
	}

	@Test
	void a_reminder_missed_past_the_latest_day_says_that_it_has_passed() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");

		world.downFor(ofDays(45));

		assertThat(reminders(filer)).containsExactly("期限提醒 最晚提交日 2026年3月31日（周二） 已过。请尽快提交，不必等待。");
	}

	@Test
	void what_would_ring_in_the_quiet_hours_waits_until_they_are_over() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");

		world.downFor(ofDays(25).plusHours(14));
		assertThat(reminders(filer)).isEmpty();
		world.passes(ofHours(9).minusMinutes(1));
		assertThat(reminders(filer)).isEmpty();

		world.passes(ofHours(1));

		assertThat(reminders(filer)).containsExactly("期限提醒 最晚 2026年3月31日（周二） 提交变更，还有 13 天。");
	}

	@Test
	void an_urgent_clock_rings_at_night() {
		aFilerWhoseChangeTakesEffectOn("今天");
		filer.choosesInTurn("继续", "已提交初审", "初审已通过", "已提交复审", "复审已通过", "刚刚收到");

		world.passes(ofHours(20));

		filer.sees("短信核验还有 4 小时 0 分");
	}

	@Test
	void the_first_review_is_asked_about_when_its_working_days_are_over() {
		aFilerWhoseChangeTakesEffectOn("今天");
		filer.choosesInTurn("继续", "已提交初审");
		filer.sees("预计出结果 2026年2月24日（周二） 至 2026年2月25日（周三）");

		world.passes(ofDays(5));

		assertThat(reminders(filer)).singleElement().asString().contains("初审的预计时间到今天为止");
		filer.isAsked("first-review");
	}

	@Test
	void a_review_is_asked_about_late_with_the_day_its_time_was_over() {
		aFilerWhoseChangeTakesEffectOn("今天");
		filer.choosesInTurn("继续", "已提交初审");

		world.downFor(ofDays(9));

		assertThat(reminders(filer)).singleElement().asString().contains("初审的预计时间已在 2026年2月25日（周三） 结束");
		filer.sees("因故迟到");
	}

	@Test
	void a_reminder_stays_in_the_chat_when_the_filer_goes_on() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");
		world.passes(ofDays(26));
		assertThat(reminders(filer)).hasSize(1);

		filer.chooses("我的答案");

		assertThat(filer.letters()).singleElement().satisfies(letter -> assertThat(letter.replaces()).isEmpty());
	}

	@Test
	void what_waited_for_the_morning_says_that_it_is_late() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");
		world.downFor(ofDays(25).plusHours(14));

		world.passes(ofHours(10));

		filer.sees("这条提醒原定 2026年3月17日（周二）09:00 发出，因故迟到");
	}

	@Test
	void the_authoritys_review_is_asked_about_after_20_working_days() {
		aFilerWhoseChangeTakesEffectOn("今天");
		filer.choosesInTurn("继续", "已提交初审", "初审已通过", "已提交复审", "复审已通过", "刚刚收到", "全部已核验");
		filer.sees("预计出结果 2026年2月24日（周二） 至 2026年3月20日（周五）");

		world.passes(ofDays(40));

		assertThat(reminders(filer)).singleElement().asString().contains("一般的 20 个工作日到今天为止");
	}

	@Test
	void a_review_that_is_over_is_not_asked_about() {
		aFilerWhoseChangeTakesEffectOn("今天");
		filer.choosesInTurn("继续", "已提交初审", "初审已通过", "已提交复审");

		world.passes(ofDays(1));
		filer.chooses("已被退回");
		world.passes(ofDays(30));

		assertThat(reminders(filer)).isEmpty();
	}

	@Test
	void going_through_the_papers_twice_does_not_ring_twice() {
		aFilerWhoseChangeTakesEffectOn("2026-04-30");
		filer.says("/back");
		filer.says("/back");
		filer.accepts("按变更主体办理");
		filer.isAsked("materials");

		world.passes(ofDays(26));

		assertThat(reminders(filer)).hasSize(1);
	}

	private void aFilerWhoseChangeTakesEffectOn(String day) {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
		filer.ticks("通信地址");
		filer.chooses("完成");
		filer.says(day);
		filer.accepts("按变更主体办理");
		filer.isAsked("materials");
	}

	private static List<String> reminders(Filer filer) {
		return filer.news().lines().filter(line -> line.startsWith("期限提醒")).toList();
	}
}
