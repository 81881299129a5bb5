package dev.beian.assistant.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds out what a button means: only a button of the live card means anything, whatever it carries. */
final class Buttons {

	private static final int LONGEST_DAY = 2;
	private static final List<String> NOT_ANSWERS = List.of(Choice.COMMAND, Choice.CONFIRM, Choice.EDIT, Choice.LANGUAGE, Choice.SET,
			Choice.ITEMS, Choice.TOPIC, Choice.VALUE);

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

	/** What a text means that is just what a button reads; answers are left to those who read the step. */
	static Optional<String> named(Conversation conversation, String text) {
		String typed = Words.plain(text);
		if (typed.isEmpty() || !conversation.owner().isBot())
			return Optional.empty();
		return conversation.live().filter(card -> card.revision() == conversation.revision())
				.flatMap(card -> IntStream.range(0, card.choices().size())
						.filter(i -> Words.plain(card.labels().get(i)).equals(typed))
						.mapToObj(card.choices()::get).filter(means -> isNoAnswer(means, typed)).findFirst());
	}

	/** The number of a day is no name of its button. */
	private static boolean isNoAnswer(String means, String typed) {
		return NOT_ANSWERS.stream().anyMatch(means::startsWith)
				|| typed.length() > LONGEST_DAY && (means.startsWith(Choice.PLUG) || means.equals(Choice.DONE));
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
