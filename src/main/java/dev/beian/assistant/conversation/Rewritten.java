package dev.beian.assistant.conversation;

import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;

/** The letter of this turn is kept in other words than it came in, for there was something in it that nobody should read again. */
public record Rewritten(Inbound letter) implements Effect {

	static Rewritten of(Inbound letter, Content kept) {
		return new Rewritten(new Inbound(letter.sourceKey(), letter.from(), letter.at(), letter.language(), kept));
	}
}
