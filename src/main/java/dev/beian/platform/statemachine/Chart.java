package dev.beian.platform.statemachine;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.builders.StateMachineStateConfigurer;
import org.springframework.statemachine.config.builders.StateMachineTransitionConfigurer;
import org.springframework.statemachine.config.configurers.ChoiceTransitionConfigurer;
import org.springframework.statemachine.config.configurers.StateConfigurer;
import org.springframework.statemachine.config.configurers.StateConfigurer.History;
import org.springframework.statemachine.guard.Guard;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.flow.Transition;

/** Draws the flow as states and transitions; every machine it builds is alike. */
final class Chart {

	/** Superstate of all guided steps. */
	static final String GUIDED = "(guided)";
	/** Header of an event: the set of condition names that hold. */
	static final String HOLDING = "holding";

	private static final String HISTORY = "(history)";

	private final Flow flow;

	Chart(Flow flow) {
		this.flow = flow;
	}

	/** The step where a machine stands. */
	static String step(StateMachine<String, String> machine) {
		return machine.getState().getIds().stream().filter(id -> !id.equals(GUIDED)).findFirst().orElseThrow();
	}

	/** A new machine that already runs. */
	StateMachine<String, String> build() {
		StateMachineBuilder.Builder<String, String> builder = StateMachineBuilder.builder();
		try {
			builder.configureConfiguration().withConfiguration().machineId(flow.name());
			states(builder.configureStates());
			transitions(builder.configureTransitions());
		} catch (Exception e) { // declared by the library's configurers
			throw new IllegalStateException("the flow " + flow.name() + " cannot be drawn as a state machine", e);
		}
		StateMachine<String, String> machine = builder.build();
		machine.startReactively().block();
		return machine;
	}

	private void states(StateMachineStateConfigurer<String, String> states) throws Exception {
		StateConfigurer<String, String> outside = states.withStates().initial(GUIDED);
		StateConfigurer<String, String> guided = states.withStates().parent(GUIDED).initial(flow.start()).history(HISTORY, History.SHALLOW);
		for (Step step : flow.steps().values()) {
			StateConfigurer<String, String> region = step.guided() ? guided : outside;
			if (step.ask() == Ask.END && step.go().isEmpty())
				region.end(step.name());
			else
				region.state(step.name());
			step.go().forEach((answer, ways) -> {
				if (ways.size() > 1)
					region.choice(choice(step, answer));
			});
		}
	}

	private void transitions(StateMachineTransitionConfigurer<String, String> transitions) throws Exception {
		for (var event : flow.anywhere().entrySet())
			transition(transitions, GUIDED, event.getKey(), event.getValue());
		for (Step step : flow.steps().values())
			for (var answer : step.go().entrySet())
				ways(transitions, step, answer.getKey(), answer.getValue());
	}

	private static void ways(StateMachineTransitionConfigurer<String, String> transitions, Step step, String answer, List<Transition> ways)
			throws Exception {
		if (ways.size() == 1) {
			transition(transitions, step.name(), answer, ways.getFirst().to());
			return;
		}
		String choice = choice(step, answer);
		transition(transitions, step.name(), answer, choice);
		choice(transitions.withChoice().source(choice), ways.iterator());
	}

	private static void transition(StateMachineTransitionConfigurer<String, String> transitions, String from, String event, String to)
			throws Exception {
		transitions.withExternal().source(from).target(target(to)).event(event);
	}

	/** Guarded transitions of one source fire in random order; a choice asks its guards in the order of the page. */
	private static void choice(ChoiceTransitionConfigurer<String, String> choice, Iterator<Transition> ways) {
		Transition first = ways.next();
		choice.first(target(first.to()), holds(first.when()));
		while (ways.hasNext()) {
			Transition way = ways.next();
			if (ways.hasNext())
				choice.then(target(way.to()), holds(way.when()));
			else
				choice.last(target(way.to()));
		}
	}

	private static Guard<String, String> holds(Optional<String> name) {
		String condition = name.orElseThrow();
		return context -> ((Set<?>) context.getMessageHeader(HOLDING)).contains(condition);
	}

	private static String choice(Step step, String answer) {
		return "(" + step.name() + " " + answer + ")";
	}

	private static String target(String to) {
		return to.equals(Flow.HISTORY) ? HISTORY : to;
	}
}
