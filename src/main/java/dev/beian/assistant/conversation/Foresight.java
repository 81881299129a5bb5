package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Position;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Item;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** Tries a correction before it is made, and asks the filer first where something that he has would no longer hold. */
final class Foresight {

	private final Flow flow;
	private final Plugs plugs;
	private final Prompter prompter;

	Foresight(Flow flow, Plugs plugs, Prompter prompter) {
		this.flow = flow;
		this.plugs = plugs;
		this.prompter = prompter;
	}

	/** Where the filer stood when he began to correct: beyond the questions, something rests on the answers. */
	boolean isNeeded(Turn turn) {
		return turn.step().replayed() && turn.conversation().resume().map(Position::step).filter(flow::has).map(flow::step)
				.filter(later -> !later.replayed()).isPresent();
	}

	/**
	 * What a correction would cost, said before it is made; nothing where it costs nothing.
	 *
	 * @param path the questions that the answers lead over
	 */
	List<Block> costs(Turn turn, Consumer<Turn> correction, Function<Turn, List<String>> path) {
		Turn trial = turn.trial();
		correction.accept(trial);
		List<Block> lost = new ArrayList<>(plugs.foreseen(turn, trial));
		if (trial.conversation().resume().isEmpty())
			lost.addAll(unasked(turn, path.apply(turn), path.apply(trial)));
		if (!lost.isEmpty())
			lost.add(new Text(turn.wording().say("correct.rest")));
		return lost;
	}

	/** Asks whether an answer that costs this is really meant. */
	void ask(Turn turn, String route, List<String> values, List<Block> costs) {
		Wording wording = turn.wording();
		Step step = turn.step();
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Item("•", "", wording.say("correct.answer", "label", wording.say(step.name() + ".label"), "value",
				Answers.words(step, values, wording)), ""));
		blocks.addAll(costs);
		prompter.show(turn, wording.say("correct.heading"), blocks, List.of(List.of(
				Choice.of(Choice.CONFIRM + String.join("\n", route, String.join("\n", values)), wording.say("button.correct-now"),
						"primary"),
				Choice.command("back", wording.say("button.keep")))));
	}

	private List<Block> unasked(Turn turn, List<String> before, List<String> after) {
		List<String> names = before.stream().filter(name -> !after.contains(name) && flow.step(name).learns().isPresent())
				.map(name -> turn.wording().say(name + ".label")).toList();
		return names.isEmpty() ? List.of() : List.of(new Text(turn.wording().say("correct.unasked", "names", turn.wording().list(names))));
	}
}
