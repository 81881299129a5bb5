package dev.beian.platform.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.beian.assistant.messaging.Outbound;
import dev.beian.platform.delivery.OutboxRows.Letter;
import dev.beian.platform.delivery.OutboxRows.Status;

/** The letters of one conversation on their way, in order: who is next, and which of them a later one says better. */
final class Lane {

	private final String conversation;
	private final Deque<Letter> queue = new ArrayDeque<>();
	private boolean busy;
	private long epoch;

	Lane(String conversation) {
		this.conversation = conversation;
	}

	String conversation() {
		return conversation;
	}

	/** Adds a letter; answers whether nobody was bringing letters, so that somebody has to begin. */
	synchronized boolean add(Letter letter) {
		queue.add(letter);
		epoch = Math.max(epoch, letter.outbound().epoch());
		boolean idle = !busy;
		busy = true;
		return idle;
	}

	/**
	 * The next letter worth bringing; without one nobody is busy here any more.
	 *
	 * @param superseded takes the letters left out, each a card that a later card of the same conversation replaces
	 */
	synchronized Optional<Letter> next(List<Letter> superseded) {
		while (queue.size() > 1 && isCard(queue.element()) && isCard(second())) {
			Letter left = queue.remove();
			Letter next = queue.remove();
			queue.addFirst(absorbing(left, next));
			superseded.add(left);
		}
		busy = !queue.isEmpty();
		return Optional.ofNullable(queue.peek());
	}

	private Letter second() {
		Iterator<Letter> letters = queue.iterator();
		letters.next();
		return letters.next();
	}

	synchronized boolean isIdle() {
		return !busy && queue.isEmpty();
	}

	/** Whether somebody else has had the word since this card was drawn. */
	synchronized boolean isOutdated(Outbound letter) {
		return letter.author().equals("bot") && letter.kind() == Outbound.Kind.CARD && letter.epoch() < epoch;
	}

	/**
	 * The first letter stays first, to be brought again.
	 *
	 * @param attempts how often its fate has been unknown by now
	 */
	synchronized void again(Letter letter, int attempts) {
		queue.remove();
		queue.addFirst(new Letter(conversation, letter.outbound(), Status.WAITING, attempts, letter.message(), letter.at()));
	}

	/** The first letter is dealt with. */
	synchronized void done() {
		queue.remove();
	}

	private static boolean isCard(Letter letter) {
		return letter.outbound().kind() == Outbound.Kind.CARD;
	}

	/** The later of two cards, which takes over what the earlier would have drawn over or retired. */
	private static Letter absorbing(Letter left, Letter next) {
		Outbound a = left.outbound();
		Outbound b = next.outbound();
		boolean over = b.replaces().isPresent() && b.replaces().getAsLong() == a.seq();
		boolean after = b.retires().isPresent() && b.retires().getAsLong() == a.seq();
		OptionalLong replaces = over ? a.replaces() : b.replaces();
		OptionalLong retires = over || after ? a.retires().isPresent() ? a.retires() : after ? a.replaces() : a.retires() : b.retires();
		return new Letter(next.conversation(),
				new Outbound(b.to(), b.seq(), b.author(), b.epoch(), b.kind(), b.prompt(), replaces, retires), next.status(),
				next.attempts(), next.message(), next.at());
	}
}
