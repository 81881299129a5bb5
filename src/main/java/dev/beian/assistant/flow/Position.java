package dev.beian.assistant.flow;

import java.util.Optional;

/**
 * Where a conversation stands.
 *
 * @param left the guided step that was left for a detour; empty inside the guided part
 */
public record Position(String step, Optional<String> left) {

	public static Position at(String step) {
		return new Position(step, Optional.empty());
	}
}
