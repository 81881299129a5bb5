package dev.beian.journey;

import static dev.beian.testkit.Paper.aPicture;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Stage;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

class CorrectionJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@Test
	void a_correction_that_leaves_the_verdict_alone_leads_back_to_where_the_filer_was() {
		aFilerWithPapersFor("通信地址");

		filer.says("/edit province");
		filer.isAsked("province");
		filer.chooses("四川");

		filer.isAsked("materials");
		filer.sees("推荐的类型不变");
		assertThat(filer.request().answer("province")).containsExactly("sichuan");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);
	}

	@Test
	void a_correction_by_the_card_of_answers_does_the_same() {
		aFilerWithPapersFor("通信地址");

		filer.chooses("我的答案");
		filer.sees("备案省份");
		filer.sees("2026年3月31日");
		filer.chooses("修改主办单位性质");
		filer.isAsked("organizer");
		filer.chooses("事业单位");

		filer.isAsked("materials");
		filer.sees("推荐的类型不变");
	}

	@Test
	void a_correction_that_changes_the_verdict_leads_to_the_new_verdict() {
		aFilerWithPapersFor("主体负责人（换人）");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);

		filer.says("/edit province");
		filer.chooses("湖南");
		filer.chooses("确认修改");

		filer.isAsked("recommendation");
		filer.sees("结论可能与之前不同");
		filer.sees("不能选：变更主体");
		assertThat(filer.request().type()).isEmpty();
		filer.accepts("按变更备案办理");
		filer.sees("网站负责人授权书");
	}

	@Test
	void a_correction_that_frees_the_filer_of_a_full_change_is_told_as_a_new_verdict() {
		aFilerOf("企业", "湖南");
		answersWith("主体负责人（换人）");
		filer.accepts("按变更备案办理");

		filer.says("/edit province");
		filer.choosesInTurn("四川", "确认修改");

		filer.isAsked("recommendation");
		filer.doesNotSee("推荐的类型不变");
		filer.sees("按变更主体办理");
	}

	@Test
	void a_correction_that_opens_a_new_question_asks_it() {
		aFilerWithPapersFor("通信地址");

		filer.says("/edit changes");
		filer.ticks("主体负责人手机");
		filer.chooses("完成");

		filer.isAsked("same-person");
		filer.chooses("不是同一人");
		filer.isAsked("new-values");
		filer.sees("推荐的类型不变");
		filer.choosesInTurn("其余都到控制台再填", "没问题，下一步");
		filer.isAsked("materials");
	}

	@Test
	void the_way_back_from_the_papers_of_a_returned_case_keeps_the_stage() {
		aFilerWithPapersFor("主体负责人（换人）");
		filer.choosesInTurn("继续", "先不交", "已提交初审", "已被退回", "先补材料");
		filer.says("/edit province");
		filer.choosesInTurn("湖南", "确认修改");
		filer.accepts("按变更备案办理");
		filer.isAsked("materials");

		filer.says("/back");

		filer.isAsked("new-values");
		assertThat(filer.request().stage()).isEqualTo(Stage.PREPARING);
	}

	@Test
	void what_a_correction_costs_is_told_before_it_is_made() {
		aFilerWithPapersFor("主体负责人（换人）");
		ChangeRequest before = filer.request();

		filer.says("/edit province");
		filer.chooses("湖南");

		filer.sees("备案省份改为：湖南");
		filer.sees("推荐的类型：由变更主体变为变更备案。需要重新确认类型。");
		filer.sees("要补的材料：");
		filer.sees("其他回答和材料都保留");
		assertThat(filer.request()).isEqualTo(before);
		assertThat(filer.letters()).hasSize(1);
	}

	@Test
	void a_correction_that_costs_something_can_be_left() {
		aFilerWithPapersFor("主体负责人（换人）");
		ChangeRequest before = filer.request();
		filer.says("/edit province");
		filer.chooses("湖南");

		filer.chooses("不改了");

		filer.isAsked("materials");
		assertThat(filer.request()).isEqualTo(before);
	}

	@Test
	void both_can_be_typed() {
		aFilerWithPapersFor("主体负责人（换人）");
		filer.says("/edit province");
		filer.says("湖南");
		filer.says("不改了");
		filer.isAsked("materials");

		filer.says("/edit province");
		filer.says("湖南");
		filer.says("确认修改");

		filer.isAsked("recommendation");
	}

	@Test
	void another_answer_may_be_given_instead_of_confirming() {
		aFilerWithPapersFor("主体负责人（换人）");
		filer.says("/edit province");
		filer.chooses("湖南");

		filer.says("四川");

		filer.isAsked("materials");
		assertThat(filer.request().answer("province")).containsExactly("sichuan");
	}

	@Test
	void papers_that_are_no_longer_needed_are_named_with_what_becomes_of_those_handed_in() {
		aFilerWithPapersFor("主体负责人（换人）");
		filer.chooses("上传身份证人像面（主体负责人）");
		filer.uploads(aPicture());

		filer.says("/edit changes");
		filer.ticks("主体负责人（换人）", "通信地址");
		filer.chooses("完成");

		filer.sees("不再需要的材料：");
		filer.sees("其中已经上传的：身份证人像面（主体负责人）。");
		filer.doesNotSee("推荐的类型：由");
		filer.chooses("确认修改");
		filer.isAsked("new-values");
		assertThat(world.papersKept()).hasSize(1);
	}

	@Test
	void a_question_that_is_no_longer_asked_is_named() {
		aFilerOf("企业", "广东");
		filer.ticks("通信地址", "主体负责人手机");
		filer.chooses("完成");
		filer.choosesInTurn("不是同一人", "已经生效");
		filer.accepts("按变更主体办理");

		filer.says("/edit changes");
		filer.ticks("主体负责人手机");
		filer.chooses("完成");

		filer.sees("不再需要回答：是否同一人。");
		filer.chooses("确认修改");
		filer.isAsked("materials");
	}

	@Test
	void what_opens_a_question_and_changes_the_verdict_is_told_once_the_question_is_answered() {
		aFilerWithPapersFor("通信地址");
		filer.says("/edit changes");
		filer.ticks("主体负责人手机");
		filer.chooses("完成");
		filer.isAsked("same-person");

		filer.chooses("是同一人");

		filer.sees("推荐的类型：由变更主体变为变更备案");
		filer.chooses("确认修改");
		filer.isAsked("recommendation");
	}

	@Test
	void new_values_that_a_correction_leaves_without_a_field_are_named() {
		aFilerOf("企业", "广东");
		filer.ticks("通信地址", "主办单位名称");
		filer.choosesInTurn("完成", "已经生效", "按变更主体办理");
		filer.isAsked("new-values");
		filer.says("云上林间科技有限公司");
		filer.says("长沙市岳麓区林间路1号");
		filer.says("/edit changes");
		filer.ticks("通信地址");

		filer.chooses("完成");

		filer.sees("已填的新信息不再需要：通信地址");
	}

	@Test
	void among_the_questions_nothing_rests_on_an_answer_yet() {
		aFilerOf("企业", "广东");

		filer.says("/edit province");
		filer.chooses("湖南");

		filer.isAsked("changes");
	}

	@Test
	void a_confirmation_pressed_twice_or_late_changes_nothing() {
		aFilerWithPapersFor("主体负责人（换人）");
		filer.says("/edit province");
		filer.chooses("湖南");
		String confirm = filer.key("确认修改");
		filer.chooses("不改了");
		ChangeRequest before = filer.request();

		filer.presses(confirm);

		filer.isAsked("materials");
		assertThat(filer.request()).isEqualTo(before);
	}

	@Test
	void another_day_is_reminded_of_instead_of_the_day_before() {
		aFilerWithPapersFor("通信地址");

		filer.says("/edit effective-date");
		filer.says("2026-04-30");

		filer.isAsked("materials");
		filer.sees("推荐的类型不变");
		assertThat(filer.request().effective()).hasToString("Optional[2026-04-30]");
		world.passes(java.time.Duration.ofDays(30));
		assertThat(filer.news()).contains("2026年3月31日").contains("还有 14 天").doesNotContain("2026年3月1日");
	}

	@Test
	void a_chosen_type_can_be_corrected_too() {
		aFilerOf("企业", "广东");
		answersWith("证件住所");
		filer.chooses("选其他类型");
		filer.accepts("变更备案");
		assertThat(filer.request().type()).contains(ChangeType.FULL);

		filer.says("/edit change-type");
		filer.isAsked("change-type");
		filer.chooses("变更主体");

		filer.isAsked("materials");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);
	}

	@Test
	void a_chosen_type_stays_however_long_the_way_has_become() {
		aFilerOf("企业", "广东");
		answersWith("证件住所");
		filer.chooses("选其他类型");
		filer.accepts("变更备案");
		filer.choosesInTurn("继续", "先不交", "已提交初审", "初审已通过", "已提交复审", "复审已通过", "刚刚收到");
		for (int i = 0; i < 25; i++)
			filer.choosesInTurn("没收到短信", "继续等短信");

		filer.says("/edit province");
		filer.chooses("四川");

		filer.isAsked("sms-verification");
		assertThat(filer.request().type()).contains(ChangeType.FULL);
		assertThat(filer.request().answer("change-type")).containsExactly("full");
	}

	@Test
	void a_case_that_is_cancelled_while_an_answer_is_corrected_is_over() {
		aFilerWithPapersFor("通信地址");
		filer.says("/edit province");
		filer.says("/cancel");

		filer.chooses("确认取消");

		filer.isAsked("closed");
		assertThat(filer.conversation().resume()).isEmpty();
	}

	@Test
	void after_accepting_the_recommended_type_no_other_stands_among_the_answers() {
		aFilerOf("企业", "广东");
		answersWith("证件住所");
		filer.choosesInTurn("选其他类型", "变更备案");
		filer.says("/back");
		filer.says("/back");
		filer.isAsked("recommendation");

		filer.accepts("按变更主体办理");
		filer.says("/answers");

		filer.doesNotSee("变更备案");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);
	}

	@Test
	void back_gives_a_correction_up() {
		aFilerWithPapersFor("通信地址");
		filer.says("/edit province");

		filer.says("/back");

		filer.isAsked("materials");
		assertThat(filer.request().answer("province")).containsExactly("guangdong");
	}

	@Test
	void a_correction_that_opened_a_question_cannot_be_left_half_done() {
		aFilerWithPapersFor("通信地址");
		filer.says("/edit changes");
		filer.ticks("主体负责人手机");
		filer.chooses("完成");
		filer.isAsked("same-person");

		filer.chooses("返回");
		filer.isAsked("changes");
		filer.ticks("主体负责人手机");
		filer.chooses("完成");

		filer.isAsked("materials");
		filer.sees("推荐的类型不变");
	}

	@Test
	void after_a_new_verdict_the_way_back_leads_over_the_questions_and_not_over_what_no_longer_holds() {
		aFilerOf("企业", "广东");
		answersWith("主体负责人（换人）");
		filer.choosesInTurn("按变更主体办理", "其余都到控制台再填", "没问题，下一步", "继续", "先不交", "已提交初审");
		filer.says("/edit province");
		filer.choosesInTurn("湖南", "确认修改");
		filer.isAsked("recommendation");

		filer.says("/back");

		filer.isAsked("effective-date");
	}

	@Test
	void an_earlier_answer_is_shown_as_given_when_it_is_corrected() {
		aFilerWithPapersFor("通信地址");

		filer.says("/edit organizer");

		filer.sees("✓ 企业");
	}

	@Test
	void ticked_items_are_still_ticked_when_they_are_corrected() {
		aFilerWithPapersFor("通信地址");

		filer.says("/edit changes");

		filer.sees("完成，已选 1 项");
	}

	@Test
	void papers_that_came_in_stay_when_an_answer_is_corrected() {
		aFilerWithPapersFor("证件住所");
		filer.uploads(aPicture());

		filer.says("/edit province");
		filer.chooses("四川");

		filer.sees("必交材料 1 项，已交 1 项");
		assertThat(world.papersKept()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/edit", "/edit materials", "/edit nonsense", "/edit same-person", "/edit recommendation", "/edit ../../etc"})
	void what_was_never_answered_cannot_be_corrected(String command) {
		aFilerWithPapersFor("通信地址");

		filer.says(command);

		filer.isAsked("materials");
	}

	private void aFilerOf(String organizer, String province) {
		filer.starts();
		filer.choosesInTurn("同意并开始", organizer, province);
	}

	private void answersWith(String... changes) {
		filer.ticks(changes);
		filer.chooses("完成");
		filer.says("2026年3月31日");
	}

	private void aFilerWithPapersFor(String change) {
		aFilerOf("企业", "广东");
		answersWith(change);
		filer.accepts("按变更主体办理");
	}
}
