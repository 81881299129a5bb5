package dev.beian.journey;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Outbound.Kind;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

class SmsClockJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@BeforeEach
	void the_second_review_has_passed_at_nine_in_the_morning() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
		filer.ticks("网站名称");
		filer.choosesInTurn("完成", "已经生效", "按变更网站办理", "其余都到控制台再填", "没问题，下一步", "继续", "已提交初审", "初审已通过", "已提交复审", "复审已通过");
		filer.isAsked("sms-received");
	}

	@ParameterizedTest
	@CsvSource({"6, 还有 18 小时 0 分", "12, 还有 12 小时 0 分", "20, 还有 4 小时 0 分", "23, 还有 1 小时 0 分"})
	void the_reminders_of_the_24_hours_tell_the_time_that_is_left(int hours, String left) {
		filer.chooses("刚刚收到");
		world.passes(ofHours(hours).minusSeconds(1));
		filer.doesNotSee("短信核验" + left);

		world.passes(Duration.ofSeconds(1));

		filer.sees("短信核验" + left);
		filer.sees("2026年2月21日（周六）09:00");
		filer.doesNotSee("因故迟到");
		assertThat(filer.letters()).singleElement().satisfies(letter -> assertThat(letter.kind()).isEqualTo(Kind.DEADLINE));
		filer.isAsked("sms-verification");
	}

	@Test
	void after_24_hours_the_filer_is_told_that_the_application_goes_back_and_what_to_do() {
		filer.chooses("刚刚收到");
		world.passes(ofHours(23));

		world.passes(ofHours(1));

		filer.sees("短信核验已于 2026年2月21日（周六）09:00 截止");
		filer.sees("自动退回");
		filer.chooses("已被退回");
		filer.isAsked("sms-returned");
		filer.chooses("已重新提交");
		filer.isAsked("sms-received");
		world.passes(ofHours(6));
		filer.sees("还有 18 小时 0 分");
	}

	@Test
	void before_the_filer_tells_the_time_the_earliest_possible_one_counts() {
		filer.sees("暂从最早的可能时刻 2026年2月20日（周五）09:00");

		world.passes(ofHours(6));

		filer.sees("短信核验还有 18 小时 0 分");
		filer.isAsked("sms-received");
	}

	@Test
	void a_stated_time_moves_the_clock_and_the_provisional_one_is_silent() {
		world.passes(ofHours(2));
		filer.says("今天 10:30");
		filer.isAsked("sms-verification");
		filer.sees("24 小时从您告知的 2026年2月20日（周五）10:30");

		world.passes(ofHours(5));

		assertThat(remindersIn(filer.news())).isZero();
		world.passes(ofMinutes(30));
		filer.sees("短信核验还有 18 小时 0 分");
		filer.sees("2026年2月21日（周六）10:30 截止");
	}

	@Test
	void a_stated_time_can_be_corrected() {
		filer.chooses("刚刚收到");
		filer.says("/back");
		filer.isAsked("sms-received");

		filer.says("今天 8:00");

		filer.sees("24 小时从您告知的 2026年2月20日（周五）08:00");
		world.passes(ofHours(5));
		filer.sees("短信核验还有 18 小时 0 分");
		world.passes(ofHours(1));
		filer.doesNotSee("短信核验还有");
	}

	@Test
	void going_back_past_a_returned_application_to_an_earlier_sms_keeps_the_clock() {
		filer.choosesInTurn("刚刚收到", "已被退回", "已重新提交", "已超时退回");
		for (String step : List.of("sms-received", "sms-returned", "sms-verification")) {
			filer.says("/back");
			filer.isAsked(step);
		}

		filer.choosesInTurn("没收到短信", "继续等短信");

		filer.isAsked("sms-verification");
		filer.sees("还有 24 小时 0 分");
	}

	@Test
	void looking_for_the_sms_does_not_move_the_clock() {
		filer.chooses("刚刚收到");
		world.passes(ofHours(2));

		filer.choosesInTurn("没收到短信", "继续等短信");

		filer.sees("还有 22 小时 0 分");
		world.passes(ofHours(4));
		filer.sees("短信核验还有 18 小时 0 分");
	}

	@Test
	void nothing_rings_once_everybody_has_verified() {
		filer.chooses("刚刚收到");
		world.passes(ofHours(7));
		filer.chooses("全部已核验");

		world.passes(ofHours(20));

		assertThat(remindersIn(filer.news())).isZero();
		filer.isAsked("authority-review");
	}

	@Test
	void taking_the_verification_back_lets_the_clock_ring_again() {
		filer.choosesInTurn("刚刚收到", "全部已核验");
		filer.says("/back");
		filer.isAsked("sms-verification");

		world.passes(ofHours(6));

		filer.sees("短信核验还有 18 小时 0 分");
	}

	@Test
	void nights_count() {
		filer.chooses("刚刚收到");
		world.passes(ofHours(13));

		world.passes(ofHours(7));

		filer.sees("短信核验还有 4 小时 0 分");
	}

	@Test
	void a_late_reminder_says_so_and_tells_the_time_that_is_really_left() {
		filer.chooses("刚刚收到");

		world.downFor(ofHours(9));

		filer.sees("短信核验还有 15 小时 0 分");
		filer.sees("原定 2026年2月20日（周五）15:00 发出，因故迟到");
		assertThat(remindersIn(filer.news())).isOne();
	}

	@Test
	void reminders_that_a_later_one_has_overtaken_are_silent() {
		filer.chooses("刚刚收到");

		world.downFor(ofHours(21));

		assertThat(remindersIn(filer.news())).isOne();
		filer.sees("短信核验还有 3 小时 0 分");
		filer.sees("因故迟到");
	}

	@Test
	void after_three_days_of_silence_only_the_end_is_told() {
		filer.chooses("刚刚收到");

		world.downFor(Duration.ofDays(3));

		assertThat(filer.letters()).hasSize(1);
		filer.sees("短信核验已于 2026年2月21日（周六）09:00 截止");
		filer.doesNotSee("还有");
		filer.sees("因故迟到");
	}

	@Test
	void a_few_minutes_late_is_not_worth_a_word() {
		filer.chooses("刚刚收到");

		world.downFor(ofHours(6).plusMinutes(10));

		filer.sees("短信核验还有 17 小时 50 分");
		filer.doesNotSee("因故迟到");
	}

	@ParameterizedTest
	@ValueSource(strings = {"今天 9:30", "今天 23:59"})
	void an_sms_cannot_have_come_in_the_future(String words) {
		filer.says(words);

		filer.isAsked("sms-received");
		filer.sees("还没有到");
	}

	@ParameterizedTest
	@ValueSource(strings = {"昨天 8:59", "昨天 7:00"})
	void an_sms_that_came_more_than_a_day_ago_is_asked_about(String words) {
		filer.says(words);

		filer.isAsked("sms-received");
		filer.sees("已超过 24 小时");
	}

	@ParameterizedTest
	@ValueSource(strings = {"昨天 21:05", "昨晚9点5分", "昨天晚上 9:05", "21:05", "昨天 21：05"})
	void a_time_of_yesterday_is_understood(String words) {
		filer.says(words);

		filer.isAsked("sms-verification");
		filer.sees("记为 2026年2月19日（周四）21:05 收到");
	}

	@Test
	void only_the_reminders_that_are_still_ahead_are_planned_after_a_stated_time() {
		filer.says("昨天 21:05");

		world.passes(ofHours(13));

		filer.sees("短信核验还有 12 小时 0 分");
		filer.doesNotSee("短信核验还有 18 小时 0 分");
		assertThat(remindersIn(filer.news())).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(strings = {"123456", "验证码是 123456", "收到了：654321，怎么填", "短信码 123 456", "123-456", "１２３４５６", "码：１２３ ４５６", "12 34 56",
			"1 2 3 4 5 6", "1-2-3-4-5-6", "123\u3000456", "123－456。", "[654 321]"})
	void six_digits_at_this_stage_get_the_warning_and_answer_nothing(String words) {
		filer.chooses("刚刚收到");

		filer.says(words);

		filer.sees("请不要发到这里，也不要告诉任何人");
		filer.isAsked("sms-verification");
		assertThat(world.rewrites()).singleElement().isInstanceOfSatisfying(Content.Said.class,
				kept -> assertThat(kept.text()).contains("******").doesNotContainPattern("\\p{Nd}"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"验证码 123456", "短信码 123 456", "管局的校验码是１２３４５６"})
	void at_any_other_stage_a_code_gets_the_warning_when_it_is_called_one(String words) {
		Filer other = world.filer("zh-CN");
		other.starts();

		other.says(words);

		other.sees("请不要发到这里，也不要告诉任何人");
		assertThat(world.rewrites()).hasSize(1);
	}

	@Test
	void in_english_a_code_is_called_by_other_names() {
		Filer other = world.filer("en");
		other.starts();

		other.says("My verification code: 123 456");

		other.sees("Do not send it here or tell it to anybody");
		assertThat(world.rewrites()).singleElement().asString().contains("verification code: ******");
	}

	@Test
	void a_code_put_into_a_message_afterwards_is_hidden_too() {
		filer.acts(new Content.Edited("验证码是 123456"));

		filer.sees("请不要发到这里，也不要告诉任何人");
		assertThat(world.rewrites()).containsExactly(new Content.Edited("验证码是 ******"));
	}

	@Test
	void six_digits_get_the_warning_while_a_person_has_the_word_too() {
		filer.says("/human");
		world.staff("Chen").takes(filer);

		filer.says("验证码是 123456");

		filer.sees("请不要发到这里，也不要告诉任何人");
	}

	@Test
	void numbers_of_another_length_are_no_code() {
		filer.chooses("刚刚收到");

		for (String words : List.of("12345", "1234567", "13800138000", "138 0013 8000", "138-0013-8000", "2026-02-20", "0731-123 4567",
				"26-02-20", "12-20 10:30", "12 20 10:30", "昨天 21:05", "12 345", "2026 02 20 09 05"))
			filer.says(words);

		filer.doesNotSee("请不要发到这里，也不要告诉任何人");
		assertThat(world.rewrites()).isEmpty();
	}

	private static long remindersIn(String news) {
		return news.lines().filter(line -> line.startsWith("期限提醒")).count();
	}
}
