package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.support.TicketChange.Kind;
import dev.beian.platform.sealing.Sealer;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages that are changed after they were sent. */
class EditJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@BeforeEach
	void a_filer_is_asked_for_the_province() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业");
		filer.isAsked("province");
	}

	@Test
	void what_was_not_understood_is_put_right_by_changing_it() {
		String message = filer.says("湖");
		filer.isAsked("province");

		filer.edits(message, "湖南");

		filer.isAsked("changes");
		assertThat(filer.letters()).singleElement().satisfies(card -> assertThat(card.replaces()).isPresent());
	}

	@Test
	void a_value_that_was_refused_is_put_right_by_changing_it() {
		atTheValues("网站负责人手机", "网站负责人邮箱");
		String message = filer.says("1380013800");
		filer.sees("手机号应是 11 位数字");

		filer.edits(message, "13800138000");

		filer.sees("已记下网站负责人手机：13800138000");
		filer.sees("新邮箱是什么");
	}

	@Test
	void a_value_whose_field_is_asked_no_more_is_offered_to_be_changed() {
		atTheValues("网站负责人手机", "网站负责人邮箱");
		String message = filer.says("13800138000");
		filer.sees("新邮箱是什么");

		filer.edits(message, "13900139000");
		filer.sees("您改了前面的一条消息");
		assertThat(filer.request().value("website-person-mobile").orElseThrow().text()).isEqualTo("13800138000");
		filer.chooses("修改网站负责人手机");
		filer.sees("已填：13800138000");
		filer.edits(message, "13700137000");

		assertThat(filer.request().value("website-person-mobile").orElseThrow().text()).isEqualTo("13700137000");
		filer.sees("新邮箱是什么");
	}

	@Test
	void a_value_of_a_step_that_is_left_leads_to_the_review_of_the_values() {
		atTheValues("网站负责人手机");
		String message = filer.says("13800138000");
		filer.chooses("没问题，下一步");
		filer.isAsked("materials");

		filer.edits(message, "13900139000");
		filer.chooses("修改新信息");

		filer.isAsked("new-values");
		filer.sees("请核对新信息");
		filer.chooses("修改网站负责人手机");
		filer.edits(message, "13900139000");
		filer.seesNothing();
		filer.edits(message, "13700137000");
		assertThat(filer.request().value("website-person-mobile").orElseThrow().text()).isEqualTo("13700137000");
	}

	@Test
	void the_answer_to_an_earlier_question_is_changed_by_a_button_only() {
		String message = filer.says("湖南");
		filer.isAsked("changes");

		filer.edits(message, "贵州");

		filer.sees("现在写的是：“贵州”");
		filer.sees("备案省份目前是：湖南");
		assertThat(filer.request().answer("province")).containsExactly("hunan");
		filer.chooses("不改，继续办理");
		filer.isAsked("changes");
		assertThat(filer.request().answer("province")).containsExactly("hunan");
	}

	@Test
	void an_edit_of_the_text_to_what_it_was_is_passed_over() {
		String message = filer.says("湖南");
		ChangeRequest before = filer.request();

		filer.edits(message, "湖南");
		filer.seesNothing();
		filer.edits(message, "贵州");
		filer.sees("您改了前面的一条消息");
		filer.edits(message, "贵州");

		filer.seesNothing();
		assertThat(filer.request()).isEqualTo(before);
	}

	@Test
	void an_older_message_at_the_open_question_is_not_read_again() {
		String first = filer.says("火星");
		filer.says("木星");

		filer.edits(first, "湖南");

		filer.sees("没有重新读取");
		filer.isAsked("province");
	}

	@Test
	void neither_is_a_command_nor_what_becomes_one() {
		String command = filer.says("/help");
		filer.chooses("继续办理");
		String message = filer.says("火星");

		filer.edits(command, "湖南");
		filer.sees("没有重新读取");
		filer.edits(message, "/cancel");
		filer.sees("没有重新读取");

		filer.isAsked("province");
	}

	@Test
	void a_message_that_came_to_nothing_offers_no_change() {
		String chat = filer.says("火星");
		filer.chooses("湖南");

		filer.edits(chat, "贵州");

		filer.sees("没有重新读取");
		filer.isAsked("changes");
	}

	@Test
	void a_message_of_an_earlier_case_changes_nothing_in_the_next() {
		String message = filer.says("湖南");
		filer.says("/cancel");
		if (filer.canChoose("确认取消"))
			filer.chooses("确认取消");
		filer.edits(message, "贵州");
		filer.sees("没有重新读取");
		filer.starts();
		filer.choosesInTurn("企业", "广东");

		filer.edits(message, "四川");

		filer.sees("没有重新读取");
		assertThat(filer.request().answer("province")).containsExactly("guangdong");
	}

	@Test
	void an_edit_that_was_made_while_nothing_ran_is_read_after_the_message() {
		world.downFor(Duration.ofHours(3));
		world.restarts();
		String message = filer.says("湖");

		filer.edits(message, "湖南");

		filer.isAsked("changes");
	}

	@Test
	void of_many_messages_the_latest_are_borne_in_mind() {
		String message = filer.says("湖南");
		for (int i = 0; i < 40; i++)
			filer.says("呜啦啦" + i);

		filer.edits(message, "贵州");

		filer.sees("没有重新读取");
		assertThat(filer.conversation().typed()).hasSizeLessThanOrEqualTo(12);
	}

	@Test
	void what_was_said_to_staff_reaches_staff_and_is_no_answer_later() {
		filer.says("/human");
		String message = filer.says("火星");
		world.staff("Chen").takes(filer);

		filer.edits(message, "湖南");
		filer.seesNothing();
		filer.edits(message, "湖南");
		assertThat(world.desk()).as("the repetition is no news").containsExactly(Kind.OPENED, Kind.SPOKEN, Kind.TAKEN, Kind.SPOKEN);
		world.staff("Chen").handsBack(filer);
		filer.edits(message, "贵州");

		filer.sees("没有重新读取");
		filer.isAsked("province");
	}

	@Test
	void what_an_earlier_version_stored_bears_no_message_in_mind() {
		filer.says("湖");
		JsonMapper mapper = Sealer.mapper();
		ObjectNode row = mapper.valueToTree(filer.conversation());
		assertThat(row.has("typed")).isTrue();
		row.remove("typed");

		assertThat(mapper.treeToValue(row, Conversation.class).typed()).isEmpty();
		assertThat(mapper.readValue("{\"is\": \"Said\", \"text\": \"湖南\"}", Content.class)).isEqualTo(new Content.Said("湖南"));
		assertThat(mapper.readValue("{\"is\": \"Edited\", \"text\": \"湖南\"}", Content.class)).isEqualTo(new Content.Edited("湖南"));
	}

	@Test
	void a_message_typed_in_one_case_changes_nothing_in_another() {
		String message = filer.says("湖南");
		filer.isAsked("changes");
		filer.says("/new");
		filer.chooses("不一样");
		assertThat(filer.request().hasAnswered("province")).isFalse();

		filer.edits(message, "贵州");

		filer.sees("没有重新读取");
	}

	@ParameterizedTest
	@ValueSource(strings = {"号码 11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ"})
	void a_number_in_an_edit_is_masked_where_it_is_kept_and_where_it_is_quoted(String text) {
		String message = filer.says("湖南");

		filer.edits(message, text);

		filer.sees("1101************2X");
		assertThat(filer.news()).doesNotContain("19491231");
		assertThat(world.rewrites()).singleElement().isInstanceOf(Content.Edited.class).asString().contains("1101************2X");
	}

	@Test
	void ticks_that_an_edit_adds_wait_for_the_end_of_the_selection() {
		filer.chooses("湖南");
		String message = filer.says("网站名称");

		filer.edits(message, "网站名称，通信地址");

		assertThat(filer.conversation().draft()).containsExactlyInAnyOrder("website-name", "entity-mailing-address");
		assertThat(filer.request().answer("changes")).isEqualTo(List.of());
	}

	private void atTheValues(String... items) {
		filer.chooses("广东");
		filer.ticks(items);
		filer.choosesInTurn("完成", "不是同一人", "已经生效", "按变更网站办理");
		filer.isAsked("new-values");
	}
}
