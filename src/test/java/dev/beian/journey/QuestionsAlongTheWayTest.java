package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beian.app.Assistant;
import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.flow.Position;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Cited;
import dev.beian.assistant.messaging.Prompt.Heading;
import dev.beian.knowledge.faq.FaqEntry;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.dialogs.DialogsFolder;
import dev.beian.platform.statemachine.SpringNavigator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsAlongTheWayTest {

	private static final Dialogs DIALOGS = Dialogs.in(DialogsFolder.at(Path.of("dialogs")));
	private static final Address FILER = new Address("web", "filer");
	private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

	private final TurnTaker assistant = Assistant.of(DIALOGS, new SpringNavigator(DIALOGS.flow()), () -> ChangeRequest.opened("2", "BG-2"));
	private Conversation conversation;
	private ChangeRequest request;
	private List<Outbound> letters;
	private String language;

	@BeforeEach
	void begin() {
		beginIn("zh-CN");
	}

	@Test
	void answers_a_question_at_every_step_and_goes_on() {
		List<String> answers = List.of("同意并开始", "企业", "北京", "网站名称", "完成", "已经生效", "按变更网站办理",
				"其余都到控制台再填", "没问题，下一步");

		for (String answer : answers) {
			isAnsweredAt(step(), "审核要多久？", "duration");
			says(answer);
			isAnsweredAt(step(), "变更期间网站还能访问吗", "site-access-during-change");
		}

		assertThat(step()).isEqualTo("materials");
		assertThat(request.answers().keySet()).containsExactly("welcome", "organizer", "province", "changes", "effective-date",
				"recommendation", "new-values");
		assertThat(conversation.misses()).isZero();
	}

	@Test
	void takes_no_answer_out_of_a_question() {
		says("同意并开始");

		isAnsweredAt("organizer", "企业改名要什么材料？", "materials-needed");

		assertThat(request.hasAnswered("organizer")).isFalse();
		says("企业");
		assertThat(step()).isEqualTo("province");
	}

	@Test
	void answers_what_the_step_could_make_nothing_of_even_without_a_question_word() {
		says("同意并开始");

		isAnsweredAt("organizer", "网页弹出验证库里找不到记录", "sms-no-record");
	}

	@Test
	void counts_only_what_nobody_understood() {
		says("同意并开始");

		says("哈哈哈");
		isAnsweredAt("organizer", "变更备案要钱吗", "fee");
		says("哈哈哈");

		assertThat(conversation.misses()).isEqualTo(2);
	}

	@Test
	void answers_in_the_language_of_the_conversation() {
		beginIn("en");

		isAnsweredAt("welcome", "How long does the review take?", "duration");
		isAnsweredAt("welcome", "审核要多久", "duration");
	}

	@Test
	void leaves_the_answering_to_the_person_who_has_the_word() {
		says("同意并开始");
		says("/human");

		says("审核要多久？");

		assertThat(letters).isEmpty();
	}

	private void beginIn(String tag) {
		language = tag;
		conversation = Conversation.begun("1", FILER, Position.at(DIALOGS.flow().start()), DIALOGS.flow().version());
		request = ChangeRequest.opened("1", "BG-1");
		says("/start");
	}

	/** The answer stands once above the open question, which is asked once. */
	private void isAnsweredAt(String step, String question, String topic) {
		FaqEntry entry = DIALOGS.faqs().get(language).find(topic).orElseThrow();

		says(question);

		assertThat(step()).isEqualTo(step);
		assertThat(letters).hasSize(1);
		Prompt card = letters.getFirst().prompt();
		assertThat(card.heading()).isEqualTo(DIALOGS.wordings().in(language).say(step + ".ask"));
		assertThat(card.blocks().get(0)).isEqualTo(new Heading(entry.question()));
		assertThat(card.blocks().get(1)).isInstanceOfSatisfying(Cited.class, cited -> {
			assertThat(cited.text()).isEqualTo(entry.answer());
			assertThat(cited.quote()).isEqualTo(entry.source().quote());
		});
		assertThat(card.rows()).isNotEmpty();
	}

	private String step() {
		return conversation.position().step();
	}

	private void says(String text) {
		Turn turn = assistant.take(new Held(conversation, request, List.of()),
				new Inbound("test", FILER, NOON, language, new Content.Said(text)), NOON);
		conversation = turn.conversation();
		request = turn.request();
		letters = turn.letters();
	}
}
