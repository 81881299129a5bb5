package dev.beian.assistant.conversation;

/**
 * A message that was typed, by which an edit of it is understood.
 *
 * @param message how the channel names it
 * @param request the case that was open
 * @param step the step that asked for it; empty where it answers none, as a command or words to staff
 * @param part which of several questions of that step was open
 * @param taken whether something was made of it
 * @param mark a mark of its text; 0 where there was something in it that is not kept
 */
public record Typed(String message, String request, String step, String part, boolean taken, int mark) {

	Typed reading(int newMark) {
		return new Typed(message, request, step, part, taken, newMark);
	}

	Typed taken(boolean something) {
		return new Typed(message, request, step, part, something, mark);
	}

	/** Whether both were typed at the same question of the same case. */
	boolean isBeside(Typed other) {
		return request.equals(other.request) && step.equals(other.step) && part.equals(other.part);
	}
}
