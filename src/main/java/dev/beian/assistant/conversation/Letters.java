package dev.beian.assistant.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;

/** The letters of one turn, in order. Each verb answers the conversation as it is once the letter is written. */
final class Letters {

	private final List<Outbound> written = new ArrayList<>();

	List<Outbound> all() {
		return List.copyOf(written);
	}

	/** Says something that asks nothing; what is asked is no longer the last thing in the chat. */
	Conversation say(Conversation conversation, Prompt prompt, String author, Outbound.Kind kind) {
		return write(conversation, prompt, author, kind, OptionalLong.empty(), OptionalLong.empty())
				.showing(conversation.live().map(LiveCard::buriedNow));
	}

	/**
	 * Draws a card with live buttons: over the present one where that will be seen, else as a new letter.
	 *
	 * @param loud the kind of letter that the filer is to notice; empty where the card may be drawn over the present one
	 * @param card the card to be, with the number that the letter is given
	 */
	Conversation draw(Conversation conversation, Prompt prompt, Optional<Outbound.Kind> loud, Instant now, Card card) {
		Optional<LiveCard> present = conversation.live();
		boolean over = loud.isEmpty() && present.filter(live -> live.canBeDrawnOver(conversation.revision(), now)).isPresent();
		OptionalLong before = present.map(live -> OptionalLong.of(live.seq())).orElse(OptionalLong.empty());
		Conversation next = write(conversation, prompt, "bot", loud.orElse(Outbound.Kind.CARD), over ? before : OptionalLong.empty(),
				over ? OptionalLong.empty() : before);
		return next.showing(Optional.of(card.at(next.seq(), over ? present.orElseThrow().at() : now)));
	}

	/** A card whose letter has no number yet. */
	interface Card {

		/** @param at when it was first seen, however often it is drawn over */
		LiveCard at(long seq, Instant at);
	}

	private Conversation write(Conversation conversation, Prompt prompt, String author, Outbound.Kind kind, OptionalLong replaces,
			OptionalLong retires) {
		long seq = conversation.seq() + 1;
		written.add(new Outbound(conversation.address(), seq, author, conversation.owner().epoch(), kind, prompt, replaces, retires));
		return conversation.sent(seq);
	}
}
