package dev.beian.platform.statemachine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers where each move led; it cannot outgrow the flow, because only moves that the flow knows arrive here. */
final class Memory implements Function<Move, String> {

	private final Function<Move, String> engine;
	private final Map<Move, String> known = new ConcurrentHashMap<>();

	Memory(Function<Move, String> engine) {
		this.engine = engine;
	}

	@Override
	public String apply(Move move) {
		String step = known.get(move);
		if (step == null) {
			step = engine.apply(move);
			known.put(move, step);
		}
		return step;
	}
}
