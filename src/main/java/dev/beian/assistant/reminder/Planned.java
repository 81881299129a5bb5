package dev.beian.assistant.reminder;

import java.time.Instant;

import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.messaging.Address;

/**
 * A clock is to ring.
 *
 * @param key unique for conversation, subject and moment: planning twice changes nothing
 * @param subject the case, the term and the start it was planned from; another start is another subject
 * @param due the moment it tells of
 * @param rings when it rings; later than that only where the quiet hours hold it back
 */
public record Planned(String key, Address to, String subject, String term, String moment, Instant due,
		Instant rings) implements Effect {
}
