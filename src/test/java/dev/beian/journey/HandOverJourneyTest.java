package dev.beian.journey;

import static dev.beian.testkit.Paper.aPicture;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.support.TicketChange.Kind;
import dev.beian.testkit.Colleague;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

class HandOverJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");
	private final Colleague chen = world.staff("Chen");

	@Test
	void a_person_is_asked_for_takes_over_replies_and_hands_back_and_the_open_question_returns_once() {
		aFilerAtTheChanges();

		filer.chooses("转人工");
		filer.isAsked("with-agent");
		chen.takes(filer);
		filer.sees("客服 Chen 正在处理");
		filer.sees("期限照常计时");
		chen.replies(filer, "请选“证件住所”。");
		filer.sees("请选“证件住所”。");
		chen.handsBack(filer);

		filer.sees("已处理完");
		filer.isAsked("changes");
		assertThat(filer.letters()).hasSize(1);
		assertThat(filer.conversation().owner().isBot()).isTrue();
		assertThat(world.desk()).containsExactly(Kind.OPENED, Kind.TAKEN, Kind.SPOKEN, Kind.RETURNED);
	}

	@Test
	void while_a_person_has_the_word_the_bot_does_not_answer() {
		aFilerAtTheChanges();
		filer.chooses("转人工");
		chen.takes(filer);

		filer.says("你好，网站名称要改吗");
		filer.seesNothing();
		filer.acts(new Content.Unusable("sticker"));
		filer.seesNothing();
		filer.acts(new Content.Edited("网站名称"));
		filer.seesNothing();
		filer.uploads(aPicture());
		filer.seesNothing();

		assertThat(filer.request().answer("changes")).isEmpty();
		assertThat(world.desk()).containsExactly(Kind.OPENED, Kind.TAKEN, Kind.SPOKEN, Kind.SPOKEN, Kind.SPOKEN, Kind.SPOKEN);
	}

	@Test
	void what_was_said_to_a_person_is_not_read_as_an_answer_later() {
		aFilerAtTheChanges();
		filer.chooses("转人工");
		filer.says("网站名称");
		filer.says("IP地址");

		chen.handsBack(filer);

		filer.isAsked("changes");
		assertThat(filer.conversation().draft()).isEmpty();
		filer.says("通信地址");
		filer.sees("完成，已选 1 项");
	}

	@Test
	void what_was_ticked_before_is_still_ticked_after() {
		aFilerAtTheChanges();
		filer.ticks("通信地址", "网站名称");

		filer.says("/human");
		chen.handsBack(filer);

		filer.isAsked("changes");
		filer.sees("完成，已选 2 项");
	}

	@Test
	void a_filer_can_go_on_without_waiting_for_a_person() {
		aFilerAtTheChanges();
		filer.says("/human");

		filer.chooses("自己继续办理");

		filer.isAsked("changes");
		filer.sees("已回到自助办理");
		assertThat(world.desk()).containsExactly(Kind.OPENED, Kind.RETURNED);
	}

	@Test
	void asking_twice_for_a_person_opens_one_request() {
		aFilerAtTheChanges();

		filer.says("/human");
		filer.says("/human");

		filer.isAsked("with-agent");
		assertThat(world.desk()).containsExactly(Kind.OPENED);
	}

	@Test
	void a_reply_without_taking_takes_as_well() {
		aFilerAtTheChanges();
		filer.says("/human");

		chen.replies(filer, "您好");

		filer.sees("客服 Chen 正在处理");
		filer.sees("您好");
		assertThat(filer.conversation().owner().word()).isEqualTo("staff:Chen");
	}

	@Test
	void another_member_of_staff_can_take_over_and_the_filer_is_told() {
		aFilerAtTheChanges();
		filer.says("/human");
		chen.takes(filer);
		chen.takes(filer);
		filer.seesNothing();

		world.staff("Li").takes(filer);

		filer.sees("客服 Li 正在处理");
	}

	@Test
	void staff_can_take_a_conversation_that_the_bot_leads() {
		aFilerAtTheChanges();

		chen.takes(filer);
		filer.says("谁在？");
		filer.seesNothing();
		chen.handsBack(filer);

		filer.isAsked("changes");
	}

	@Test
	void an_old_button_does_nothing_but_name_the_person_who_has_the_word() {
		aFilerAtTheChanges();
		String tick = filer.key("主办单位名称");
		chen.takes(filer);

		filer.presses(tick);

		filer.sees("客服 Chen 正在处理");
		assertThat(filer.conversation().draft()).isEmpty();
	}

	@Test
	void deadlines_ring_while_a_person_has_the_word_and_are_marked_as_the_clocks() {
		aFilerAtTheChanges();
		filer.ticks("通信地址");
		filer.chooses("完成");
		filer.says("2026-03-31");
		filer.choosesInTurn("按变更主体办理", "其余都到控制台再填", "没问题，下一步", "转人工");
		chen.takes(filer);

		world.passes(Duration.ofDays(3));

		filer.sees("还有 7 天");
		assertThat(filer.letters()).singleElement().satisfies(letter -> {
			assertThat(letter.author()).isEqualTo("clock");
			assertThat(letter.kind()).isEqualTo(Outbound.Kind.DEADLINE);
			assertThat(letter.prompt().rows()).isEmpty();
		});
		chen.handsBack(filer);
		filer.isAsked("materials");
	}

	@Test
	void nothing_comes_back_when_staff_hand_back_what_the_bot_has_already() {
		aFilerAtTheChanges();

		chen.handsBack(filer);

		filer.seesNothing();
		filer.isAsked("changes");
	}

	@Test
	void starting_over_gives_the_word_back_to_the_bot() {
		aFilerAtTheChanges();
		filer.says("/human");
		chen.takes(filer);

		filer.says("/restart");
		filer.chooses("确认从头开始");

		filer.isAsked("organizer");
		assertThat(filer.conversation().owner().isBot()).isTrue();
		filer.chooses("企业");
		filer.isAsked("province");
		assertThat(world.desk()).endsWith(Kind.RETURNED);
	}

	@Test
	void cancelling_while_a_person_has_the_word_ends_the_case() {
		aFilerAtTheChanges();
		filer.says("/human");
		chen.takes(filer);

		filer.says("/cancel");
		filer.chooses("确认取消");

		filer.isAsked("closed");
		assertThat(filer.conversation().owner().isBot()).isTrue();
	}

	@Test
	void looking_at_the_help_does_not_lose_the_person() {
		aFilerAtTheChanges();
		filer.says("/human");
		chen.takes(filer);

		filer.says("/help");
		filer.sees("这里能做什么");

		assertThat(filer.conversation().owner().word()).isEqualTo("staff:Chen");
		filer.says("还在吗");
		filer.seesNothing();
	}

	@Test
	void a_failure_apologises_keeps_everything_and_brings_a_person() {
		aFilerAtTheChanges();

		filer.acts(new Content.Failed("test:1"));

		filer.sees("刚才那一步没有成功");
		filer.isAsked("with-agent");
		assertThat(filer.request().answer("province")).containsExactly("guangdong");
		assertThat(world.desk()).containsExactly(Kind.OPENED);
	}

	@Test
	void an_answer_of_the_bot_that_was_still_on_its_way_is_not_delivered_after_a_person_took_over() {
		aFilerAtTheChanges();
		long before = filer.conversation().owner().epoch();

		chen.takes(filer);

		assertThat(filer.conversation().owner().epoch()).isGreaterThan(before);
		assertThat(filer.letters()).allMatch(letter -> letter.kind() != Outbound.Kind.CARD);
	}

	private void aFilerAtTheChanges() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
	}
}
