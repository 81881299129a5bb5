package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.beian.knowledge.filing.ChangeType;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.testkit.DialogsCopy;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

/** The rules change while cases are open: Sichuan joins Hunan and Guizhou. */
class RulesChangeJourneyTest {

	@TempDir
	private Path folder;

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@Test
	void a_case_that_the_new_rules_judge_otherwise_is_told_so_and_asked_again() {
		aFilerWithPapersIn("四川");

		world.restartsWith(stricterRules());

		filer.sees("规则有更新，您的办理件受影响");
		filer.isAsked("recommendation");
		filer.sees("不能选：变更主体");
		assertThat(filer.request().type()).isEmpty();
		filer.accepts("按变更备案办理");
		assertThat(filer.request().type()).contains(ChangeType.FULL);
		assertThat(filer.request().evaluation().orElseThrow().rulesVersion()).isEqualTo("2027-01-01");
	}

	@Test
	void a_case_that_stays_the_same_hears_nothing() {
		aFilerWithPapersIn("广东");

		world.restartsWith(stricterRules());

		filer.seesNothing();
		filer.isAsked("materials");
	}

	@Test
	void a_case_that_was_submitted_is_told_and_stays_where_it_is() {
		aFilerWithPapersIn("四川");
		filer.choosesInTurn("继续", "先不交", "已提交初审");

		world.restartsWith(stricterRules());

		filer.sees("规则有更新");
		filer.isAsked("first-review");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);
	}

	@Test
	void a_case_that_was_cancelled_is_not_woken() {
		aFilerWithPapersIn("四川");
		filer.says("/cancel");
		filer.chooses("确认取消");

		world.restartsWith(stricterRules());

		filer.seesNothing();
		filer.isAsked("closed");
	}

	@Test
	void a_correction_under_way_is_not_gone_on_with() {
		aFilerWithPapersIn("四川");
		filer.says("/edit organizer");

		world.restartsWith(stricterRules());
		filer.isAsked("recommendation");
		filer.says("/back");

		filer.isAsked("effective-date");
	}

	@Test
	void a_filer_who_talks_to_a_person_is_told_and_keeps_the_person() {
		aFilerWithPapersIn("四川");
		filer.says("/human");

		world.restartsWith(stricterRules());

		filer.sees("规则有更新");
		assertThat(filer.conversation().owner().word()).isEqualTo("waiting");
	}

	@Test
	void after_the_hand_back_a_type_that_is_no_longer_allowed_is_settled_anew() {
		aFilerWithPapersIn("四川");
		filer.says("/human");
		world.restartsWith(stricterRules());

		world.staff("Chen").handsBack(filer);

		filer.isAsked("recommendation");
		filer.sees("原来的变更类型不再适用");
		filer.chooses("按变更备案办理");
		assertThat(filer.request().type()).contains(ChangeType.FULL);
	}

	@Test
	void after_the_hand_back_a_type_that_still_holds_is_kept() {
		aFilerWithPapersIn("广东");
		filer.says("/human");
		world.restartsWith(stricterRules());

		world.staff("Chen").handsBack(filer);

		filer.isAsked("materials");
		filer.doesNotSee("不再适用");
	}

	private void aFilerWithPapersIn(String province) {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", province);
		filer.ticks("主体负责人（换人）");
		filer.choosesInTurn("完成", "已经生效", "按变更主体办理", "其余都到控制台再填", "没问题，下一步");
		filer.isAsked("materials");
	}

	private Dialogs stricterRules() {
		return DialogsCopy.in(folder.resolve("dialogs")).with("rules.yaml", "version: \"", "version: \"2027-01-01\" # ")
				.with("rules.yaml", "province: { in: [hunan, guizhou] }", "province: { in: [hunan, guizhou, sichuan] }").read();
	}
}
