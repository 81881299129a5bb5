package dev.beian.knowledge.validation;

import static dev.beian.knowledge.validation.Cases.NOTHING_KNOWN;
import static dev.beian.knowledge.validation.Cases.VALIDATORS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;

/** Content and language in free words are doubted, never refused. */
class SiteWordsTest {

	@Test
	void an_individual_may_not_write_about_a_business() {
		assertThat(keys(FreeWords.CONTENT, "公司产品介绍", Organizer.INDIVIDUAL, Province.GUANGDONG)).containsExactly("content-business");
		assertThat(keys(FreeWords.CONTENT, "公司产品介绍", Organizer.ENTERPRISE, Province.GUANGDONG)).isEmpty();
	}

	@Test
	void a_trade_that_needs_a_licence_is_pointed_out() {
		assertThat(keys(FreeWords.CONTENT, "网络药品销售", Organizer.ENTERPRISE, Province.BEIJING)).containsExactly("content-licensed");
	}

	@ParameterizedTest
	@CsvSource({"中文,''", "中文、英文,language-several", "中文和英文,language-several", "English,''"})
	void one_main_language_is_enough(String language, String reason) {
		assertThat(keys(FreeWords.LANGUAGE, language, Organizer.ENTERPRISE, Province.BEIJING))
				.isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
	}

	@ParameterizedTest
	@CsvSource({"简体中文,''", "Chinese,''", "English,language-shanghai"})
	void shanghai_wants_chinese(String language, String reason) {
		assertThat(keys(FreeWords.LANGUAGE, language, Organizer.ENTERPRISE, Province.SHANGHAI))
				.isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", " \n"})
	void something_must_be_said(String nothing) {
		assertThat(VALIDATORS.words(FreeWords.ANY, nothing, NOTHING_KNOWN).outcome()).isEqualTo(Outcome.INVALID);
	}

	private static List<String> keys(FreeWords about, String words, Organizer organizer, Province province) {
		Context context = new Context(Optional.of(organizer), Optional.of(province), Optional.empty(), List.of(), Optional.empty(),
				LocalDate.of(2026, 3, 2));
		return VALIDATORS.words(about, words, context).reasons().stream().map(Reason::key).toList();
	}
}
