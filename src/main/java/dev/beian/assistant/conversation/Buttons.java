package dev.beian.assistant.conversation;

import java.util.Optional;

/** Finds out what a button means: only a button of the live card means anything, whatever it carries. */
final class Buttons {

	private Buttons() {
	}

	/**
	 * What a button carries: the question it belongs to, and a mark of what it means, so that on a card drawn anew it means the same or
	 * nothing.
	 */
	static String key(long revision, Choice choice) {
		String tick = choice.selected().map(ticked -> ticked ? "-" : "+").orElse("");
		return Long.toString(revision, Character.MAX_RADIX) + "." + mark(choice.means()) + tick;
	}

	private static String mark(String means) {
		return Integer.toString(means.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
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
	 * @param doubled whether it belonged to the question just answered or to an earlier drawing of this one, as with a double tap
	 */
	record Stale(boolean doubled) implements Pressed {
	}

	static Pressed pressed(Conversation conversation, String key) {
		int dot = key.indexOf('.');
		if (dot < 1 || !key.matches("[0-9a-z]{1,12}\\.[0-9a-z]{1,6}[+-]?"))
			return new Stale(false);
		long revision = Long.parseLong(key.substring(0, dot), Character.MAX_RADIX);
		String mark = key.substring(dot + 1).replaceAll("[+-]", "");
		Optional<LiveCard> live = conversation.live();
		Optional<Pressed> meaning = live.filter(card -> card.revision() == revision).stream().flatMap(card -> card.choices().stream())
				.filter(means -> mark(means).equals(mark)).findFirst().map(Meaning::new);
		return meaning.orElseGet(
				() -> new Stale(live.filter(card -> card.revision() == revision || card.revision() == revision + 1).isPresent()));
	}
}
