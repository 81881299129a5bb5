package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.understanding.Intent;
import dev.beian.assistant.understanding.Meaning;
import dev.beian.assistant.understanding.Understood;
import dev.beian.assistant.wording.Wording;

/**
 * Tells what is said aside from a new value, where anything that is written may be one. What plainly is none is answered, and the question
 * stays open; written once more it is asked about, as is what may be either.
 */
final class Doubts {

	/** What is answered at once, by the list of words that it is one of. */
	private static final List<String> PLAIN = List.of("courtesy.thanks", "courtesy.machine", "courtesy.hello", "courtesy.task",
			"doubt.unsure", "doubt.done",
			"doubt.wrong", "doubt.yes");
	/** What stands on buttons besides the options of the steps. */
	private static final List<String> LABELS = List.of("button.", "change.", "type.", "organizer.");

	private final Plugs plugs;
	private final FreeText freeText;
	private final Prompter prompter;

	Doubts(Plugs plugs, FreeText freeText, Prompter prompter) {
		this.plugs = plugs;
		this.freeText = freeText;
		this.prompter = prompter;
	}

	/**
	 * Whether a text was dealt with that is no value, or may be none.
	 *
	 * @param part the value that is asked for
	 * @param taking takes the text for it after all; nothing where it would be refused
	 */
	boolean dealWith(Turn turn, String text, String part, Optional<Choice> taking) {
		if (Words.plain(text).isEmpty() || turn.step().gathers() && Words.is(turn, "word.done", text))
			return false;
		Optional<List<Block>> plain = plainly(turn, text);
		if (plain.isPresent() && (taking.isEmpty() || !turn.conversation().draft().equals(asked(part, text)))) {
			say(turn, plain.get(), part, text, taking);
			return true;
		}
		if (plain.isPresent())
			return ask(turn, text, taking, List.of(), List.of());
		return freeText.corrects(turn, text, taking) || leaves(turn, text, taking) || asks(turn, text, part, taking)
				|| freeText.addsTo(turn, text, taking) || begins(turn, text, taking);
	}

	private static List<String> asked(String part, String text) {
		return List.of(part, String.valueOf(Discretion.mark(text)));
	}

	/** Answers what is said aside; that it was is borne in mind. */
	private static void say(Turn turn, List<Block> blocks, String part, String text, Optional<Choice> taking) {
		if (taking.isPresent() && !turn.step().gathers())
			turn.change(turn.conversation().drafting(asked(part, text), turn.conversation().page()));
		turn.lead(blocks);
	}

	/** The answer to what nobody would have for a value. */
	private Optional<List<Block>> plainly(Turn turn, String text) {
		Wording wording = turn.wording();
		Optional<String> word = PLAIN.stream().filter(key -> Words.is(turn, key + ".said", text)).findFirst();
		if (word.isPresent())
			return Optional.of(List.of(new Text(wording.say(word.get() + ".answer"))));
		if (Words.end(turn, "doubt.wrong.last", text))
			return Optional.of(List.of(new Text(wording.say("doubt.wrong.answer"))));
		if (isLabel(turn, text))
			return Optional.of(List.of(new Text(wording.say("doubt.label", "text", text.strip()))));
		return Optional.empty();
	}

	/** Whether a text is what a button of ours reads, or the name of something that may change; provinces may be values. */
	private boolean isLabel(Turn turn, String text) {
		String typed = Words.plain(text);
		return turn.wordings().tags().stream().map(turn.wordings()::in).flatMap(Doubts::labels).map(Words::plain)
				.anyMatch(typed::equals);
	}

	private static Stream<String> labels(Wording wording) {
		Stream<String> types = wording.under("type.").values().stream()
				.map(type -> wording.say("recommendation.options.accept", "type", type));
		return Stream.concat(types,
				wording.under("").entrySet().stream().filter(text -> isOnAButton(text.getKey())).map(Map.Entry::getValue));
	}

	private static boolean isOnAButton(String key) {
		return key.startsWith("form.")
				? key.endsWith(".label")
				: key.contains(".options.") || LABELS.stream().anyMatch(key::startsWith);
	}

	/** A wish to leave the question; of many words it may as well be a name. */
	private boolean leaves(Turn turn, String text, Optional<Choice> taking) {
		Understood understood = plugs.understanding().understand(text);
		if (!understood.certain() || !(understood.meaning() instanceof Meaning.Wish(Intent wish)) || !FreeText.LEAVING.contains(wish))
			return false;
		if (taking.isEmpty() || Words.is(turn, "doubt.wish", text) || Words.begin(turn, "doubt.first", text))
			return freeText.wish(turn, wish);
		return ask(turn, text, taking, List.of(), freeText.command(turn, wish).stream().toList());
	}

	private boolean asks(Turn turn, String text, String part, Optional<Choice> taking) {
		List<Block> answer = plugs.digression().toQuestion(turn, text);
		boolean first = Words.begin(turn, "doubt.question.first", text);
		boolean last = Words.end(turn, "doubt.question.last", text);
		boolean marked = text.strip().endsWith("?") || text.strip().endsWith("\uFF1F");
		if (answer.isEmpty() && !first && !last && !marked)
			return false;
		boolean plain = marked || first && last || last && Words.in(turn, "doubt.question.about", text)
				|| !answer.isEmpty() && (first || last);
		List<Block> said = answer.isEmpty() ? List.of(new Text(turn.wording().say("doubt.question.answer"))) : answer;
		if (taking.isPresent() && (!plain || turn.conversation().draft().equals(asked(part, text))))
			return ask(turn, text, taking, answer, List.of());
		say(turn, said, part, text, taking);
		return true;
	}

	/** What begins like something said to us rather than like a value. */
	private boolean begins(Turn turn, String text, Optional<Choice> taking) {
		if (Words.begin(turn, "word.correction", text))
			return ask(turn, text, taking, List.of(), List.of(Choice.command("back", turn.wording().say("doubt.back"))));
		if (Words.begin(turn, "word.also", text))
			return ask(turn, text, taking, List.of(), freeText.changing(turn).stream().toList());
		return (Words.begin(turn, "doubt.first", text) || Words.is(turn, "doubt.nothing", text))
				&& ask(turn, text, taking, List.of(), List.of());
	}

	/** Asks whether the text is the value or something else; of what would be refused as a value there is nothing to ask. */
	boolean ask(Turn turn, String text, Optional<Choice> taking, List<Block> blocks, List<Choice> others) {
		if (taking.isEmpty())
			return false;
		Wording wording = turn.wording();
		List<List<Choice>> rows = new ArrayList<>(List.of(List.of(taking.get())));
		others.forEach(other -> rows.add(List.of(other)));
		rows.add(List.of(Choice.command("look", wording.say("doubt.neither"))));
		prompter.show(turn, wording.say("doubt.ask", "text", text.strip()), blocks, rows);
		return true;
	}
}
