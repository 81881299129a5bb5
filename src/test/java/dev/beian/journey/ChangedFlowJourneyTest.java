package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.conversation.Silence;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.sealing.Sealer;
import dev.beian.testkit.DialogsCopy;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The flow changes while conversations are under way. */
class ChangedFlowJourneyTest {

	private static final String SAID = "办理的步骤有调整，您的回答和材料都在";
	private static final String TEXTS = """

			%s:
			  ask: "?"
			  hint: "?"
			  why: "?"
			  label: "?"
			  unclear: "?"
			  options:
			    agree: "%s"
			    submitted: "%s"
			""";

	@TempDir
	private Path folder;

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@Test
	void a_filer_in_the_middle_of_the_questions_is_asked_the_new_one_and_goes_on_where_he_was() {
		aFilerAskedForTheChanges();

		world.restartsWith(withAnotherQuestion());
		filer.seesNothing();
		filer.chooses("网站");

		filer.sees(SAID);
		filer.isAsked("notice-read");
		assertThat(filer.request().answer("province")).containsExactly("guangdong");
		filer.chooses("看过了");
		filer.isAsked("changes");
		filer.doesNotSee(SAID);
	}

	@Test
	void what_was_typed_for_the_old_question_is_not_taken_for_an_answer_to_the_new_one() {
		aFilerAskedForTheChanges();
		world.restartsWith(withAnotherQuestion());

		filer.says("看过了");

		filer.isAsked("notice-read");
		assertThat(filer.request().hasAnswered("notice-read")).isFalse();
		filer.says("看过了");
		filer.isAsked("changes");
	}

	@Test
	void a_filer_with_papers_answers_the_new_question_and_is_back_at_the_papers() {
		aFilerAskedForPapers();
		world.restartsWith(withAnotherQuestion());

		filer.starts();
		filer.isAsked("notice-read");
		filer.chooses("看过了");

		filer.isAsked("materials");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);
	}

	@Test
	void who_has_submitted_is_told_and_asked_nothing_new() {
		aFilerAskedForPapers();
		filer.choosesInTurn("继续", "已提交初审");
		world.restartsWith(withAnotherQuestion());

		filer.chooses("初审已通过");

		filer.sees(SAID);
		filer.isAsked("identity-check");
		filer.chooses("已提交复审");
		filer.doesNotSee(SAID);
	}

	@Test
	void a_filer_whose_step_is_gone_is_led_to_the_step_of_his_stage() {
		aFilerAskedForPapers();
		filer.chooses("继续");
		filer.isAsked("console");

		world.restartsWith(withAnotherNameForTheConsole());
		filer.says("你好");

		filer.isAsked("materials");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);
		assertThat(filer.request().answer("province")).containsExactly("guangdong");
		filer.says("/back");
		filer.isAsked("new-values");
	}

	@Test
	void who_left_a_step_for_a_person_that_is_gone_finds_another_when_he_is_handed_back() {
		aFilerAskedForPapers();
		filer.chooses("继续");
		filer.says("/human");

		world.restartsWith(withAnotherNameForTheConsole());
		filer.says("有人吗");
		assertThat(filer.conversation().owner().word()).isEqualTo("waiting");
		world.staff("Chen").handsBack(filer);

		filer.isAsked("materials");
	}

	@Test
	void a_conversation_stored_before_silences_were_counted_can_be_read() {
		aFilerAskedForTheChanges();
		JsonMapper json = Sealer.mapper();
		ObjectNode row = (ObjectNode) json.valueToTree(filer.conversation());
		row.remove("silence");

		Conversation read = json.treeToValue(row, Conversation.class);

		assertThat(read.silence()).isEqualTo(Silence.none());
		assertThat(read.position()).isEqualTo(filer.conversation().position());
	}

	@Test
	void a_flow_that_did_not_change_says_nothing() {
		aFilerAskedForTheChanges();
		world.restarts();

		filer.chooses("网站");

		filer.doesNotSee(SAID);
	}

	private Dialogs withAnotherQuestion() {
		return other().with("flow.yaml", "keeps: true, options: [agree], go: organizer }",
				"keeps: true, options: [agree], go: notice-read }\n"
						+ "  notice-read:      { ask: choice, phase: organizer, keeps: true, options: [agree], go: organizer }")
				.and("texts/zh-CN/conversation.yaml", TEXTS.formatted("notice-read", "看过了", "?"))
				.and("texts/en/conversation.yaml", TEXTS.formatted("notice-read", "Read", "?")).read();
	}

	private Dialogs withAnotherNameForTheConsole() {
		return other().with("flow.yaml", "{ done: console }", "{ done: in-console }").with("flow.yaml", "  console: ", "  in-console: ")
				.and("texts/zh-CN/conversation.yaml", TEXTS.formatted("in-console", "?", "已提交初审"))
				.and("texts/en/conversation.yaml", TEXTS.formatted("in-console", "?", "Submitted")).read();
	}

	private DialogsCopy other() {
		return DialogsCopy.in(folder.resolve("dialogs")).with("flow.yaml", "version: ", "version: 9");
	}

	private void aFilerAskedForTheChanges() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业");
		filer.says("广东");
		filer.isAsked("changes");
	}

	private void aFilerAskedForPapers() {
		aFilerAskedForTheChanges();
		filer.ticks("通信地址");
		filer.choosesInTurn("完成", "已经生效");
		filer.accepts("按变更主体办理");
		filer.isAsked("materials");
	}
}
