package dev.beian.assistant.conversation;

import java.util.List;
import java.util.Optional;

/** Yes and no, typed where just one thing is offered. */
final class Offer {

	private static final List<String> ASKING = List.of(Choice.SET, Choice.CONFIRM, Choice.VALUE);

	private Offer() {
	}

	/** What the text means on the live card; nothing where that card offers no one thing. */
	static Optional<String> answered(Turn turn, String text) {
		Conversation conversation = turn.conversation();
		if (!conversation.owner().isBot())
			return Optional.empty();
		return conversation.live().filter(card -> card.revision() == conversation.revision() && card.choices().size() == 2 && isOffer(card))
				.flatMap(card -> Words.is(turn, "word.yes", text)
						? Optional.of(card.choices().getFirst())
						: Optional.of(card.choices().getLast()).filter(_ -> Words.is(turn, "word.no", text)));
	}

	private static boolean isOffer(LiveCard card) {
		boolean supposes = card.choices().getFirst().startsWith(Choice.ANSWER) && card.choices().getLast().equals(Choice.COMMAND + "look");
		return supposes || card.choices().stream().anyMatch(means -> ASKING.stream().anyMatch(means::startsWith));
	}
}
