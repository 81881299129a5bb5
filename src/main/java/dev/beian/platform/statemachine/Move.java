package dev.beian.platform.statemachine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Position;
import dev.beian.assistant.flow.Step;

/**
 * A question to the machine, reduced to what makes a difference; a flow has finitely many.
 *
 * @param left the guided step that a relay step leads back to
 * @param event an answer that the step understands: one of its own, one understood anywhere, or {@link Flow#ANY}
 * @param holding those of the names that hold which the ways of this event ask for
 */
record Move(String step, Optional<String> left, String event, Set<String> holding) {

	/** The move that this answer asks for; empty when the step does not understand it. */
	static Optional<Move> of(Flow flow, Position from, String answer, Set<String> holding) {
		Step step = flow.step(from.step());
		return event(flow, step, answer).map(event -> new Move(step.name(), left(flow, step, from), event, asked(step, event, holding)));
	}

	private static Optional<String> event(Flow flow, Step step, String answer) {
		if (step.go().containsKey(answer) || (step.guided() && flow.anywhere().containsKey(answer)))
			return Optional.of(answer);
		return Optional.of(Flow.ANY).filter(step.go()::containsKey);
	}

	private static Optional<String> left(Flow flow, Step step, Position from) {
		return step.ask() == Ask.RELAY ? from.left().filter(left -> flow.has(left) && flow.step(left).guided()) : Optional.empty();
	}

	private static Set<String> asked(Step step, String event, Set<String> holding) {
		return step.go().getOrDefault(event, List.of()).stream().flatMap(way -> way.when().stream()).filter(holding::contains)
				.collect(Collectors.toUnmodifiableSet());
	}
}
