package dev.beian.assistant.messaging;

import java.util.OptionalLong;

/**
 * Something a person is to see.
 *
 * @param seq its place in the conversation, counted from 1
 * @param author who speaks: {@code bot}, {@code staff:<name>} or {@code clock}
 * @param epoch the owner epoch it was written under; a bot's letter of an older epoch is not sent
 * @param replaces the earlier letter that this one is drawn over
 * @param retires the earlier letter whose buttons go when this one is sent
 */
public record Outbound(Address to, long seq, String author, long epoch, Kind kind, Prompt prompt, OptionalLong replaces,
		OptionalLong retires) {

	/** The same letter with another card. */
	public Outbound saying(Prompt card) {
		return new Outbound(to, seq, author, epoch, kind, card, replaces, retires);
	}

	/** What decides order of importance, silence and what happens when its fate is unknown. */
	public enum Kind {
		/** A card with a question or an answer. */
		CARD,
		/** A notice that may be lost without harm. */
		NOTICE,
		/** A clock's reminder; rather twice than never. */
		DEADLINE,
		/** Words of staff; never repeated unasked. */
		STAFF
	}
}
