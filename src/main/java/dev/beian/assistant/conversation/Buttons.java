package dev.beian.assistant.conversation;

import java.util.List;

/** Finds out what a button means: only a button of the live card means anything, whatever it carries. */
final class Buttons {

	private Buttons() {
	}

	/** What pressing came to. */
	sealed interface Pressed {
	}

	/** A button of the live card. */
	record Meaning(String means) implements Pressed {
	}

	/**
	 * A button that no longer counts.
	 *
	 * @param doubled whether it belonged to the question just answered, as with a double tap
	 */
	record Stale(boolean doubled) implements Pressed {
	}

	static Pressed pressed(Conversation conversation, String key) {
		int dot = key.indexOf('.');
		if (dot < 1 || !key.matches("[0-9a-z]{1,12}\\.\\d{1,3}[+-]?"))
			return new Stale(false);
		long revision = Long.parseLong(key.substring(0, dot), Character.MAX_RADIX);
		int position = Integer.parseInt(key.substring(dot + 1).replaceAll("[+-]", ""));
		List<String> choices = conversation.live().filter(card -> card.revision() == revision).map(LiveCard::choices).orElse(List.of());
		if (position < choices.size())
			return new Meaning(choices.get(position));
		return new Stale(conversation.live().filter(card -> card.revision() == revision + 1).isPresent());
	}
}
