package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Folded;
import dev.beian.assistant.messaging.Prompt.Option;
import dev.beian.assistant.messaging.Prompt.Phase;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** Turns the step a conversation stands at into the card that asks its question. */
final class Prompter {

	/** What is shown above a question in more blocks than these is not shown again below each thing said aside. */
	private static final int SHOWN_EACH_TIME = 4;

	private final Flow flow;
	private final Plugs plugs;
	private final Map<Ask, Plugs.Choices> standard;

	Prompter(Flow flow, Plugs plugs, Map<Ask, Plugs.Choices> standard) {
		this.flow = flow;
		this.plugs = plugs;
		this.standard = standard;
	}

	/** Draws the open question, and keeps what its buttons stand for. */
	void ask(Turn turn) {
		Step step = turn.step();
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>(turn.sketch().takeLead());
		List<Block> shown = step.show().stream().flatMap(panel -> plugs.panel(panel).show(turn).stream()).toList();
		List<List<Choice>> rows = new ArrayList<>(choices(turn, step));
		step.show().forEach(panel -> rows.addAll(plugs.panel(panel).rows(turn)));
		rows.addAll(turn.sketch().takeOffers());
		if (turn.sketch().takeBrief() && isLong(step, shown)) {
			rows.add(List.of(Choice.command("look", wording.find(step.name() + ".whole").orElse(wording.say("button.list")))));
			rows.addAll(wayOut(turn, step));
			draw(turn, bar(turn), wording.say(step.name() + ".ask"), blocks, rows, input(step.ask()), false);
			return;
		}
		blocks.addAll(shown);
		wording.find(step.name() + ".hint").ifPresent(hint -> blocks.add(new Text(hint)));
		wording.find(step.name() + ".why").ifPresent(why -> blocks.add(new Folded(wording.say("card.why"), List.of(new Text(why)))));
		rows.addAll(wayOut(turn, step));
		draw(turn, bar(turn), wording.say(step.name() + ".ask"), blocks, rows,
				input(step.ask()), step.evidence());
	}

	/** A list of papers, and whatever else would push what was just said out of sight; of new values the question itself stands there. */
	private static boolean isLong(Step step, List<Block> shown) {
		return step.ask() == Ask.UPLOAD || step.ask() != Ask.VALUES && shown.size() > SHOWN_EACH_TIME;
	}

	/** Draws some other card with live buttons, leaving the question open behind it. */
	void show(Turn turn, String heading, List<Block> blocks, List<List<Choice>> rows) {
		turn.change(turn.conversation().asking());
		List<Block> all = new ArrayList<>(turn.sketch().takeLead());
		all.addAll(blocks);
		draw(turn, bar(turn), heading, all, rows, Prompt.Input.TEXT, false);
	}

	/** The way still to go; none where the case has come to its end. */
	private Optional<Phase> bar(Turn turn) {
		return turn.step().ask() == Ask.END ? Optional.empty() : Optional.of(phase(turn));
	}

	Phase phase(Turn turn) {
		String phase = turn.conversation().position().left().map(flow::step).orElse(turn.step()).phase();
		String name = turn.wording().say("phase." + phase);
		return new Phase(flow.phases().indexOf(phase) + 1, flow.phases().size(), turn.others().isEmpty()
				? name
				: turn.wording().say("cases.phase", "phase", name, "code", turn.request().code()));
	}

	private void draw(Turn turn, Optional<Phase> phase, String heading, List<Block> blocks, List<List<Choice>> rows, Prompt.Input input,
			boolean evidence) {
		List<String> meanings = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		List<List<Option>> options = new ArrayList<>();
		for (List<Choice> row : rows) {
			List<Option> drawn = new ArrayList<>();
			for (Choice choice : row) {
				drawn.add(new Option(Buttons.key(turn.conversation().revision(), choice), choice.label(), choice.style(), choice.selected(),
						choice.group()));
				meanings.add(choice.means());
				labels.add(choice.label());
			}
			options.add(drawn);
		}
		turn.draw(new Prompt(phase, heading, blocks, options, input), meanings, labels, evidence);
	}

	private List<List<Choice>> choices(Turn turn, Step step) {
		if (step.choices().isPresent())
			return plugs.choices(step.choices().get()).offer(turn);
		Plugs.Choices offered = standard.get(step.ask());
		return offered == null ? List.of() : offered.offer(turn);
	}

	private List<List<Choice>> wayOut(Turn turn, Step step) {
		Wording wording = turn.wording();
		if (step.ask() == Ask.END)
			return turn.others().isEmpty()
					? List.of(List.of(Choice.command("restart", wording.say("button.restart")).primary()))
					: List.of(List.of(Choice.command("cases", wording.say("button.cases")).primary()),
							List.of(Choice.command("restart", wording.say("button.restart"))));
		if (!step.guided())
			return List.of();
		Choice back = Choice.command("back", wording.say("button.back"));
		Choice answers = Choice.command("answers", wording.say("button.answers"));
		Choice person = Choice.command("human", wording.say("button.human"));
		if (turn.conversation().misses() >= FreeText.MISSES_THAT_NEED_A_PERSON)
			person = person.primary();
		if (turn.conversation().trail().isEmpty() && turn.conversation().resume().isEmpty())
			return List.of(List.of(person));
		return List.of(turn.request().part().isPresent() ? List.of(back, person) : List.of(back, answers, person));
	}

	private static Prompt.Input input(Ask ask) {
		return switch (ask) {
			case DATE -> Prompt.Input.DATE;
			case UPLOAD -> Prompt.Input.FILE;
			default -> Prompt.Input.TEXT;
		};
	}
}
