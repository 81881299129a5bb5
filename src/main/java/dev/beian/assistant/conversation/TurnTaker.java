package dev.beian.assistant.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Navigator;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.filing.Fact;

/** Takes one turn: read, decide, move, enter, ask. Pure: what it wants kept, sent or done comes back in the turn. */
public final class TurnTaker {

	private final Flow flow;
	private final Wordings wordings;
	private final Plugs plugs;
	private final Moves moves;
	private final Reentry reentry;
	private final Cases cases;
	private final Commands commands;
	private final Prompter prompter;
	private final FreeText freeText;
	private final Doubts doubts;
	private final Edits edits;
	private final Map<String, Fact> learning = new LinkedHashMap<>();
	private final Map<Ask, Plugs.AnswerReader> readers = new HashMap<>();
	private final UnaryOperator<String> spelling;

	/**
	 * @param groups the change items by the group they are shown in
	 * @param pages by step with too many answers for one card, its answers by the page they are shown on
	 * @param shortcuts by step, other texts that mean one of its answers
	 * @param spoken the day that a text means, seen from a given today
	 * @param spelling brings a text into the characters that labels and lists of words are written in
	 * @param newRequest opens a fresh case
	 */
	public TurnTaker(Flow flow, Navigator navigator, Wordings wordings, Plugs plugs, ZoneId zone, Map<String, List<String>> groups,
			Map<String, Map<String, List<String>>> pages, Map<String, Function<String, Optional<String>>> shortcuts,
			BiFunction<String, LocalDate, Optional<LocalDate>> spoken, UnaryOperator<String> spelling,
			Function<Turn, ChangeRequest> newRequest) {
		this.flow = flow;
		this.spelling = spelling;
		this.wordings = wordings;
		this.plugs = plugs;
		ManyReader many = new ManyReader(groups);
		DayReader days = new DayReader(zone, spoken);
		ChoiceReader choices = new ChoiceReader(shortcuts, pages);
		readers.put(Ask.CHOICE, choices);
		readers.put(Ask.MANY, many);
		readers.put(Ask.DATE, days);
		readers.put(Ask.MOMENT, new MomentReader(zone));
		Map<Ask, Plugs.Choices> offers = Map.of(Ask.CHOICE, choices, Ask.MOMENT, Options::offer, Ask.MANY, many, Ask.DATE, days);
		this.prompter = new Prompter(flow, plugs, offers);
		this.moves = new Moves(flow, navigator, plugs, prompter, newRequest);
		this.reentry = new Reentry(flow, moves);
		this.cases = new Cases(flow, moves, reentry, prompter, plugs);
		this.commands = new Commands(plugs, moves, cases, prompter);
		this.edits = new Edits(flow, plugs, prompter);
		this.freeText = new FreeText(flow, plugs, many, new Corrections(flow, zone, shortcuts, spoken), moves, commands, prompter);
		this.doubts = new Doubts(plugs, freeText, prompter);
		flow.steps().values().forEach(step -> step.learns().ifPresent(fact -> learning.put(step.name(), fact)));
	}

	/** The facts that the steps of the flow learn, by step. */
	public Map<String, Fact> learning() {
		return Map.copyOf(learning);
	}

	/** Names of the steps, in the order of the page. */
	public List<String> steps() {
		return List.copyOf(flow.steps().keySet());
	}

	/** Takes the turn that an inbound letter begins. */
	public Turn take(Held before, Inbound inbound, Instant now) {
		Turn turn = new Turn(flow, wordings, learning, before, inbound, now);
		if (Edits.changesNothing(turn))
			return turn;
		if (before.conversation().locale().isEmpty())
			turn.change(before.conversation().speaking(wordings.nearest(inbound.language())));
		boolean elsewhere = reentry.catchesUp(turn);
		Optional<Typed> typed = edits.typed(turn, elsewhere);
		if (inbound.content().byFiler()) {
			Discretion.keepWithoutSecrets(turn);
			plugs.arrived(turn);
			filer(turn, inbound.content(), elsewhere);
		} else
			others(turn, inbound.content());
		settle(turn);
		typed.ifPresent(message -> Edits.bearInMind(turn, message, before));
		if (turn.sketch().isWanted())
			prompter.ask(turn);
		return turn;
	}

	/** Does what was put off until the end of the turn. */
	private void settle(Turn turn) {
		if (turn.afterwards().takeResume())
			moves.resume(turn);
		if (turn.afterwards().takeReconsider())
			moves.replay(turn);
		turn.afterwards().takeEvent().ifPresent(event -> moves.event(turn, event));
		cases.divide(turn, turn.afterwards().takeFurther());
	}

	/** How a case stands now, in the words of a language; changes nothing. */
	public Overview overview(Held held, String locale, Instant now) {
		Conversation conversation = held.conversation();
		ChangeRequest request = held.request();
		Turn look = new Turn(flow, wordings, learning, new Held(conversation.speaking(wordings.nearest(locale)), request, held.others()),
				new Inbound("", conversation.address(), now, locale, new Content.Reachable(true)), now);
		List<Prompt.Block> status = plugs.status().stream().flatMap(panel -> panel.show(look).stream()).toList();
		return new Overview(request.code(), look.conversation().locale(), conversation.owner().word(), prompter.phase(look),
				flow.phases().stream().map(phase -> look.wording().say("phase." + phase)).toList(),
				look.wording().say("stage." + request.stage().id()),
				Answers.given(look), status, request.evaluation().isPresent() ? shown(look, "why") : List.of(),
				request.values().isEmpty() ? List.of() : shown(look, "worksheet"), cases.beside(look));
	}

	private List<Prompt.Block> shown(Turn look, String command) {
		return plugs.command(command).map(card -> card.show(look, "").blocks()).orElse(List.of());
	}

	private void others(Turn turn, Content content) {
		switch (content) {
			case Content.Reachable reachable -> turn.change(turn.conversation().reachable(reachable.reachable()));
			case Content.Failed _ -> {
				turn.say(Prompt.notice(turn.wording().say("failed.heading"), List.of(new Text(turn.wording().say("failed.kept")))), "bot",
						Outbound.Kind.NOTICE);
				commands.give(turn, "human");
			}
			case Content.Invited invited -> cases.join(turn, invited);
			case Content.NotInvited _ -> turn.lead(List.of(new Text(turn.wording().say("part.no-way-in"))));
			case Content.RulesChanged _ -> {
				plugs.heard(turn, content);
				settle(turn);
				elsewhere(turn, content);
			}
			default -> {
				if (!elsewhere(turn, content))
					plugs.heard(turn, content);
			}
		}
	}

	/** Has the cases put aside hear what is about them; answers whether it is about one. */
	private boolean elsewhere(Turn turn, Content content) {
		List<ChangeRequest> concerned = cases.concerned(turn, content);
		for (ChangeRequest other : concerned)
			cases.within(turn, other, () -> {
				plugs.heard(turn, content);
				settle(turn);
			});
		return !concerned.isEmpty();
	}

	/** @param elsewhere whether the open question is another than the one he has seen; then it is asked, and what he said is no answer */
	private void filer(Turn turn, Content done, boolean elsewhere) {
		Content anew = edits.anew(turn, done);
		Content content = anew instanceof Content.Said(String text, String message)
				? new Content.Said(spelling.apply(text), message)
				: anew;
		if (anew == done && !(content instanceof Content.Tapped))
			turn.change(turn.conversation().showing(turn.conversation().live().map(LiveCard::buriedNow)));
		switch (content) {
			case Content.Tapped tapped when !elsewhere -> tapped(turn, tapped);
			case Content.Said said when said.text().startsWith("/") -> commands.type(turn, said.text());
			case Content.Said said when Discretion.holdsCode(turn, said.text()) -> aside(turn, turn.wording().say("sms.code-warning"));
			case Content.Edited edited when Discretion.holdsCode(turn, edited.text()) ->
				aside(turn, turn.wording().say("sms.code-warning"));
			case Content.Said _,Content.Tapped _ when elsewhere -> turn.redraw();
			case Content.Said said when cases.isNamed(turn, said.text()) -> commands.turnTo(turn, said.text());
			case Content.Said said when Offer.answered(turn, said.text()).isPresent() ->
				meant(turn, content, Offer.answered(turn, said.text()).orElseThrow());
			case Content.Said said when Buttons.named(turn.conversation(), said.text()).isPresent() ->
				meant(turn, content, Buttons.named(turn.conversation(), said.text()).orElseThrow());
			case Content.Unusable unusable when turn.conversation().owner().isBot() ->
				aside(turn, turn.wording().find("unusable." + unusable.kind()).orElse(turn.wording().say("unusable.other")));
			case Content.Edited edited when turn.conversation().owner().isBot() -> edits.answer(turn, edited);
			default -> read(turn, content, Optional.empty());
		}
	}

	private static void aside(Turn turn, String text) {
		aside(turn, List.of(new Text(text)));
	}

	/** Says something that leaves the question open; what is long above the question is not shown again each time. */
	static void aside(Turn turn, List<Prompt.Block> blocks) {
		turn.leadBriefly(blocks);
	}

	private void tapped(Turn turn, Content.Tapped tapped) {
		Buttons.Pressed pressed = Buttons.pressed(turn.conversation(), tapped.key());
		switch (pressed) {
			case Buttons.Stale stale when stale.doubled() -> turn.redraw();
			case Buttons.Stale _ -> {
				turn.change(turn.conversation().showing(turn.conversation().live().map(LiveCard::buriedNow)));
				turn.lead(List.of(new Text(turn.wording().say("stale"))));
			}
			case Buttons.Meaning(String means) -> meant(turn, tapped, means);
		}
	}

	private void meant(Turn turn, Content content, String means) {
		if (means.startsWith(Choice.COMMAND))
			commands.give(turn, means.substring(Choice.COMMAND.length()));
		else if (means.startsWith(Choice.EDIT))
			Commands.whenBot(turn, () -> moves.correct(turn, means.substring(Choice.EDIT.length())));
		else if (means.startsWith(Choice.CONFIRM))
			Commands.whenBot(turn, () -> moves.confirmed(turn, means.substring(Choice.CONFIRM.length())));
		else if (means.startsWith(Choice.LANGUAGE))
			commands.speak(turn, means.substring(Choice.LANGUAGE.length()));
		else if (means.startsWith(Choice.SET))
			Commands.whenBot(turn, () -> set(turn, means.substring(Choice.SET.length()).split("=", 2)));
		else if (means.startsWith(Choice.ITEMS))
			Commands.whenBot(turn, () -> freeText.tick(turn, List.of(means.substring(Choice.ITEMS.length()).split(",")), List.of()));
		else if (means.startsWith(Choice.TOPIC))
			Commands.whenBot(turn, () -> freeText.asked(turn, means.substring(Choice.TOPIC.length())));
		else
			Commands.whenBot(turn, () -> read(turn, content, Optional.of(means)));
	}

	private void set(Turn turn, String[] answer) {
		moves.replace(turn, answer[0], List.of(answer[1].split(",")));
	}

	private void read(Turn turn, Content content, Optional<String> pressed) {
		if (plugs.heard(turn, content))
			return;
		Plugs.AnswerReader reader = plugs.reader(turn.step().ask()).orElse(readers.get(turn.step().ask()));
		Content read = turn.step().takesAnyWords() ? asWritten(turn, content) : content;
		if (pressed.isEmpty() && isAside(turn, content, read) || asksAside(turn, content))
			return;
		Reading reading = reader == null ? new Reading.Foreign() : reader.read(turn, read, pressed);
		switch (reading) {
			case Reading.Answered(String route, List<String> values) -> moves.answer(turn, route, values);
			case Reading.Supposed(String value) -> freeText.suppose(turn, value);
			case Reading.Drafted drafted -> turn.draft(drafted);
			case Reading.Dealt _ -> turn.redraw();
			case Reading.Silent _ -> {
			}
			case Reading.Unclear(String text) -> unclear(turn, content, text);
			case Reading.Foreign _ -> unclear(turn, content, turn.wording().say("unclear"));
		}
	}

	/** A value is kept in the characters that it was written in. */
	private static Content asWritten(Turn turn, Content content) {
		return switch (turn.inbound().content()) {
			case Content.Said said -> said;
			case Content.Edited edited -> new Content.Said(edited.text(), edited.message());
			default -> content;
		};
	}

	/** Answers a question at once, lest a word in it be taken for the answer to the step. */
	private boolean asksAside(Turn turn, Content content) {
		if (!(content instanceof Content.Said said) || isOnCard(turn, said.text()) || Words.is(turn, "courtesy.task.said", said.text()))
			return false;
		List<Prompt.Block> answer = plugs.digression().toQuestion(turn, said.text());
		if (!answer.isEmpty())
			aside(turn, answer);
		return !answer.isEmpty();
	}

	/** Where anything that is written is a value, what is said aside has to be told from one first. */
	private boolean isAside(Turn turn, Content content, Content written) {
		Optional<Plugs.AnswerReader> reader = plugs.reader(turn.step().ask()).filter(plugged -> !plugged.part(turn).isEmpty());
		return reader.isPresent() && content instanceof Content.Said said && written instanceof Content.Said value
				&& doubts.dealWith(turn, said.text(), reader.get().part(turn), reader.get().taking(turn, value.text()));
	}

	private static boolean isOnCard(Turn turn, String text) {
		String typed = Words.plain(text);
		return turn.conversation().live().stream().flatMap(card -> card.labels().stream())
				.anyMatch(label -> Words.plain(label).equals(typed));
	}

	private void unclear(Turn turn, Content content, String text) {
		if (content instanceof Content.Said said && freeText.dealsWith(turn, said.text()))
			return;
		List<Prompt.Block> digression = content instanceof Content.Said said && turn.step().ask() != Ask.UPLOAD
				? plugs.digression().toUnclear(turn, said.text())
				: List.of();
		aside(turn, digression.isEmpty() ? freeText.missed(turn, text) : digression);
	}
}
