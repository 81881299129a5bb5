package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** What becomes of a message that was changed after it had been sent. */
final class Edits {

	private static final int LONGEST_QUOTE = 200;

	private final Flow flow;
	private final Plugs plugs;
	private final Prompter prompter;

	Edits(Flow flow, Plugs plugs, Prompter prompter) {
		this.flow = flow;
		this.plugs = plugs;
		this.prompter = prompter;
	}

	/** Whether the text is what it was: a channel reports previews of links and the like as edits, too. Nobody needs to read it again. */
	static boolean changesNothing(Turn turn) {
		if (!(turn.inbound().content() instanceof Content.Edited edited) || !isAsBefore(turn.conversation(), edited))
			return false;
		turn.cause(Rewritten.of(turn.inbound(), new Content.Edited("", edited.message())));
		return true;
	}

	private static boolean isAsBefore(Conversation conversation, Content.Edited edited) {
		int mark = Discretion.mark(edited.text());
		return mark != 0 && conversation.typed(edited.message()).filter(typed -> typed.mark() == mark).isPresent();
	}

	/**
	 * What is to be borne in mind of the message of this turn, before anything is made of it.
	 *
	 * @param elsewhere whether the open question is not the one it was typed at
	 */
	Optional<Typed> typed(Turn turn, boolean elsewhere) {
		return switch (turn.inbound().content()) {
			case Content.Said(String text, String message) when !message.isEmpty() ->
				Optional.of(elsewhere || isNoAnswer(turn, text) ? aside(turn, text, message) : here(turn, text, message));
			case Content.Edited edited when !edited.message().isEmpty() -> Optional.of(isAnswer(turn, edited) && !elsewhere
					? here(turn, edited.text(), edited.message())
					: turn.conversation().typed(edited.message()).map(typed -> typed.reading(Discretion.mark(edited.text())))
							.orElseGet(() -> aside(turn, edited.text(), edited.message())));
			default -> Optional.empty();
		};
	}

	/** Keeps it in mind, and whether something came of it. */
	static void bearInMind(Turn turn, Typed typed, Held before) {
		boolean changed = !turn.request().equals(before.request()) || !turn.conversation().draft().equals(before.conversation().draft());
		turn.change(turn.conversation().minding(typed.taken(typed.taken() || changed)));
	}

	private Typed here(Turn turn, String text, String message) {
		return new Typed(message, turn.request().id(), turn.step().name(), part(turn), false, Discretion.mark(text));
	}

	private static Typed aside(Turn turn, String text, String message) {
		return new Typed(message, turn.request().id(), "", "", false, Discretion.mark(text));
	}

	private static boolean isNoAnswer(Turn turn, String text) {
		return text.startsWith("/") || !turn.conversation().owner().isBot();
	}

	private String part(Turn turn) {
		return plugs.reader(turn.step().ask()).map(reader -> reader.part(turn)).orElse("");
	}

	/** An edit of the latest message at the open question is read like a text typed anew, in the place where it was. */
	Content anew(Turn turn, Content content) {
		return content instanceof Content.Edited edited && isAnswer(turn, edited)
				? new Content.Said(edited.text(), edited.message())
				: content;
	}

	private boolean isAnswer(Turn turn, Content.Edited edited) {
		Typed here = here(turn, edited.text(), edited.message());
		return !isNoAnswer(turn, edited.text()) && turn.conversation().typed().stream().filter(here::isBeside)
				.reduce((_, later) -> later).filter(last -> last.message().equals(edited.message())).isPresent();
	}

	/** Offers to change the answer that the message once gave; of any other it is only said that it was not read. */
	void answer(Turn turn, Content.Edited edited) {
		Optional<Choice> change = edited.text().startsWith("/")
				? Optional.empty()
				: turn.conversation().typed(edited.message()).flatMap(typed -> change(turn, typed));
		if (change.isEmpty()) {
			TurnTaker.aside(turn, List.of(new Text(turn.wording().say("edited.unread"))));
			return;
		}
		Typed typed = turn.conversation().typed(edited.message()).orElseThrow();
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>(List.of(new Text(wording.say("edited.now", "text", quoted(edited.text())))));
		String before = Answers.words(flow.step(typed.step()), turn.request(), wording);
		if (typed.part().isEmpty() && !before.isEmpty())
			blocks.add(new Text(wording.say("edited.before", "what", wording.say(typed.step() + ".label"), "value", before)));
		prompter.show(turn, wording.say("edited.heading"), blocks,
				List.of(List.of(change.get().primary()), List.of(Choice.command("look", wording.say("button.leave-it")))));
	}

	/** The button that opens the question which the message answered; none where it answered none, or that cannot be reopened. */
	private Optional<Choice> change(Turn turn, Typed typed) {
		if (!typed.taken() || !typed.request().equals(turn.request().id()) || !flow.has(typed.step()) || turn.step().ask() == Ask.END)
			return Optional.empty();
		Step step = flow.step(typed.step());
		if (step == turn.step())
			return plugs.reader(step.ask()).flatMap(reader -> reader.reopening(turn, typed.part()));
		return step.reopens() && turn.request().hasAnswered(step.name())
				? Optional.of(Choice.of(Choice.EDIT + step.name(),
						turn.wording().say("button.edit", "what", turn.wording().say(step.name() + ".label")), "plain"))
				: Optional.empty();
	}

	private static String quoted(String text) {
		String shown = IdentityNumber.hidden(text).strip();
		return shown.codePointCount(0, shown.length()) > LONGEST_QUOTE
				? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_QUOTE)) + "…"
				: shown;
	}
}
