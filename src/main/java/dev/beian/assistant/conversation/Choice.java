package dev.beian.assistant.conversation;

import java.util.Optional;

/**
 * Something a button stands for.
 *
 * @param means what pressing it does, e.g. {@code a:enterprise}; stays on our side, the button carries only a mark of it
 */
public record Choice(String means, String label, String style, Optional<Boolean> selected, String group) {

	/** Gives this answer. */
	public static final String ANSWER = "a:";
	/** Ticks or unticks this value. */
	public static final String TICK = "t:";
	/** Shows this part of the card. */
	public static final String PAGE = "p:";
	/** Gives this command. */
	public static final String COMMAND = "c:";
	/** Corrects the answer of this step. */
	public static final String EDIT = "e:";
	/** Makes this correction after all. */
	public static final String CONFIRM = "y:";
	/** Speaks this language. */
	public static final String LANGUAGE = "l:";
	/** Gives this answer to that step, in place of the one given before. */
	public static final String SET = "s:";
	/** Ticks these items among what has changed. */
	public static final String ITEMS = "i:";
	/** Answers this topic of the FAQ. */
	public static final String TOPIC = "q:";
	/** Takes this text for the value that is asked for. */
	public static final String VALUE = "v:";
	/** Is understood by the step's reader. */
	public static final String PLUG = "x:";
	/** Ends a selection. */
	public static final String DONE = "done";
	/** Does nothing, e.g. an empty field of a calendar. */
	public static final String NOTHING = "-";

	public static Choice answer(String value, String label) {
		return new Choice(ANSWER + value, label, "plain", Optional.empty(), "");
	}

	public static Choice command(String name, String label) {
		return new Choice(COMMAND + name, label, "quiet", Optional.empty(), "");
	}

	public static Choice of(String means, String label, String style) {
		return new Choice(means, label, style, Optional.empty(), "");
	}

	public Choice primary() {
		return new Choice(means, label, "primary", selected, group);
	}
}
