package dev.beian.journey;

import static dev.beian.testkit.Paper.aPicture;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.knowledge.filing.ChangeType;
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
		filer.chooses("四川");

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
		filer.isAsked("materials");
		filer.sees("推荐的类型不变");
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
		filer.chooses("湖南");
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
