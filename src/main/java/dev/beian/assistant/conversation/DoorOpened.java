package dev.beian.assistant.conversation;

import java.time.Instant;

import dev.beian.assistant.messaging.Address;

/**
 * Somebody may be invited with this token, once and for a while; an earlier one for the same case and role counts no more.
 *
 * @param request the id of the case, {@code code} its short name
 * @param role as which responsible person
 * @param host who invites
 */
public record DoorOpened(String token, String request, String code, String role, Address host, Instant until) implements Effect {
}
