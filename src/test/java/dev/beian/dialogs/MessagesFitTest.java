package dev.beian.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Material;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import dev.beian.testkit.World;

/** Every sentence of every language fits where it is shown. A Chinese character is two wide, a Latin letter one. */
class MessagesFitTest {

	/** A row of one button on a narrow phone; what is longer ends in dots. */
	private static final int ROW = 48;
	/** A row of one button that may take two lines. */
	private static final int PAPER = 64;
	/** Half a row. */
	private static final int HALF = 18;
	/** A third of a row. */
	private static final int THIRD = 12;
	/** A quarter of a row, with the mark of the page that is shown. */
	private static final int TAB = 8;
	private static final int HEADING = 88;
	/** What Telegram takes in one message, with room for what is filled in. */
	private static final int CARD = 3_000;

	static Stream<Wording> languages() {
		return World.SHIPPED.wordings().tags().stream().map(tag -> World.SHIPPED.wordings().in(tag));
	}

	@Test
	void there_are_two_languages_at_least_and_chinese_comes_first() {
		assertThat(World.SHIPPED.wordings().tags()).startsWith("zh-CN").contains("en");
	}

	@ParameterizedTest
	@MethodSource("languages")
	void the_answers_of_a_step_fit_two_in_a_row(Wording wording) {
		for (Step step : World.SHIPPED.flow().steps().values())
			if (step.ask() != Ask.DATE)
				for (String option : step.options())
					fits(wording, step.name() + ".options." + option, HALF);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void the_buttons_under_every_card_fit_three_in_a_row(Wording wording) {
		List.of("back", "answers", "human").forEach(button -> fits(wording, "button." + button, THIRD));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void the_tabs_fit_four_in_a_row(Wording wording) {
		wording.under("group-tab.").keySet().forEach(tab -> fits(wording, tab, TAB));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everything_else_that_is_pressed_fits_a_row(Wording wording) {
		List<String> keys = new ArrayList<>(wording.under("button.").keySet());
		Named.ids(Organizer.class).forEach(organizer -> keys.add("organizer." + organizer));
		Named.ids(Province.class).forEach(province -> keys.add("province." + province));
		Named.ids(ChangeItem.class).forEach(item -> keys.add("change." + item));
		Named.ids(ChangeType.class).forEach(type -> keys.add("type." + type));

		assertThat(keys).hasSizeGreaterThan(80).allSatisfy(key -> fits(wording, key, ROW));
		assertThat(Named.ids(ChangeType.class)).allSatisfy(type -> assertThat(
				width(wording.say("recommendation.options.accept", "type", wording.say("type." + type)))).as(type)
				.isLessThanOrEqualTo(ROW));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void the_names_of_papers_fit_beside_their_mark_and_number(Wording wording) {
		assertThat(Named.ids(Material.class))
				.allSatisfy(
						paper -> assertThat(width("✓ " + wording.say("material." + paper) + " · 10")).as(paper).isLessThanOrEqualTo(PAPER));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void no_two_items_that_can_be_ticked_read_the_same(Wording wording) {
		assertThat(Named.ids(ChangeItem.class).stream().map(item -> wording.say("change." + item))).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("languages")
	void the_answers_of_one_step_can_be_told_apart(Wording wording) {
		for (Step step : World.SHIPPED.flow().steps().values())
			assertThat(step.options().stream().map(option -> wording.say(step.name() + ".options." + option))).as(step.name())
					.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("languages")
	void every_question_is_one_sentence_of_two_lines_at_most(Wording wording) {
		World.SHIPPED.flow().steps().keySet().forEach(step -> fits(wording, step + ".ask", HEADING));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void no_text_is_longer_than_a_message(Wording wording) {
		assertThat(wording.under("")).allSatisfy((key, text) -> assertThat(text.length()).as(key).isLessThan(CARD));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void telegram_takes_the_description_and_the_commands(Wording wording) {
		assertThat(wording.say("telegram.description")).hasSizeLessThanOrEqualTo(512);
		assertThat(wording.say("telegram.short-description")).hasSizeLessThanOrEqualTo(120);
		Map<String, String> commands = wording.under("telegram.command.");
		assertThat(commands).hasSizeBetween(8, 100).allSatisfy((key, description) -> {
			assertThat(key.substring("telegram.command.".length())).matches("[a-z0-9_]{1,32}");
			assertThat(description).hasSizeBetween(1, 256);
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void no_text_is_empty_or_ends_in_a_space_or_shouts(Wording wording) {
		assertThat(wording.under("")).allSatisfy((key, text) -> {
			assertThat(text).as(key).isNotBlank();
			assertThat(text).as(key).doesNotContain("!", "！", "\t", "  ");
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void the_name_in_the_contract_stands_on_the_chinese_button(Wording wording) {
		if (!wording.locale().toLanguageTag().equals("zh-CN"))
			return;
		assertThat(wording.say("organizer.enterprise")).isEqualTo("企业");
		assertThat(wording.say("province.hunan")).isEqualTo("湖南");
		assertThat(wording.say("type.full")).isEqualTo("变更备案");
		assertThat(wording.say("change.website-ip")).contains("IP地址");
	}

	private static void fits(Wording wording, String key, int widest) {
		assertThat(width(wording.say(key))).as(key + ": " + wording.say(key)).isLessThanOrEqualTo(widest);
	}

	private static int width(String text) {
		return text.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
	}
}
