package dev.beian.knowledge.validation;

import static dev.beian.knowledge.validation.Cases.NOTHING_KNOWN;
import static dev.beian.knowledge.validation.Cases.VALIDATORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beian.knowledge.filing.Named;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data of the checks is complete, and what it calls a good value is one. */
class ValidationDataTest {

	@ParameterizedTest
	@ValueSource(strings = {"zh-CN", "en"})
	void every_reason_has_a_sentence_and_every_field_an_example(String locale) {
		Stream<String> expected = Stream.concat(Named.ids(Finding.class).stream().map(id -> "validation." + id),
				Named.ids(Field.class).stream().map(id -> "validation-example." + id));

		assertThat(Words.texts(locale).keySet()).containsExactlyInAnyOrderElementsOf(expected.toList());
		assertThat(Words.texts(locale).values()).noneMatch(String::isBlank);
	}

	@ParameterizedTest
	@ValueSource(strings = {"zh-CN", "en"})
	void every_example_is_valid(String locale) {
		Map<String, String> texts = Words.texts(locale);

		assertThat(Field.values()).allSatisfy(field -> assertThat(
				VALIDATORS.check(field, texts.getOrDefault("validation-example." + field.id(), ""),
						NOTHING_KNOWN).outcome())
				.isEqualTo(Outcome.VALID));
	}

	@Test
	void every_reason_rests_on_a_source() {
		assertThat(Words.sourceIds()).containsAll(Words.lexicon().sources().values());
	}

	@Test
	void judges_whatever_is_typed() {
		String alphabet = "0123456789 年月日号天周后前下上个一二十abXxMH@.-:/+()京ICP备号中国论坛%#\u200B\uD83D\uDE00";
		Random random = new Random(7);

		for (int n = 0; n < 20_000; n++) {
			String value = random.ints(random.nextInt(24),
					0, alphabet.length()).mapToObj(i -> alphabet.substring(i, i + 1)).collect(Collectors.joining());
			for (Field field : Field.values())
				assertThatCode(() -> VALIDATORS.check(field, value, NOTHING_KNOWN)).as(value).doesNotThrowAnyException();
		}
	}

	@Test
	void names_all_gaps_of_the_data_at_once() {
		assertThatThrownBy(() -> new Lexicon(Map.of(), Map.of(), Map.of(), new Minors(Map.of(), Map.of(), Set.of())))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("the reason empty has no source")
				.hasMessageContaining("the word list national is empty");
	}
}
