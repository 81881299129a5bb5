package dev.beian.assistant.change;

import dev.beian.assistant.messaging.Address;
import dev.beian.knowledge.filing.Role;

/**
 * What makes a case the part that somebody has in the case of another.
 *
 * @param request the id of that case, {@code code} its short name
 * @param host whose case it is
 */
public record Part(String request, String code, Role role, Address host) {
}
