package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;

import dev.beian.assistant.flow.Step;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.Fact;

/** The answers a step offers by itself, with their labels, and the rows they stand in. */
final class Options {

	private static final int SHORT = 8;
	private static final int TINY = 4;

	private Options() {
	}

	static List<String> values(Step step) {
		return step.options().isEmpty() ? step.learns().map(Fact::vocabulary).orElse(List.of()) : step.options();
	}

	/** What a filer reads on the button of this answer. */
	static String label(Step step, String value, Wording wording) {
		return wording.find(step.name() + ".options." + value)
				.or(() -> step.learns().flatMap(fact -> wording.find(word(fact) + "." + value)))
				.orElse(value);
	}

	static List<List<Choice>> offer(Turn turn) {
		List<Choice> choices = values(turn.step()).stream().map(value -> choice(turn, value)).toList();
		return rows(choices.size() == 1 ? List.of(choices.getFirst().primary()) : choices);
	}

	/** The button of an answer, marked if it was given before. */
	static Choice choice(Turn turn, String value) {
		String label = label(turn.step(), value, turn.wording());
		return Choice.answer(value, turn.request().answer(turn.step().name()).contains(value) ? "✓ " + label : label);
	}

	/** Two short labels or four tiny ones share a row. */
	static List<List<Choice>> rows(List<Choice> choices) {
		int longest = choices.stream().mapToInt(choice -> width(choice.label())).max().orElse(0);
		int perRow = longest <= 2 * TINY ? 4 : longest <= 2 * SHORT ? 2 : 1;
		List<List<Choice>> rows = new ArrayList<>();
		for (int i = 0; i < choices.size(); i += perRow)
			rows.add(List.copyOf(choices.subList(i, Math.min(i + perRow, choices.size()))));
		return rows;
	}

	/** How wide a label is, a Chinese character counting two. */
	private static int width(String label) {
		return label.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
	}

	private static String word(Fact fact) {
		return fact == Fact.CHANGES ? "change" : fact.id();
	}
}
