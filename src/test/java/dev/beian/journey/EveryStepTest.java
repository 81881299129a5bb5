package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Owner;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Content;
import dev.beian.testkit.Explorer;
import dev.beian.testkit.Filer;
import dev.beian.testkit.Paper;
import dev.beian.testkit.World;

/** What works at any time works in every step: the filer walks there by buttons and does it. */
class EveryStepTest {

	private static final List<String> NOT_BY_BUTTONS = List.of("closed");
	private static final Map<String, List<String>> WAYS = ways();
	/** Buttons that lead somebody who was invited to the steps of his part, while the SMS is awaited. */
	private static final Map<String, List<String>> PARTS = Map.of("invited", List.of(), "part", List.of("同意并加入"), "part-help",
			List.of("同意并加入", "没收到短信"), "part-over", List.of("同意并加入", "退出"));

	@Test
	void every_step_can_be_reached_by_buttons_but_the_end_after_a_cancellation() {
		assertThat(Stream.concat(WAYS.keySet().stream(), PARTS.keySet().stream()))
				.containsExactlyInAnyOrderElementsOf(World.SHIPPED.flow().steps().keySet());
	}

	@TestFactory
	Stream<DynamicTest> help_is_given_and_leads_back_to_the_open_question() {
		return inEveryStep(filer -> looksAndComesBack(filer, "/help", "help.heading"));
	}

	@TestFactory
	Stream<DynamicTest> the_status_is_shown_and_leads_back_to_the_open_question() {
		return inEveryStep(filer -> {
			looksAndComesBack(filer, "/status", "status.heading");
			filer.says("/status");
			filer.sees(filer.request().code());
		});
	}

	@TestFactory
	Stream<DynamicTest> the_answers_are_shown_and_lead_back_to_the_open_question() {
		return inEveryStepOfAnOrder(filer -> looksAndComesBack(filer, "/answers", "answers.heading"));
	}

	@TestFactory
	Stream<DynamicTest> the_reasons_are_shown_and_lead_back_to_the_open_question() {
		return inEveryStepOfAnOrder(filer -> looksAndComesBack(filer, "/why", "why.heading"));
	}

	@TestFactory
	Stream<DynamicTest> the_language_can_be_changed_and_the_open_question_is_asked_in_it() {
		return inEveryStep(filer -> {
			String step = filer.step();
			filer.says("/language");
			filer.chooses("English");

			filer.isAsked(step);
			assertThat(filer.conversation().locale()).isEqualTo("en");
		});
	}

	@TestFactory
	Stream<DynamicTest> start_asks_the_open_question_again_and_after_an_end_begins_anew() {
		return inEveryStep(filer -> {
			String step = filer.step();
			boolean over = asks(filer) == Ask.END;
			filer.starts();

			filer.isAsked(!over ? step : PARTS.containsKey(step) ? "welcome" : "organizer");
			assertThat(filer.letters()).hasSize(1);
		});
	}

	@TestFactory
	Stream<DynamicTest> cancelling_ends_the_case_after_asking_once_more_where_answers_would_be_lost() {
		return inEveryStep(filer -> {
			boolean over = asks(filer) == Ask.END;
			String step = filer.step();
			filer.says("/cancel");
			assertThat(filer.letters()).hasSize(1);
			if (filer.canChoose(filer.wording().say("button.cancel-now")))
				filer.chooses(filer.wording().say("button.cancel-now"));

			filer.isAsked(over ? step : "closed");
		});
	}

	@TestFactory
	Stream<DynamicTest> starting_over_begins_with_the_first_question_after_the_agreement() {
		return inEveryStepOfAnOrder(filer -> {
			boolean agreed = filer.request().hasAnswered("welcome");
			filer.says("/restart");
			if (filer.canChoose(filer.wording().say("button.restart-now")))
				filer.chooses(filer.wording().say("button.restart-now"));

			filer.isAsked(agreed ? "organizer" : "welcome");
			assertThat(filer.conversation().owner().isBot()).isTrue();
		});
	}

	@TestFactory
	Stream<DynamicTest> a_person_can_be_asked_for_and_the_open_question_comes_back_afterwards() {
		return inEveryStep((world, filer) -> {
			String step = asks(filer) == Ask.RELAY ? filer.conversation().position().left().orElseThrow() : filer.step();
			filer.says("/human");
			assertThat(filer.letters()).isNotEmpty();
			assertThat(filer.conversation().owner().word()).isEqualTo("waiting");

			world.staff("Chen").replies(filer, "您好");
			filer.sees("您好");
			world.staff("Chen").handsBack(filer);

			filer.isAsked(step);
			assertThat(filer.conversation().owner().isBot()).isTrue();
		});
	}

	@TestFactory
	Stream<DynamicTest> back_leads_through_everything_to_the_first_question() {
		return inEveryStep(filer -> {
			if (asks(filer) == Ask.END) {
				String step = filer.step();
				filer.says("/back");
				filer.isAsked(step);
				return;
			}
			for (int i = 0; i < 60 && !filer.news().contains(filer.wording().say("back.first")); i++) {
				filer.says("/back");
				assertThat(filer.letters()).isNotEmpty();
				filer.isAsked(filer.step());
			}

			filer.isAsked(filer.request().part().isPresent() ? "invited" : "welcome");
		});
	}

	@TestFactory
	Stream<DynamicTest> every_odd_act_is_answered_and_the_question_stays_open() {
		return inEveryStep(filer -> {
			String step = filer.step();
			if (asks(filer) == Ask.RELAY)
				return;
			for (Content act : List.of(new Content.Said("天气怎么样"), new Content.Unusable("sticker"), new Content.Said("/nothing"),
					new Content.Tapped("", "0.zzzz"), new Content.Tapped("", "🙂"))) {
				filer.acts(act);

				assertThat(filer.letters()).as(act.toString()).isNotEmpty();
				filer.isAsked(step);
			}
		});
	}

	@TestFactory
	Stream<DynamicTest> an_edit_changes_nothing_by_itself_and_is_answered_unless_staff_have_the_word() {
		return inEveryStep(filer -> {
			String command = filer.says("/help");
			filer.says("/continue");
			String step = filer.step();
			ChangeRequest before = filer.request();
			Owner owner = filer.conversation().owner();
			for (Content.Edited edit : List.of(new Content.Edited("湖南", "of-last-year"), new Content.Edited("/cancel-now", command),
					new Content.Edited("湖南", command), new Content.Edited("我的身份证", ""))) {
				filer.acts(edit);

				assertThat(filer.letters().isEmpty()).as(edit.toString()).isEqualTo(!owner.isBot());
				assertThat(filer.step()).isEqualTo(step);
				assertThat(filer.request()).isEqualTo(before);
				assertThat(filer.conversation().owner()).isEqualTo(owner);
			}
		});
	}

	@TestFactory
	Stream<DynamicTest> a_file_is_kept_or_the_filer_is_told_why_not() {
		return inEveryStep((world, filer) -> {
			String step = filer.step();
			filer.uploads(Paper.aPicture());

			assertThat(filer.letters().isEmpty()).isEqualTo(step.equals("with-agent"));
			filer.isAsked(step);
			assertThat(world.papersKept()).hasSize(List.of("materials", "with-agent").contains(step) ? 1 : 0);
		});
	}

	@TestFactory
	Stream<DynamicTest> a_restart_of_the_process_changes_nothing() {
		return inEveryStep((world, filer) -> {
			String step = filer.step();
			world.restarts();

			filer.says("/continue");

			if (step.equals("with-agent"))
				filer.isAsked("organizer");
			else
				filer.isAsked(step);
		});
	}

	@TestFactory
	Stream<DynamicTest> staff_can_take_over_and_hand_back_and_the_question_is_still_open() {
		return inEveryStep((world, filer) -> {
			String step = asks(filer) == Ask.RELAY ? filer.conversation().position().left().orElseThrow() : filer.step();
			world.staff("Chen").takes(filer);
			filer.sees("Chen");
			filer.says("有人吗");
			filer.seesNothing();

			world.staff("Chen").handsBack(filer);

			filer.isAsked(step);
			assertThat(filer.letters()).hasSize(1);
		});
	}

	private static void looksAndComesBack(Filer filer, String command, String heading) {
		String step = filer.step();
		String owner = filer.conversation().owner().word();
		filer.says(command);
		filer.sees(filer.wording().say(heading));
		assertThat(filer.letters()).hasSize(1);

		filer.chooses(owner.equals("bot") ? filer.wording().say("button.continue") : filer.wording().say("button.back"));

		filer.isAsked(step);
		assertThat(filer.conversation().owner().word()).isEqualTo(owner);
	}

	private static Ask asks(Filer filer) {
		return World.SHIPPED.flow().step(filer.step()).ask();
	}

	private static Stream<DynamicTest> inEveryStep(Consumer<Filer> story) {
		return inEveryStep((_, filer) -> story.accept(filer));
	}

	private static Stream<DynamicTest> inEveryStep(BiConsumer<World, Filer> story) {
		return Stream.concat(in(WAYS, EveryStepTest::walked, story), in(PARTS, EveryStepTest::invited, story));
	}

	private static Stream<DynamicTest> inEveryStepOfAnOrder(Consumer<Filer> story) {
		return in(WAYS, EveryStepTest::walked, (_, filer) -> story.accept(filer));
	}

	private static Stream<DynamicTest> in(Map<String, List<String>> ways, BiFunction<World, List<String>, Filer> led,
			BiConsumer<World, Filer> story) {
		return ways.entrySet().stream().map(way -> dynamicTest(way.getKey(), () -> {
			World world = new World();
			Filer filer = led.apply(world, way.getValue());
			filer.isAsked(way.getKey());

			story.accept(world, filer);
		}));
	}

	/** Somebody who was invited to the order of another, which waits for the SMS. */
	private static Filer invited(World world, List<String> buttons) {
		Filer host = walked(world, WAYS.get("sms-verification"));
		Filer guest = world.filer("zh-CN");
		guest.says(host.invitation("网站负责人"));
		buttons.forEach(guest::chooses);
		return guest;
	}

	private static Filer walked(World world, List<String> way) {
		Filer filer = world.filer("zh-CN");
		filer.starts();
		way.forEach(press -> {
			if (press.startsWith("/"))
				filer.says(press);
			else
				filer.presses(press);
		});
		return filer;
	}

	/** The shortest ways, those of a company first: an individual is never asked about two persons. */
	private static Map<String, List<String>> ways() {
		World world = new World();
		Filer filer = walked(world, List.of());
		List<String> company = new ArrayList<>();
		Map<String, List<String>> ways = new LinkedHashMap<>();
		ways.put("welcome", List.of());
		company.add(filer.key("同意并开始"));
		filer.chooses("同意并开始");
		ways.put("organizer", List.copyOf(company));
		company.add(filer.key("企业"));
		filer.chooses("企业");
		new Explorer(world).waysFrom(filer).forEach((step, way) -> ways.putIfAbsent(step, joined(company, way)));
		Filer early = walked(world, company.subList(0, 1));
		ways.put("with-agent", List.of(company.getFirst(), early.key("转人工")));
		NOT_BY_BUTTONS
				.forEach(step -> ways.put(step, joined(ways.getOrDefault("materials", List.of()), List.of("/cancel", "/cancel-now"))));
		return ways;
	}

	private static List<String> joined(List<String> first, List<String> then) {
		return Stream.concat(first.stream(), then.stream()).toList();
	}
}
