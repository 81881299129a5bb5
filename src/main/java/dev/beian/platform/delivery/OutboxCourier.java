package dev.beian.platform.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Channel;
import dev.beian.assistant.messaging.Channel.Delivery;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.platform.delivery.OutboxRows.Letter;
import dev.beian.platform.delivery.OutboxRows.Mark;
import dev.beian.platform.delivery.OutboxRows.Status;

/** Brings letters: in order within a conversation, for many conversations at once, and none while its channel wants a pause. */
public final class OutboxCourier implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(OutboxCourier.class);
	private static final int AT_ONCE = 48;
	private static final Duration STUCK = Duration.ofSeconds(2);
	private static final Duration LOOK = Duration.ofMillis(200);

	private final OutboxRows rows;
	private final Marker marker;
	private final Map<String, Channel> channels = new HashMap<>();
	private final Consumer<Address> unreachable;
	private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
	private final Map<String, Map<Long, String>> messages = Lately.remembered(20_000);
	private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
	private final Semaphore permits = new Semaphore(AT_ONCE);
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private volatile boolean running;

	/** @param unreachable told when a reader cannot be reached any more */
	public OutboxCourier(OutboxRows rows, Marker marker, List<Channel> channels, Consumer<Address> unreachable) {
		this.rows = rows;
		this.marker = marker;
		channels.forEach(channel -> this.channels.put(channel.name(), channel));
		this.unreachable = unreachable;
	}

	/** Takes letters that are safe on disk; returns at once. */
	public void bring(List<Letter> letters) {
		for (Letter letter : letters)
			lanes.compute(letter.conversation(), (id, lane) -> {
				Lane used = lane == null ? new Lane(id) : lane;
				used.add(letter);
				return used;
			});
	}

	@Override
	public void start() {
		running = true;
		List<Letter> open = rows.open();
		if (!open.isEmpty())
			LOG.info("letters left over from before count={}", open.size());
		bring(open);
	}

	@Override
	public void stop() {
		running = false;
		threads.shutdown();
		try {
			boolean _ = threads.awaitTermination(15, TimeUnit.SECONDS);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** Stops after everybody who writes letters has. */
	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - 100;
	}

	/** How a channel named a letter, from memory or from the table. */
	private Optional<String> message(String conversation, OptionalLong seq) {
		if (seq.isEmpty())
			return Optional.empty();
		Map<Long, String> lately = messages.get(conversation);
		String known = lately == null ? null : lately.get(seq.getAsLong());
		return known == null ? rows.message(conversation, seq.getAsLong()) : Optional.of(known);
	}

	private void remember(String conversation, long seq, String message) {
		messages.put(conversation, new LinkedHashMap<>(Map.of(seq, message)));
	}

	/**
	 * When a channel may be used again. Whoever waits for it is let go when the courier stops: letters keep, and leave after the next
	 * start.
	 */
	private final class Pause {

		private volatile long until = System.nanoTime();

		void extend(Duration pause) {
			until = Math.max(until, System.nanoTime() + pause.toNanos());
		}

		void await() throws InterruptedException {
			for (long left = until - System.nanoTime(); left > 0 && running; left = until - System.nanoTime())
				TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK.toNanos()));
		}
	}

	/** The letters of one conversation on their way. */
	private final class Lane {

		private final String conversation;
		private final Deque<Letter> queue = new ArrayDeque<>();
		private boolean busy;
		private long epoch;

		Lane(String conversation) {
			this.conversation = conversation;
		}

		synchronized void add(Letter letter) {
			queue.add(letter);
			epoch = Math.max(epoch, letter.outbound().epoch());
			if (!busy) {
				busy = true;
				threads.execute(this::run);
			}
		}

		private void run() {
			while (running) {
				Optional<Letter> head = head();
				if (head.isEmpty())
					return;
				try {
					pauses.computeIfAbsent(head.get().outbound().to().channel(), _ -> new Pause()).await();
					if (!running)
						return;
					permits.acquire();
					try {
						bring(head.get());
					} finally {
						permits.release();
					}
				} catch (InterruptedException _) {
					Thread.currentThread().interrupt();
					return;
				}
			}
		}

		/** The next letter worth bringing; what a later card of the same conversation replaces is left out. */
		private Optional<Letter> head() {
			List<Mark> skipped = new ArrayList<>();
			Optional<Letter> head;
			synchronized (this) {
				while (queue.size() > 1 && isCard(queue.peek()) && isCard(second())) {
					Letter left = queue.remove();
					Letter next = queue.remove();
					queue.addFirst(absorbing(left, next));
					skipped.add(new Mark(conversation, left.outbound().seq(), Status.SUPERSEDED, left.attempts(), Optional.empty()));
				}
				head = Optional.ofNullable(queue.peek());
				if (head.isEmpty())
					busy = false;
			}
			skipped.forEach(marker::later);
			if (head.isEmpty())
				lanes.computeIfPresent(conversation, (_, lane) -> {
					synchronized (lane) {
						return lane.busy || !lane.queue.isEmpty() ? lane : null;
					}
				});
			return head;
		}

		private Letter second() {
			var letters = queue.iterator();
			letters.next();
			return letters.next();
		}

		private void bring(Letter letter) throws InterruptedException {
			Outbound out = letter.outbound();
			Channel channel = channels.get(out.to().channel());
			if (channel == null) {
				finish(letter, Status.UNDELIVERABLE, Optional.empty());
				return;
			}
			if (out.author().equals("bot") && out.kind() == Outbound.Kind.CARD && out.epoch() < epoch) {
				finish(letter, Status.SUPERSEDED, Optional.empty());
				return;
			}
			boolean once = out.kind() == Outbound.Kind.STAFF || out.kind() == Outbound.Kind.NOTICE;
			if (once && letter.status() == Status.CLAIMED) {
				finish(letter, Status.UNKNOWN, Optional.empty());
				return;
			}
			if (once)
				marker.now(new Mark(conversation, out.seq(), Status.CLAIMED, letter.attempts(), Optional.empty()));
			outcome(letter, deliver(channel, letter), once);
		}

		private Delivery deliver(Channel channel, Letter letter) {
			try {
				return channel.deliver(letter.outbound(), message(conversation, letter.outbound().replaces()),
						message(conversation, letter.outbound().retires()));
			} catch (RuntimeException e) {
				LOG.error("delivery failed conversation={} seq={}", conversation, letter.outbound().seq(), e);
				return new Delivery.Refused("failure");
			}
		}

		private void outcome(Letter letter, Delivery delivery, boolean once) throws InterruptedException {
			switch (delivery) {
				case Delivery.Delivered(String message) -> {
					remember(conversation, letter.outbound().seq(), message);
					finish(letter, Status.SENT, Optional.of(message));
				}
				case Delivery.Later(Duration pause, boolean everybody) -> {
					if (everybody)
						pauses.computeIfAbsent(letter.outbound().to().channel(), _ -> new Pause()).extend(pause);
					else
						TimeUnit.NANOSECONDS.sleep(pause.toNanos());
					if (once)
						marker.later(new Mark(conversation, letter.outbound().seq(), Status.WAITING, letter.attempts(), Optional.empty()));
					retry(letter, letter.attempts());
				}
				case Delivery.Unknown(String why) -> {
					LOG.warn("unknown fate conversation={} seq={} kind={} why={}", conversation, letter.outbound().seq(),
							letter.outbound().kind(), why);
					if (once || letter.attempts() >= 1) {
						finish(letter, Status.UNKNOWN, Optional.empty());
					} else {
						TimeUnit.MILLISECONDS.sleep(STUCK.toMillis() / 4);
						retry(letter, letter.attempts() + 1);
					}
				}
				case Delivery.Unreachable(String why) -> {
					LOG.info("unreachable conversation={} why={}", conversation, why);
					finish(letter, Status.UNDELIVERABLE, Optional.empty());
					unreachable.accept(letter.outbound().to());
				}
				case Delivery.Refused(String why) -> {
					LOG.error("refused conversation={} seq={} why={}", conversation, letter.outbound().seq(), why);
					finish(letter, Status.UNDELIVERABLE, Optional.empty());
				}
			}
		}

		/** @param attempts how often its fate has been unknown by now */
		private void retry(Letter letter, int attempts) {
			Letter again = new Letter(conversation, letter.outbound(), Status.WAITING, attempts, letter.message(), letter.at());
			synchronized (this) {
				queue.remove();
				queue.addFirst(again);
			}
		}

		/** The next letter of a conversation waits until it is on record what became of this one. */
		private void finish(Letter letter, Status status, Optional<String> message) {
			marker.now(new Mark(conversation, letter.outbound().seq(), status, letter.attempts(), message));
			synchronized (this) {
				queue.remove();
			}
		}
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
