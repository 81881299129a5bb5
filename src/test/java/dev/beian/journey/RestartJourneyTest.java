package dev.beian.journey;

import static dev.beian.testkit.Paper.aPicture;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

class RestartJourneyTest {

	private static final List<Consumer<Filer>> ACTS = List.of(Filer::starts, filer -> filer.chooses("同意并开始"), filer -> filer.chooses("企业"),
			filer -> filer.says("湖南"), filer -> filer.ticks("主体负责人（换人）"), filer -> filer.ticks("网站名称"), filer -> filer.chooses("完成"),
			filer -> filer.says("2026年4月30日"), filer -> filer.accepts("按变更备案办理"), filer -> filer.uploads(aPicture()),
			filer -> filer.says("/edit province"), filer -> filer.says("贵州"), filer -> filer.says("/human"),
			filer -> filer.chooses("自己继续办理"),
			filer -> filer.chooses("继续"), filer -> filer.chooses("先不交"), filer -> filer.chooses("已提交初审"), filer -> filer.says("/status"),
			filer -> filer.chooses("继续办理"), filer -> filer.chooses("初审已通过"), filer -> filer.chooses("已提交复审"),
			filer -> filer.chooses("复审已通过"),
			filer -> filer.says("今天 8:30"), filer -> filer.chooses("全部已核验"), filer -> filer.chooses("审核已通过"),
			filer -> filer.chooses("都清楚了"));

	@Test
	void a_conversation_that_is_restarted_before_every_act_goes_the_same_way() {
		World still = new World();
		World restarted = new World();
		Filer one = still.filer("zh-CN");
		Filer other = restarted.filer("zh-CN");

		for (Consumer<Filer> act : ACTS) {
			act.accept(one);
			restarted.restarts();
			act.accept(other);

			assertThat(other.conversation()).usingRecursiveComparison().ignoringFieldsMatchingRegexes("typed.*\\.request")
					.isEqualTo(one.conversation());
			assertThat(other.news().replace(other.request().code(), "")).isEqualTo(one.news().replace(one.request().code(), ""));
		}

		other.isAsked("finished");
		assertThat(other.request()).usingRecursiveComparison().ignoringFieldsMatchingRegexes("id", "code", ".*digest")
				.isEqualTo(one.request());
	}

	@Test
	void an_outage_of_a_week_in_the_middle_of_a_question_loses_nothing() {
		World world = new World();
		Filer filer = world.filer("zh-CN");
		ACTS.subList(0, 6).forEach(act -> act.accept(filer));

		world.downFor(Duration.ofDays(7));
		filer.chooses("完成");

		filer.isAsked("effective-date");
		assertThat(filer.request().answer("changes")).containsExactlyInAnyOrder("entity-person", "website-name");
	}

	@Test
	void after_a_day_of_silence_the_open_question_is_asked_as_a_new_letter_at_the_end_of_the_chat() {
		World world = new World();
		Filer filer = world.filer("zh-CN");
		ACTS.subList(0, 4).forEach(act -> act.accept(filer));
		world.passes(Duration.ofHours(25));

		filer.chooses("网站");

		assertThat(filer.letters()).singleElement().satisfies(letter -> {
			assertThat(letter.replaces()).isEmpty();
			assertThat(letter.retires()).isPresent();
		});
		filer.isAsked("changes");
	}

	@Test
	void the_card_of_the_verdict_stays_in_the_chat_as_it_was() {
		World world = new World();
		Filer filer = world.filer("zh-CN");
		ACTS.subList(0, 8).forEach(act -> act.accept(filer));

		filer.chooses("按变更备案办理");

		assertThat(filer.letters()).singleElement().satisfies(letter -> assertThat(letter.replaces()).isEmpty());
	}
}
