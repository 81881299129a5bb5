package dev.beian.platform.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.conversation.EffectSink;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.platform.delivery.InboxRows.Outcome;
import dev.beian.platform.delivery.InboxRows.Waiting;
import dev.beian.platform.delivery.OutboxRows.Letter;
import dev.beian.platform.delivery.OutboxRows.Status;

/**
 * Takes the turns that wait, those of many conversations in one transaction: one commit serves them all, each conversation still sees its
 * letters one at a time and in order.
 */
public final class TurnWorker implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(TurnWorker.class);
	private static final int CONVERSATIONS_AT_ONCE = 64;
	private static final int LETTERS_AT_ONCE = 128;
	private static final int TRIES = 3;
	private static final String FAILED = "failed:";
	private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

	private final Lease lease;
	private final TransactionTemplate transaction;
	private final Conversations conversations;
	private final InboxRows inbox;
	private final OutboxRows outbox;
	private final TurnTaker taker;
	private final List<EffectSink> sinks;
	private final OutboxCourier courier;
	private final Clock clock;
	private final Bell bell;
	private volatile boolean running;
	private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {
	});

	public TurnWorker(Lease lease, TransactionTemplate transaction, Conversations conversations, InboxRows inbox, OutboxRows outbox,
			TurnTaker taker,
			List<EffectSink> sinks, OutboxCourier courier, Bell bell, Clock clock) {
		this.lease = lease;
		this.transaction = transaction;
		this.conversations = conversations;
		this.inbox = inbox;
		this.outbox = outbox;
		this.taker = taker;
		this.sinks = List.copyOf(sinks);
		this.courier = courier;
		this.bell = bell;
		this.clock = clock;
	}

	@Override
	public void start() {
		running = true;
		thread = Thread.ofPlatform().name("turns").daemon().unstarted(this::work);
		thread.start();
	}

	@Override
	public void stop() {
		running = false;
		bell.ring();
		try {
			thread.join(Duration.ofSeconds(15));
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** One process works at a time; the shift says when. */
	@Override
	public boolean isAutoStartup() {
		return false;
	}

	private void work() {
		while (running && Thread.currentThread() == thread) {
			try {
				if (takeTurns() == 0)
					bell.await(LOOK_AGAIN);
			} catch (InterruptedException _) {
				Thread.currentThread().interrupt();
				return;
			} catch (RuntimeException e) {
				LOG.error("taking turns failed, trying again", e);
				pause();
			}
		}
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(500);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	/** Takes the turns that wait now; answers how many there were. What cannot be stored together is tried one by one. */
	int takeTurns() {
		List<String> waiting = inbox.conversationsWaiting(CONVERSATIONS_AT_ONCE);
		if (waiting.isEmpty())
			return 0;
		try {
			return takeTurns(waiting, LETTERS_AT_ONCE);
		} catch (TransientDataAccessException | DataAccessResourceFailureException | CannotCreateTransactionException e) {
			throw e;
		} catch (RuntimeException e) {
			LOG.error("a batch of turns could not be stored, taking them one by one", e);
			return waiting.stream().mapToInt(this::takeAlone).sum();
		}
	}

	private int takeAlone(String conversation) {
		try {
			return takeTurns(List.of(conversation), 1);
		} catch (RuntimeException e) {
			Batch batch = new Batch();
			transaction.executeWithoutResult(_ -> {
				inbox.waiting(List.of(conversation), 1)
						.forEach(letter -> failed(letter, "?", e, batch, clock.instant(), addressOf(conversation)));
				batch.store(Map.of());
			});
			return batch.outcomes.size();
		}
	}

	private Optional<Address> addressOf(String conversation) {
		try {
			return Optional.of(conversations.read(conversation).conversation().address());
		} catch (RuntimeException _) {
			return Optional.empty();
		}
	}

	private int takeTurns(List<String> ids, int letters) {
		Batch batch = new Batch();
		transaction.executeWithoutResult(_ -> {
			batch.clear();
			if (!lease.isOursUntilCommit())
				return;
			Map<String, Held> held = new LinkedHashMap<>(conversations.lock(ids));
			if (held.isEmpty())
				return;
			for (Waiting waiting : inbox.waiting(held.keySet(), letters))
				take(waiting, held, batch);
			batch.store(held);
		});
		sinks.forEach(sink -> sink.committed(batch.effects));
		courier.bring(batch.letters);
		return batch.outcomes.size();
	}

	private void take(Waiting waiting, Map<String, Held> held, Batch batch) {
		if (batch.stuck.contains(waiting.conversation()))
			return;
		Held before = held.get(waiting.conversation());
		if (before == null)
			return;
		Instant now = clock.instant();
		long began = System.nanoTime();
		String from = before.conversation().position().step();
		try {
			Turn turn = taker.take(before, waiting.letter().get(), now);
			String to = turn.conversation().position().step();
			held.put(waiting.conversation(), turn.held());
			batch.changed.add(waiting.conversation());
			batch.effects.addAll(turn.effects());
			for (Outbound letter : turn.letters())
				batch.letters.add(new Letter(waiting.conversation(), letter, Status.WAITING, 0, java.util.Optional.empty(), now));
			batch.outcomes.add(new Outcome(waiting.id(), InboxRows.DONE, waiting.attempts(), from, to, now));
			LOG.debug("turn conversation={} from={} to={} micros={}", waiting.conversation(), from, to, (System.nanoTime() - began) / 1000);
		} catch (RuntimeException e) {
			failed(waiting, from, e, batch, now, Optional.of(before.conversation().address()));
		}
	}

	/** @param to who is owed an apology in the end; nobody when not even the conversation can be read or written */
	private void failed(Waiting waiting, String from, RuntimeException e, Batch batch, Instant now, Optional<Address> to) {
		int attempts = waiting.attempts() + 1;
		boolean last = attempts >= TRIES;
		batch.stuck.add(waiting.conversation());
		batch.outcomes.add(new Outcome(waiting.id(), last ? InboxRows.SET_ASIDE : InboxRows.WAITING, attempts, from, from, now));
		LOG.error("turn failed conversation={} step={} inbound={} attempt={} outcome={}", waiting.conversation(), from, waiting.id(),
				attempts,
				last ? "set-aside" : "retry", e);
		if (last && !waiting.sourceKey().startsWith(FAILED))
			to.ifPresent(filer -> batch.apologies.put(waiting.conversation(),
					new Inbound(FAILED + waiting.id(), filer, now, "", new Content.Failed(waiting.sourceKey()))));
	}

	/** Everything that one transaction stores. */
	private final class Batch {

		private final Set<String> changed = new HashSet<>();
		private final Set<String> stuck = new HashSet<>();
		private final List<Letter> letters = new ArrayList<>();
		private final List<Effect> effects = new ArrayList<>();
		private final List<Outcome> outcomes = new ArrayList<>();
		private final Map<String, Inbound> apologies = new HashMap<>();

		void clear() {
			changed.clear();
			stuck.clear();
			letters.clear();
			effects.clear();
			outcomes.clear();
			apologies.clear();
		}

		void store(Map<String, Held> held) {
			Map<String, Held> toStore = new HashMap<>(held);
			toStore.keySet().retainAll(changed);
			if (!toStore.isEmpty())
				conversations.store(List.copyOf(toStore.values()));
			if (!letters.isEmpty())
				outbox.insert(letters);
			if (!effects.isEmpty())
				sinks.forEach(sink -> sink.apply(effects));
			if (!outcomes.isEmpty())
				inbox.settle(outcomes);
			apologies.forEach(inbox::add);
		}
	}
}
