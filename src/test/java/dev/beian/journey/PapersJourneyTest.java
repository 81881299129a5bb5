package dev.beian.journey;

import static dev.beian.testkit.Paper.aHugeFile;
import static dev.beian.testkit.Paper.aPdf;
import static dev.beian.testkit.Paper.aPicture;
import static dev.beian.testkit.Paper.aProgram;
import static dev.beian.testkit.Paper.anEmptyFile;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.beian.assistant.messaging.Content;
import dev.beian.testkit.Filer;
import dev.beian.testkit.Paper;
import dev.beian.testkit.World;

class PapersJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@Test
	void a_word_at_the_papers_is_answered_without_the_whole_list_which_a_button_shows() {
		aFilerWithThePapersOfANewLegalRepresentative();

		filer.says("嗯嗯");
		filer.sees("这一步请发送文件");
		filer.doesNotSee("没有变更的材料，不用重新上传");
		filer.isAsked("materials");
		assertThat(filer.canChoose("上传主办单位证件")).isTrue();
		filer.chooses("看全部内容");

		filer.sees("没有变更的材料，不用重新上传");
		filer.uploads(aPicture());
		filer.sees("已交 1 项");
	}

	@Test
	void after_a_short_answer_a_file_and_the_end_of_the_step_are_understood_as_before() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.acts(new Content.Unusable("voice"));
		filer.doesNotSee("没有变更的材料，不用重新上传");
		filer.uploads(aPicture());
		filer.says("嗯嗯");

		filer.says("完成");

		filer.sees("必交材料没有收到");
		filer.chooses("先不交");
		filer.isAsked("console");
	}

	@Test
	void files_go_to_the_papers_that_are_still_missing_in_their_order() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.sees("必交材料 3 项，已交 0 项");

		filer.uploadsTogether(aPicture(), aPicture(), aPdf());

		filer.sees("必交材料 3 项，已交 3 项");
		filer.chooses("材料备齐，继续");
		filer.isAsked("console");
	}

	@Test
	void a_file_goes_to_the_paper_that_was_pressed_before() {
		aFilerWithThePapersOfANewLegalRepresentative();

		filer.chooses("身份证国徽面（主体负责人）");
		filer.uploads(aPicture());

		filer.sees("已收到并加密保存：身份证国徽面（主体负责人）");
		filer.sees("文件 1");
	}

	@Test
	void going_on_without_all_papers_is_asked_once_and_then_done() {
		aFilerWithThePapersOfANewLegalRepresentative();

		filer.chooses("继续");
		filer.isAsked("materials");
		filer.sees("还有 3 项必交材料没有收到");
		filer.chooses("先不交，继续");

		filer.isAsked("console");
	}

	@Test
	void a_double_tap_on_going_on_does_not_skip_the_papers() {
		aFilerWithThePapersOfANewLegalRepresentative();
		String goOn = filer.key("继续");

		filer.presses(goOn);
		filer.presses(goOn);

		filer.isAsked("materials");
	}

	@Test
	void a_double_tap_on_delete_deletes_one_file() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.chooses("主办单位证件");
		filer.uploads(aPicture());
		filer.uploads(aPicture());
		String delete = filer.key("删除文件 1");

		filer.presses(delete);
		filer.presses(delete);

		assertThat(world.papersKept()).hasSize(1);
		filer.doesNotSee("已经失效");
	}

	@Test
	void a_file_can_be_replaced() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.chooses("主办单位证件");
		filer.uploads(aPicture());

		filer.chooses("替换文件 1");
		filer.sees("请发送替换的文件：主办单位证件");
		filer.uploads(aPdf());

		assertThat(world.papersKept()).hasSize(1);
		assertThat(world.papersDiscarded()).hasSize(1);
		filer.sees("文件 1");
		filer.doesNotSee("文件 2");
	}

	@Test
	void what_cannot_be_used_is_not_kept_and_the_filer_is_told_why() {
		aFilerWithThePapersOfANewLegalRepresentative();

		filer.uploads(aProgram());
		filer.sees("这种文件不能用，没有保存");
		filer.uploads(anEmptyFile());
		filer.sees("收到的是空文件，没有保存");
		filer.uploads(aHugeFile());
		filer.sees("文件超过 10 MB，没有保存");

		filer.sees("已交 0 项");
		assertThat(world.papersKept()).isEmpty();
	}

	@Test
	void the_same_file_twice_is_pointed_out() {
		aFilerWithThePapersOfANewLegalRepresentative();
		Paper paper = aPicture();
		filer.uploads(paper);

		filer.uploads(paper);

		filer.sees("与之前的一个文件内容相同");
	}

	@Test
	void a_file_before_the_type_is_settled_is_not_kept() {
		filer.starts();

		filer.uploads(aPicture());

		filer.sees("现在还不需要材料，这个文件没有保存");
		assertThat(world.papersKept()).isEmpty();
	}

	@Test
	void a_file_to_a_person_before_the_filer_agreed_is_not_kept_either() {
		filer.starts();
		filer.chooses("转人工");

		filer.uploads(aPicture());

		assertThat(world.papersKept()).isEmpty();
	}

	@Test
	void a_file_at_a_step_that_takes_none_is_not_kept_and_the_filer_is_told_where_to_go() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.choosesInTurn("继续", "先不交");
		filer.isAsked("console");

		filer.uploads(aPicture());

		filer.sees("这一步不收材料");
		assertThat(world.papersKept()).isEmpty();
	}

	@Test
	void a_file_that_arrives_after_the_filer_went_on_is_kept_and_told() {
		aFilerWithThePapersOfANewLegalRepresentative();
		world.fetchesSlowly();
		filer.uploads(aPicture());
		filer.choosesInTurn("继续", "先不交");

		world.fetch();

		filer.isAsked("console");
		filer.sees("已收到并加密保存：主办单位证件");
		assertThat(world.papersKept()).hasSize(1);
	}

	@Test
	void a_file_that_arrives_after_the_case_was_cancelled_is_thrown_away() {
		aFilerWithThePapersOfANewLegalRepresentative();
		world.fetchesSlowly();
		filer.uploads(aPicture());
		filer.says("/cancel");
		filer.chooses("确认取消");

		world.fetch();

		assertThat(world.papersKept()).isEmpty();
		filer.isAsked("closed");
	}

	@Test
	void cancelling_asks_first_and_then_throws_the_papers_away() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.uploadsTogether(aPicture(), aPicture());

		filer.says("/cancel");
		filer.sees("要取消这次办理吗？");
		assertThat(world.papersKept()).hasSize(2);
		filer.chooses("继续办理");
		filer.isAsked("materials");
		filer.says("/cancel");
		filer.chooses("确认取消");

		filer.isAsked("closed");
		assertThat(world.papersKept()).isEmpty();
		assertThat(world.papersDiscarded()).hasSize(2);
		assertThat(filer.request().documents()).isEmpty();
	}

	@Test
	void starting_over_asks_first_and_then_throws_the_papers_away() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.uploads(aPicture());

		filer.says("/restart");
		assertThat(world.papersKept()).hasSize(1);
		filer.chooses("确认从头开始");

		filer.isAsked("organizer");
		assertThat(world.papersKept()).isEmpty();
		assertThat(filer.request().answers()).containsOnlyKeys("welcome");
	}

	@Test
	void after_a_cancelled_case_a_new_one_begins_with_nothing_of_the_old() {
		aFilerWithThePapersOfANewLegalRepresentative();
		String before = filer.request().code();
		filer.says("/cancel");
		filer.chooses("确认取消");

		filer.chooses("重新开始");

		filer.isAsked("organizer");
		assertThat(filer.request().code()).isNotEqualTo(before);
		assertThat(filer.request().type()).isEmpty();
	}

	@Test
	void a_case_holds_thirty_files_at_most() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.chooses("主办单位证件");

		for (int i = 0; i < 31; i++)
			filer.uploads(aPicture());

		filer.sees("最多保存 30 个文件");
		assertThat(world.papersKept()).hasSize(30);
	}

	@Test
	void files_that_were_refused_do_not_fill_the_case() {
		aFilerWithThePapersOfANewLegalRepresentative();
		for (int i = 0; i < 40; i++)
			filer.uploads(aProgram());

		filer.uploads(aPicture());

		filer.sees("已收到并加密保存：主办单位证件");
		assertThat(world.papersKept()).hasSize(1);
	}

	@Test
	void a_file_sent_to_a_person_is_kept_beside_the_papers_and_goes_with_them() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.says("/human");
		filer.uploads(aPdf());
		assertThat(world.papersKept()).hasSize(1);
		world.staff("Chen").handsBack(filer);
		filer.isAsked("materials");
		filer.sees("已交 0 项");

		filer.says("/cancel");
		filer.chooses("确认取消");

		assertThat(world.papersKept()).isEmpty();
	}

	@Test
	void a_file_sent_to_a_person_after_the_end_goes_when_the_person_is_done() {
		aFilerWithThePapersOfANewLegalRepresentative();
		filer.says("/cancel");
		filer.chooses("确认取消");
		filer.says("/human");
		filer.sees("已转给人工客服");
		filer.uploads(aPdf());
		assertThat(world.papersKept()).hasSize(1);

		world.staff("Chen").handsBack(filer);

		assertThat(world.papersKept()).isEmpty();
		filer.isAsked("closed");
	}

	private void aFilerWithThePapersOfANewLegalRepresentative() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
		filer.ticks("主体负责人（换人）");
		filer.choosesInTurn("完成", "已经生效", "按变更主体办理", "其余都到控制台再填", "没问题，下一步");
		filer.isAsked("materials");
	}
}
