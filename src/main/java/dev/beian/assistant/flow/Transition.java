package dev.beian.assistant.flow;

import java.util.Optional;

/**
 * Where an answer leads.
 *
 * @param when name of the condition that must hold; empty for the way taken otherwise
 * @param to a step, or {@link Flow#HISTORY}
 */
public record Transition(Optional<String> when, String to) {
}
