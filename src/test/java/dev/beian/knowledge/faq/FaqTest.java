package dev.beian.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beian.assistant.understanding.LexicalQuestionFinder;
import dev.beian.assistant.understanding.QuestionFinder;
import dev.beian.assistant.understanding.QuestionFinder.Found;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.dialogs.DialogsFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaqTest {

	private static final Dialogs DIALOGS = Dialogs.in(DialogsFolder.at(Path.of("dialogs")));
	private static final QuestionFinder FINDER = new LexicalQuestionFinder(DIALOGS.faqs().values(), DIALOGS.phrases().outOfScope());

	static Stream<FaqEntry> entries() {
		return DIALOGS.faqs().values().stream().flatMap(faq -> faq.entries().stream());
	}

	@Test
	void speaks_of_the_same_topics_in_every_language() {
		List<String> topics = ids("zh-CN");

		assertThat(topics).hasSizeGreaterThanOrEqualTo(72);
		assertThat(DIALOGS.faqs().keySet()).containsExactlyInAnyOrderElementsOf(DIALOGS.wordings().tags());
		DIALOGS.faqs().keySet().forEach(locale -> assertThat(ids(locale)).as(locale).containsExactlyInAnyOrderElementsOf(topics));
	}

	@ParameterizedTest
	@MethodSource("entries")
	void each_way_to_ask_finds_its_own_topic(FaqEntry entry) {
		for (String question : entry.questions())
			assertThat(FINDER.find(question)).as(question).hasValueSatisfying(found -> {
				assertThat(found.entry().id()).isEqualTo(entry.id());
				assertThat(found.score()).isGreaterThan(0.5);
			});
	}

	@ParameterizedTest
	@MethodSource("entries")
	void each_answer_rests_on_a_source_that_exists(FaqEntry entry) {
		assertThat(DIALOGS.sources()).containsValue(entry.source());
		assertThat(entry.answer()).isNotBlank();
		assertThat(entry.source().quote()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = {"zh-CN", "en"})
	void the_plainest_question_is_certain(String locale) {
		Faq faq = DIALOGS.faqs().get(locale);

		assertThat(faq.entries())
				.allSatisfy(entry -> assertThat(FINDER.find(entry.question()).filter(Found::certain)).as(entry.question()).isPresent());
	}

	private static List<String> ids(String locale) {
		return DIALOGS.faqs().get(locale).entries().stream().map(FaqEntry::id).toList();
	}
}
