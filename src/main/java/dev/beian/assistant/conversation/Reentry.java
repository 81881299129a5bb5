package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Position;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Stage;

/** Leads a conversation that an earlier version of the flow has led to the right place in this one; no answer is lost. */
final class Reentry {

	private final Flow flow;
	private final Moves moves;

	Reentry(Flow flow, Moves moves) {
		this.flow = flow;
		this.moves = moves;
	}

	/** Answers whether the filer is at another question now than the one he has seen. */
	boolean catchesUp(Turn turn) {
		Conversation before = turn.conversation();
		boolean lost = !flow.has(before.position().step()) || before.position().left().filter(left -> !flow.has(left)).isPresent();
		boolean changed = before.flowVersion() != flow.version() && before.owner().isBot() && turn.inbound().content().byFiler();
		if (!lost && !changed)
			return false;
		turn.change(before.ledBy(flow.version()).having(before.trail().stream().filter(flow::has).toList())
				.resuming(before.resume().filter(later -> flow.has(later.step()))));
		boolean elsewhere = lost ? findsPlace(turn) : opensWhatIsNew(turn);
		if (turn.conversation().owner().isBot() && turn.step().ask() != Ask.END && !Answers.given(turn).isEmpty())
			turn.lead(List.of(new Text(turn.wording().say("flow.changed"))));
		return elsewhere;
	}

	private boolean findsPlace(Turn turn) {
		Conversation conversation = turn.conversation();
		Position here = conversation.position();
		Optional<Position> place = ofStage(turn);
		if (flow.has(here.step())) {
			turn.change(conversation.at(new Position(here.step(), place.or(() -> Optional.of(moves.open(turn))).map(Position::step)),
					conversation.draft()));
			return false;
		}
		if (place.isPresent()) {
			turn.change(turn.conversation().having(before(place.get().step(), conversation.trail())));
			stand(turn, place.get());
		} else
			moves.replay(turn);
		return true;
	}

	/** The step that stands for the stage reached; of several the one visited last. */
	private Optional<Position> ofStage(Turn turn) {
		if (turn.request().stages().isEmpty() && turn.request().type().isEmpty())
			return Optional.empty();
		Stage stage = turn.request().stage();
		List<String> steps = flow.steps().values().stream()
				.filter(step -> step.guided() && step.stage().filter(stage::equals).isPresent()).map(Step::name).toList();
		List<String> visited = new ArrayList<>(turn.conversation().trail());
		visited.retainAll(steps);
		return (visited.isEmpty() ? steps.stream().findFirst() : Optional.of(visited.getLast())).map(Position::at);
	}

	/** A question that the new flow asks earlier; who has submitted is not asked it any more. */
	private boolean opensWhatIsNew(Turn turn) {
		Conversation conversation = turn.conversation();
		Position here = conversation.position();
		Step step = turn.step();
		if (!step.guided() || conversation.resume().isPresent() || step.learns().filter(fact -> fact == Fact.TYPE).isPresent())
			return false;
		Position open = moves.open(turn);
		boolean isNew = moves.isOpen(turn, open);
		boolean revisited = step.replayed() && turn.request().hasAnswered(here.step());
		if (open.equals(here) || revisited && !isNew)
			return false;
		if (step.replayed()) {
			moves.replay(turn);
			return true;
		}
		if (!isNew || turn.request().stage() != Stage.PREPARING)
			return false;
		turn.change(conversation.resuming(Optional.of(here)));
		stand(turn, open);
		return true;
	}

	private static List<String> before(String step, List<String> trail) {
		return trail.contains(step) ? trail.subList(0, trail.indexOf(step)) : trail;
	}

	private void stand(Turn turn, Position place) {
		turn.change(turn.conversation().at(place, List.of()));
		turn.redraw();
	}
}
