package dev.beian.platform.statemachine;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;

import org.springframework.messaging.support.GenericMessage;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineContext;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

import dev.beian.assistant.flow.Flow;

/** A few running machines; each makes one move at a time, for one thread, from a fresh reset. */
final class Machines implements Function<Move, String> {

	private final Flow flow;
	private final Chart chart;
	private final Queue<StateMachine<String, String>> idle = new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

	/** Builds the first machine at once, so that a flow that cannot be drawn is refused at start. */
	Machines(Flow flow) {
		this.flow = flow;
		this.chart = new Chart(flow);
		idle.add(chart.build());
	}

	/** Makes the move; a machine that failed or came to an end is not used again. */
	@Override
	public String apply(Move move) {
		StateMachine<String, String> machine = idle.poll();
		if (machine == null)
			machine = chart.build();
		place(machine, move);
		machine.sendEvent(Mono.just(new GenericMessage<>(move.event(), Map.of(Chart.HOLDING, move.holding())))).blockLast();
		if (machine.hasStateMachineError())
			throw new IllegalStateException("the state machine failed at " + move.step() + " on " + move.event());
		String step = Chart.step(machine);
		if (!machine.isComplete())
			idle.offer(machine);
		return step;
	}

	/** The history is given with every reset, else that of the conversation before would be used. */
	private void place(StateMachine<String, String> machine, Move move) {
		Map<String, String> history = new HashMap<>(); // the library looks up null in it, which Map.of would not forgive
		history.put(Chart.GUIDED, move.left().orElse(flow.start()));
		StateMachineContext<String, String> context = new DefaultStateMachineContext<>(move.step(), null, Map.of(), null, history);
		machine.getStateMachineAccessor().doWithAllRegions(region -> region.resetStateMachineReactively(context).block());
	}
}
