package dev.beian.journey;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.beian.assistant.change.Partner;
import dev.beian.assistant.messaging.Outbound.Kind;
import dev.beian.testkit.Filer;
import dev.beian.testkit.Paper;
import dev.beian.testkit.World;

/** Two persons on one case: the one who files, and the other responsible person, who sees only what concerns him. */
class PartnerJourneyTest {

	private final World world = new World();
	private final Filer host = world.filer("zh-CN");
	private final Filer guest = world.filer("zh-CN");

	@BeforeEach
	void an_order_is_under_way() {
		host.starts();
		host.choosesInTurn("同意并开始", "企业", "广东");
		host.ticks("网站名称");
		host.choosesInTurn("完成", "已经生效");
		host.accepts("按变更网站办理");
		host.choosesInTurn("继续", "已提交初审", "初审已通过", "已提交复审");
	}

	private void the_other_has_joined() {
		guest.says(host.invitation("网站负责人"));
		guest.chooses("同意并加入");
	}

	@Test
	void the_invited_agrees_first_and_both_are_told() {
		guest.says(host.invitation("网站负责人"));
		guest.isAsked("invited");
		guest.sees("变更 " + host.request().code());
		guest.sees("您看不到对方的答案和材料");
		assertThat(host.request().partners()).isEmpty();

		guest.chooses("同意并加入");

		guest.isAsked("part");
		guest.sees("目前进度：复审");
		host.sees("网站负责人已加入");
		assertThat(host.request().partners()).singleElement().satisfies(partner -> {
			assertThat(partner.address()).isEqualTo(guest.address());
			assertThat(partner.state()).isEqualTo(Partner.State.JOINED);
		});
		host.isAsked("second-review");
	}

	@Test
	void he_is_told_what_he_has_to_do_and_only_of_commands_that_are_for_him() {
		the_other_has_joined();

		guest.says("我要做什么？");

		guest.isAsked("part");
		guest.sees("现在要做的就是下面这一步");
		guest.says("/help");
		guest.sees("/status");
		guest.sees("/human");
		guest.doesNotSee("/answers");
		guest.doesNotSee("/invite");
	}

	@Test
	void when_the_sms_is_sent_his_own_clock_runs_and_what_he_has_done_is_told() {
		the_other_has_joined();

		host.choosesInTurn("复审已通过", "刚刚收到");

		guest.sees("核验短信已发出");
		assertThat(guest.letters().getLast().kind()).isEqualTo(Kind.DEADLINE);
		world.passes(ofHours(6));
		guest.sees("短信核验还有 18 小时 0 分");
		guest.sees("网站负责人");
		guest.doesNotSee("主体负责人");
		guest.chooses("我已核验");
		guest.sees("您的短信核验已完成");
		host.sees("网站负责人已完成短信核验");
		world.passes(ofHours(6));
		host.sees("短信核验还有 12 小时 0 分");
		host.sees("已核验");
	}

	@Test
	void after_he_has_verified_he_is_reminded_no_more() {
		the_other_has_joined();
		host.choosesInTurn("复审已通过", "刚刚收到");
		guest.chooses("我已核验");

		world.passes(ofHours(6));

		guest.seesNothing();
		host.sees("短信核验还有 18 小时 0 分");
	}

	@Test
	void a_moment_stated_later_moves_his_clock_as_well() {
		the_other_has_joined();
		host.chooses("复审已通过");
		world.passes(ofHours(2));

		host.says("昨天 23:00");

		assertThat(guest.request().smsStart()).isEqualTo(host.request().smsStart());
		assertThat(guest.request().smsStart()).isPresent();
	}

	@Test
	void another_round_of_sms_asks_him_again() {
		the_other_has_joined();
		host.choosesInTurn("复审已通过", "刚刚收到");
		guest.chooses("我已核验");
		host.chooses("已被退回");
		guest.doesNotSee("核验短信已发出");

		host.choosesInTurn("已重新提交", "刚刚收到");

		guest.sees("核验短信已发出");
		assertThat(guest.canChoose("我已核验")).isTrue();
		assertThat(host.request().partners().getFirst().state()).isEqualTo(Partner.State.JOINED);
	}

	@Test
	void he_sees_nothing_of_the_case_but_his_part() {
		the_other_has_joined();

		for (String command : new String[]{"/answers", "/why", "/worksheet", "/whatif", "/restart"}) {
			guest.says(command);
			guest.sees("这里只有与您有关的一步");
			guest.isAsked("part");
		}
		guest.says("/status");
		guest.doesNotSee("网站名称");
		guest.doesNotSee("企业");
		assertThat(guest.request().answers()).doesNotContainKey("changes");
	}

	@Test
	void what_is_not_his_he_is_told_to_be_none_of_his() {
		the_other_has_joined();

		guest.says("/invite");

		guest.sees("这里只有与您有关的一步");
		guest.uploads(Paper.aPicture());
		guest.sees("材料由对方准备");
	}

	@Test
	void when_a_result_is_expected_is_not_told_to_him_who_knows_not_when_it_was_submitted() {
		the_other_has_joined();

		guest.says("/status");

		guest.sees("复审");
		guest.doesNotSee("预计出结果");
	}

	@Test
	void nothing_is_said_of_the_case_before_it_was_heard_of() {
		host.choosesInTurn("复审已通过", "刚刚收到");

		the_other_has_joined();

		assertThat(guest.letters()).noneSatisfy(letter -> assertThat(letter.prompt().toString()).contains("现在不用做什么"));
		guest.sees("核验短信已发出");
	}

	@Test
	void above_a_question_of_his_own_case_he_reads_until_when() {
		the_other_has_joined();
		guest.says("/new");

		host.choosesInTurn("复审已通过", "刚刚收到");

		guest.sees("请看手机，" + world.wording("zh-CN").moment(world.now().plus(ofHours(24))) + " 前完成核验");
	}

	@Test
	void a_link_works_once_and_for_three_days_and_not_for_whoever_gave_it() {
		String link = host.invitation("网站负责人");
		host.says(link);
		host.sees("这个邀请链接不能用了");
		guest.says(link);
		guest.isAsked("invited");
		Filer third = world.filer("zh-CN");
		third.says(link);
		third.sees("这个邀请链接不能用了");

		String late = host.invitation("网站负责人");
		world.passes(ofDays(3).plus(ofMinutes(1)));
		third.says(late);
		third.sees("这个邀请链接不能用了");
		third.says("/start " + "x".repeat(43));
		third.sees("这个邀请链接不能用了");
	}

	@Test
	void a_new_link_makes_the_one_before_useless() {
		String first = host.invitation("网站负责人");
		host.invitation("网站负责人");

		guest.says(first);

		guest.sees("这个邀请链接不能用了");
	}

	@Test
	void the_link_stays_in_the_chat_when_the_filer_goes_on() {
		host.invitation("网站负责人");

		host.chooses("继续办理");

		assertThat(host.letters()).singleElement().satisfies(letter -> assertThat(letter.replaces()).isEmpty());
	}

	@Test
	void whoever_invited_him_can_end_his_part() {
		the_other_has_joined();
		host.says("/invite");

		host.chooses("不再让网站负责人参加");

		guest.isAsked("part-over");
		assertThat(host.request().partners()).isEmpty();
		world.passes(Duration.ZERO);
		host.choosesInTurn("继续办理", "复审已通过");
		guest.seesNothing();
	}

	@Test
	void he_can_leave_and_whoever_invited_him_is_told() {
		the_other_has_joined();

		guest.chooses("退出");

		guest.isAsked("part-over");
		host.sees("网站负责人已退出");
		assertThat(host.request().partners()).isEmpty();
	}

	@Test
	void the_end_of_the_case_ends_his_part() {
		the_other_has_joined();

		host.says("/cancel");
		host.chooses("确认取消");

		guest.sees("对方的办理已结束");
		guest.isAsked("part-over");
		world.passes(ofDays(60));
		guest.seesNothing();
	}

	@Test
	void whoever_joins_after_the_end_is_told_so() {
		String link = host.invitation("网站负责人");
		guest.says(link);
		host.says("/cancel");
		host.chooses("确认取消");

		guest.chooses("同意并加入");

		guest.sees("对方的办理已结束");
		guest.isAsked("part-over");
	}

	@Test
	void his_own_case_is_put_aside_and_comes_back() {
		guest.starts();
		guest.choosesInTurn("同意并开始", "企业", "湖南");
		String own = guest.request().code();

		the_other_has_joined();
		host.choosesInTurn("复审已通过", "刚刚收到");

		guest.sees("核验短信已发出");
		guest.says(own);
		guest.isAsked("changes");
		world.passes(ofHours(6));
		guest.sees("关于");
		guest.sees("短信核验还有 18 小时 0 分");
		guest.says("/cases");
		guest.sees(host.request().code() + " 的网站负责人");
	}

	@Test
	void when_whoever_files_goes_back_a_question_the_clock_stops_for_him_too() {
		the_other_has_joined();
		host.choosesInTurn("复审已通过");
		host.says("/back");

		world.passes(ofHours(6));

		guest.doesNotSee("短信核验还有");
	}

	@Test
	void one_person_in_both_roles_has_nobody_to_invite() {
		Filer single = world.filer("zh-CN");
		single.starts();
		single.choosesInTurn("同意并开始", "个人", "广东");
		single.ticks("网站名称");
		single.chooses("完成");

		single.says("/invite");

		single.sees("同一个人");
		assertThat(single.canChoose("邀请网站负责人")).isFalse();
	}
}
