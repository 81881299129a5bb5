package dev.beian.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beian.assistant.understanding.QuestionFinder.Found;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.dialogs.DialogsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class QuestionFinderTest {

	/** So many messages there were when its limits were chosen, on one half of them. */
	private static final int FIRST = 441;
	private static final Dialogs DIALOGS = Dialogs.in(DialogsFolder.at(Path.of("dialogs")));
	private static final QuestionFinder FINDER = new LexicalQuestionFinder(DIALOGS.faqs().values(), DIALOGS.phrases().outOfScope());
	private static final QuestionWords ASKING = new QuestionWords(
			DIALOGS.wordings().tags().stream().map(tag -> DIALOGS.wordings().in(tag).say("word.question")));
	private static final List<Case> CASES = cases();

	/** A labelled message; every other one of its group belongs to the half that the thresholds were chosen on. */
	private record Case(String text, String group, String topic, boolean chosenOn) {

		boolean right() {
			return found().filter(found -> found.entry().id().equals(topic)).isPresent();
		}

		boolean certain() {
			return ASKING.in(text) && found().filter(Found::certain).isPresent();
		}

		Optional<Found> found() {
			return FINDER.find(text);
		}
	}

	@ParameterizedTest
	@CsvSource({"企业改名要什么材料？, materials-needed", "公司更名需要哪些材料, rename-company", "管局审核要多久, duration", "变更期间网站会关吗, site-access-during-change",
			"手机号可以填一样的吗, same-phone", "How long will the review take us?, duration",
			"Is my site offline during the change?, site-access-during-change"})
	void finds_what_is_asked_in_other_words(String text, String topic) {
		assertThat(FINDER.find(text)).hasValueSatisfying(found -> {
			assertThat(found.entry().id()).isEqualTo(topic);
			assertThat(found.certain()).isTrue();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = {"企业", "北京", "1", "昨天 21:05", "", "？？？", "能不能选企业", "是湖南吗？", "下个月1号可以吗", "yes", "今天天气怎么样"})
	void does_not_take_an_answer_or_small_talk_for_a_question(String text) {
		assertThat(FINDER.find(text).filter(Found::certain)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"备案要多久", "这样行？", "How long?", "can I", "WHAT now"})
	void knows_a_question_by_its_words_or_its_mark(String text) {
		assertThat(ASKING.in(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"公司改名了", "the licence shows a new address", "企业", ""})
	void knows_a_statement(String text) {
		assertThat(ASKING.in(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({"true, 11, 1, 7", "false, 10, 1, 5"})
	void answers_messages_it_has_never_seen(boolean chosenOn, int answered, int wrong, int certain) {
		List<Case> half = CASES.stream().filter(each -> each.chosenOn == chosenOn && each.group.equals("faq")).toList();

		assertThat(half).hasSize(18);
		assertThat(half.stream().filter(Case::right)).hasSizeGreaterThanOrEqualTo(answered);
		assertThat(half.stream().filter(each -> each.found().isPresent() && !each.right())).hasSizeLessThanOrEqualTo(wrong);
		assertThat(half.stream().filter(each -> each.certain() && each.right())).hasSizeGreaterThanOrEqualTo(certain);
		assertThat(half.stream().filter(each -> each.certain() && !each.right())).isEmpty();
	}

	@Test
	void is_never_certain_about_what_is_no_question_of_the_faq() {
		assertThat(CASES.stream().filter(each -> !each.group.equals("faq")).filter(Case::certain).map(Case::text)).isEmpty();
	}

	@Test
	void leaves_alone_what_is_none_of_our_business() {
		List<Case> foreign = CASES.stream().filter(each -> each.group.equals("out-of-scope")).toList();

		assertThat(foreign.stream().filter(each -> each.found().isPresent())).hasSizeLessThanOrEqualTo(1);
	}

	@Test
	void looks_up_within_a_millisecond() {
		CASES.forEach(Case::found);

		long start = System.nanoTime();
		CASES.forEach(Case::found);
		Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(CASES.size());

		assertThat(each).isLessThan(Duration.ofMillis(1));
	}

	private static List<Case> cases() {
		Map<String, Integer> seen = new HashMap<>();
		List<Case> cases = new ArrayList<>();
		Map<?, ?> parts = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read());
		for (Object entry : ((List<?>) parts.get("looked-at")).subList(0, FIRST)) {
			Map<?, ?> fields = (Map<?, ?>) entry;
			String group = String.valueOf(fields.get("group"));
			int number = seen.merge(group, 1, Integer::sum);
			cases.add(new Case(String.valueOf(fields.get("text")), group, String.valueOf(fields.get("faq")), number % 2 == 1));
		}
		return cases;
	}

	private static String read() {
		try {
			return Files.readString(Path.of("bench/cases/understanding.yaml"));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
