package dev.beian.platform.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaqReaderTest {

	private static final String SOURCE = """
			guide#fee: { title: t, heading: h, publisher: p, authority: guide, quote: q, checked: 2026-11-24 }
			""";
	private static final String FEE = """
			fee:
			  questions: [what does it cost]
			  answer: Nothing.
			  source: guide#fee
			""";

	@Test
	void reads_a_topic_in_both_languages() {
		assertThat(faults(FEE, FEE)).isEmpty();
	}

	@Test
	void finds_a_topic_that_one_language_lacks() {
		String more = FEE + FEE.replace("fee:", "time:").replace("cost", "take");

		assertThat(faults(more, FEE)).singleElement().asString().contains("faq/en.yaml").contains("time is missing");
		assertThat(faults(FEE, more)).singleElement().asString().contains("faq/en.yaml").contains("time: has no counterpart");
	}

	@Test
	void finds_a_question_that_two_topics_ask() {
		String twice = FEE + FEE.replace("fee:", "price:");

		assertThat(faults(twice, twice)).hasSize(2)
				.allSatisfy(fault -> assertThat(fault).contains("price.questions[0]: stands under fee already"));
	}

	@Test
	void finds_a_topic_without_question_answer_or_source() {
		String bare = "fee: { questions: [], answer: '', source: guide#none }\n";

		assertThat(faults(bare, bare)).anySatisfy(fault -> assertThat(fault).contains("fee has no question"))
				.anySatisfy(fault -> assertThat(fault).contains("there is no source guide#none"));
		assertThat(faults("fee: { questions: [why], answer: ' ', source: guide#fee }\n", FEE)).singleElement().asString()
				.contains("fee has no answer");
	}

	private static List<String> faults(String standard, String english) {
		List<String> faults = new ArrayList<>();
		Sources sources = new Sources();
		sources.read(entry("sources.yaml", SOURCE, faults), new Words());
		Map<String, Entry> files = new LinkedHashMap<>();
		files.put("zh-CN", entry("faq/zh-CN.yaml", standard, faults));
		files.put("en", entry("faq/en.yaml", english, faults));
		new FaqReader(sources, new Words()).read(files);
		return faults;
	}

	private static Entry entry(String file, String text, List<String> faults) {
		return Entry.top(file, text.getBytes(StandardCharsets.UTF_8), faults);
	}
}
