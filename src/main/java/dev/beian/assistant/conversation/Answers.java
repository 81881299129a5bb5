package dev.beian.assistant.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.wording.Wording;

/** Answers in the words a person reads. */
public final class Answers {

	private Answers() {
	}

	/** What was answered at a step; empty when nothing was. */
	public static String words(Step step, ChangeRequest request, Wording wording) {
		return words(step, request.answer(step.name()), wording);
	}

	static String words(Step step, List<String> values, Wording wording) {
		return wording.list(values.stream().map(value -> word(step, value, wording)).filter(word -> !word.isEmpty()).toList());
	}

	/** What was answered so far and can be corrected, in the order of the flow. */
	public static List<Overview.Given> given(Turn turn) {
		return given(turn, step -> step.reopens() && !step.keeps());
	}

	/** The answers among these that became facts. */
	public static List<Overview.Given> facts(Turn turn) {
		return given(turn, step -> step.learns().isPresent());
	}

	private static List<Overview.Given> given(Turn turn, Predicate<Step> wanted) {
		return turn.flow().steps().values().stream().filter(step -> wanted.test(step) && turn.request().hasAnswered(step.name()))
				.map(step -> new Overview.Given(step.name(), turn.wording().say(step.name() + ".label"),
						words(step, turn.request(), turn.wording())))
				.toList();
	}

	private static String word(Step step, String value, Wording wording) {
		if (value.matches("\\d{4}-\\d{2}-\\d{2}"))
			return wording.day(LocalDate.parse(value));
		return value.equals("dated") ? "" : Options.label(step, value, wording);
	}
}
