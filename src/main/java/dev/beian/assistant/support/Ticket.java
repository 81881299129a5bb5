package dev.beian.assistant.support;

import java.time.Instant;

/**
 * A request for a person.
 *
 * @param status {@code waiting}, {@code taken} or {@code closed}
 * @param member who took it; empty while nobody has
 */
public record Ticket(long id, String conversation, String code, String channel, String reason, Instant openedAt, String status,
		String member) {
}
