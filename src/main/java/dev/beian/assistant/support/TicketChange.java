package dev.beian.assistant.support;

import java.time.Instant;

import dev.beian.assistant.conversation.Effect;

/** Something happened to the ticket of a conversation. */
public record TicketChange(String conversation, String code, Kind kind, String member, String reason, Instant at) implements Effect {

	/** What happened. */
	public enum Kind {
		OPENED, TAKEN, SPOKEN, RETURNED
	}
}
