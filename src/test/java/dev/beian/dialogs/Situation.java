package dev.beian.dialogs;

import java.util.Locale;

import dev.beian.knowledge.filing.Named;

/** What can happen in a guided conversation, after Rasa's taxonomy; each has a file of its own under {@code examples/conversations}. */
enum Situation implements Named {
	HAPPY_PATHS, CORRECTIONS, LATE_CORRECTIONS, CANCELLATIONS, DIGRESSIONS, DISAMBIGUATION, NEGATIONS, INVALID_INPUT, REPEATS, REFUSALS, LONG_MESSAGES, EMPTY_MESSAGES, INTERRUPTIONS, SILENCE, SMS_CLOCK, CONTEXT_SWITCHES, LANGUAGE_SWITCHES, ANSWERS_AHEAD, HUMAN_HANDOFF, CHITCHAT;

	@Override
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
