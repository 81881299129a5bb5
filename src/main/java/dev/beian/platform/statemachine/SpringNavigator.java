package dev.beian.platform.statemachine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.FlowCheck;
import dev.beian.assistant.flow.Navigator;
import dev.beian.assistant.flow.Position;

/** Finds the next position on a state machine built from the flow. */
public final class SpringNavigator implements Navigator {

	private final Flow flow;
	private final Function<Move, String> engine;

	/** Asks the machine once for each move that is possible, and remembers the answer. */
	public SpringNavigator(Flow flow) {
		this(flow, new Memory(new Machines(flow)));
	}

	/** Refuses a flow that does not hold together or begins outside the guided part. */
	SpringNavigator(Flow flow, Function<Move, String> engine) {
		List<String> faults = FlowCheck.faultsOf(flow);
		if (!faults.isEmpty())
			throw new IllegalArgumentException("the flow " + flow.name() + " does not hold together: " + faults);
		if (!flow.step(flow.start()).guided())
			throw new IllegalArgumentException("the flow " + flow.name() + " begins outside the guided part: " + flow.start());
		this.flow = flow;
		this.engine = engine;
	}

	@Override
	public Position next(Position from, String answer, Set<String> holding) {
		return Move.of(flow, from, answer, holding).map(move -> arrival(from, move, engine.apply(move))).orElse(from);
	}

	private Position arrival(Position from, Move move, String step) {
		if (step.equals(move.step()))
			return from;
		if (flow.step(step).ask() != Ask.RELAY)
			return Position.at(step);
		return new Position(step, flow.step(move.step()).guided() ? Optional.of(move.step()) : move.left());
	}
}
