package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Item;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** The commands that work in every step. */
final class Commands {

	/** How what stands behind /start looks when somebody comes by an invitation. */
	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{40,64}");
	/** What a part in the case of another has nothing of. */
	private static final Set<String> NOT_OF_A_PART = Set.of("answers", "why", "whatif", "worksheet", "invite", "uninvite", "restart",
			"restart-now");

	private final Plugs plugs;
	private final Moves moves;
	private final Cases cases;
	private final Prompter prompter;

	Commands(Plugs plugs, Moves moves, Cases cases, Prompter prompter) {
		this.plugs = plugs;
		this.moves = moves;
		this.cases = cases;
		this.prompter = prompter;
	}

	/** A typed command, with or without the name of the bot behind it. */
	void type(Turn turn, String text) {
		String word = text.substring(1).strip().split("[\\s@]", 2)[0].toLowerCase(Locale.ROOT);
		String rest = text.substring(1 + word.length()).strip();
		if (word.equals("start") && TOKEN.matcher(rest).matches()) {
			turn.cause(new DoorTried(rest, turn.conversation().address(), turn.now()));
			return;
		}
		if (word.equals("edit"))
			edit(turn, rest);
		else if (word.equals(Cases.COMMAND) && !rest.isEmpty())
			turnTo(turn, rest);
		else
			give(turn, plugs.command(word).isPresent() && !rest.isEmpty() ? word + " " + rest : word);
	}

	private void edit(Turn turn, String step) {
		if (turn.conversation().owner().isBot())
			moves.correct(turn, step);
		else
			turn.redraw();
	}

	void turnTo(Turn turn, String code) {
		whenBot(turn, () -> cases.turnTo(turn, code));
	}

	/** While a person has the word, what leads elsewhere does nothing but say so. */
	static void whenBot(Turn turn, Runnable then) {
		Owner owner = turn.conversation().owner();
		if (owner.isBot()) {
			then.run();
			return;
		}
		Wording wording = turn.wording();
		String who = owner.member().isEmpty() ? wording.say("agent.waiting") : wording.say("agent.taken", "member", owner.member());
		turn.say(Prompt.notice(who, List.of(new Text(wording.say("agent.clocks")))), "bot", Outbound.Kind.NOTICE);
	}

	void give(Turn turn, String command) {
		if (!isFor(turn, command.split(" ", 2)[0])) {
			turn.lead(List.of(new Text(turn.wording().say("part.only"))));
			return;
		}
		switch (command) {
			case "start" -> start(turn);
			case "help" -> help(turn);
			case "back" -> leaveRelayOr(turn, () -> back(turn));
			case "cancel" -> confirmed(turn, "cancel", () -> cancel(turn));
			case "cancel-now" -> cancel(turn);
			case "new" -> whenBot(turn, () -> cases.open(turn));
			case "new-like" -> whenBot(turn, () -> cases.begin(turn, true));
			case "new-other" -> whenBot(turn, () -> cases.begin(turn, false));
			case "cases", Cases.COMMAND -> cases.list(turn);
			case "restart" -> confirmed(turn, "restart", () -> restart(turn));
			case "restart-now" -> restart(turn);
			case "human" -> human(turn);
			case "look" -> turn.redraw();
			case "continue", "resume" -> leaveRelayOr(turn, turn::redraw);
			case "status" -> status(turn);
			case "answers" -> answers(turn);
			case "language" -> languages(turn);
			default -> other(turn, command);
		}
	}

	private static boolean isFor(Turn turn, String command) {
		return turn.request().part().isEmpty() || turn.step().ask() == Ask.END || !NOT_OF_A_PART.contains(command);
	}

	void speak(Turn turn, String tag) {
		turn.change(turn.conversation().speaking(turn.wordings().nearest(tag)));
		turn.redraw();
	}

	private void start(Turn turn) {
		if (turn.step().ask() == Ask.END) {
			restart(turn);
			return;
		}
		if (turn.request().answers().isEmpty() || turn.sketch().leads())
			turn.redraw();
		else
			turn.lead(List.of(new Text(turn.wording().say("start.again", "code", turn.request().code()))));
	}

	private void back(Turn turn) {
		Optional<Reading.Drafted> within = plugs.reader(turn.step().ask()).flatMap(reader -> reader.back(turn));
		if (within.isPresent())
			turn.draft(within.get());
		else
			moves.back(turn);
	}

	private void leaveRelayOr(Turn turn, Runnable otherwise) {
		if (turn.conversation().owner().isBot())
			otherwise.run();
		else
			leaveAgent(turn);
	}

	private void leaveAgent(Turn turn) {
		plugs.action("leave-agent").enter(turn);
		if (turn.afterwards().takeResume())
			moves.resume(turn);
	}

	private void cancel(Turn turn) {
		takeWordBack(turn);
		moves.event(turn, "cancel");
	}

	private void restart(Turn turn) {
		takeWordBack(turn);
		moves.restart(turn);
	}

	/** The bot has the word again, and nothing is said of the question before, which is not gone on with. */
	private void takeWordBack(Turn turn) {
		if (turn.conversation().owner().isBot())
			return;
		leaveAgent(turn);
		turn.sketch().takeLead();
	}

	/** Asks for a person; after the end there is no question to leave, so the conversation stays where it is. */
	private void human(Turn turn) {
		if (turn.step().ask() != Ask.END) {
			moves.event(turn, "human");
			return;
		}
		plugs.action("open-ticket").enter(turn);
		turn.lead(List.of(new Text(turn.wording().say("agent.waiting"))));
	}

	/** What would lose answers or papers is asked once more. */
	private void confirmed(Turn turn, String command, Runnable act) {
		boolean loses = turn.step().ask() != Ask.END && Answers.given(turn).size() > 1;
		if (!loses) {
			act.run();
			return;
		}
		Wording wording = turn.wording();
		prompter.show(turn, wording.say(command + ".confirm"), List.of(new Text(wording.say(command + ".loses"))),
				List.of(List.of(goOn(turn),
						Choice.of(Choice.COMMAND + command + "-now", wording.say("button." + command + "-now"), "danger"))));
	}

	private void help(Turn turn) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Text(wording.say("help.what")));
		blocks.add(new Text(wording.say("help.commands").lines().filter(line -> isFor(turn, line.substring(1).split(" ", 2)[0]))
				.collect(Collectors.joining("\n"))));
		prompter.show(turn, wording.say("help.heading"), blocks,
				List.of(List.of(goOn(turn), Choice.command("human", wording.say("button.human")))));
	}

	private void status(Turn turn) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Item("●", wording.say("stage." + turn.request().stage().id()), turn.request().code(),
				turn.request().since().filter(_ -> turn.request().part().isEmpty())
						.map(at -> wording.say("status.since", "moment", wording.moment(at))).orElse("")));
		plugs.status().forEach(panel -> blocks.addAll(panel.show(turn)));
		List<List<Choice>> rows = new ArrayList<>();
		if (!turn.others().isEmpty())
			rows.add(List.of(Choice.command("cases", wording.say("button.cases"))));
		rows.add(List.of(goOn(turn)));
		prompter.show(turn, wording.say("status.heading"), blocks, rows);
	}

	private void answers(Turn turn) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		List<Choice> edits = new ArrayList<>();
		for (Overview.Given answered : Answers.given(turn)) {
			blocks.add(new Item("•", answered.label(), answered.value(), ""));
			edits.add(Choice.of(Choice.EDIT + answered.step(), wording.say("button.edit", "what", answered.label()), "plain"));
		}
		if (blocks.isEmpty())
			blocks.add(new Text(wording.say("answers.none")));
		List<List<Choice>> rows = new ArrayList<>(Options.rows(edits));
		rows.add(List.of(goOn(turn)));
		prompter.show(turn, wording.say("answers.heading"), blocks, rows);
	}

	private void languages(Turn turn) {
		List<Choice> tags = turn.wordings().tags().stream()
				.map(tag -> Choice.of(Choice.LANGUAGE + tag, turn.wordings().in(tag).say("language.name"), "plain")).toList();
		prompter.show(turn, turn.wording().say("language.heading"), List.of(), List.of(tags, List.of(goOn(turn))));
	}

	private void other(Turn turn, String command) {
		String[] words = command.split(" ", 2);
		if (words[0].equals(Cases.COMMAND)) {
			turnTo(turn, words[1]);
			return;
		}
		Optional<Plugs.Card> card = plugs.command(words[0]).map(shown -> shown.show(turn, words.length > 1 ? words[1] : ""));
		if (card.isPresent()) {
			List<List<Choice>> rows = new ArrayList<>(card.get().rows());
			rows.add(List.of(goOn(turn)));
			prompter.show(turn, card.get().heading(), card.get().blocks(), rows);
		} else
			turn.lead(List.of(new Text(turn.wording().say("command.unknown"))));
	}

	/** Back to the open question; while a person has the word, without sending the person away. */
	static Choice goOn(Turn turn) {
		boolean bot = turn.conversation().owner().isBot();
		return Choice.command(bot ? "continue" : "look", turn.wording().say(bot ? "button.continue" : "button.back")).primary();
	}
}
