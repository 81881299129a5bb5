package dev.beian.assistant.flow;

import java.util.Set;

/** Port: answers "where next?" and nothing else. */
public interface Navigator {

	/**
	 * The position after an answer; the same position when the answer leads nowhere from here.
	 *
	 * @param answer a key of the step's {@code go}, {@link Flow#ANY} or a name that is understood anywhere
	 * @param holding names of the conditions that hold
	 */
	Position next(Position from, String answer, Set<String> holding);
}
