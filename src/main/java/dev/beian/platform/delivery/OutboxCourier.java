package dev.beian.platform.delivery;

import java.time.Duration;
import java.util.ArrayList;
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
import java.util.function.BooleanSupplier;
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
	private static final Duration BEFORE_AGAIN = Duration.ofMillis(500);

	private final OutboxRows rows;
	private final Marker marker;
	private final Map<String, Channel> channels = new HashMap<>();
	private final Consumer<Address> unreachable;
	private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
	private final Map<String, Map<Long, String>> messages = Lately.remembered(20_000);
	private final Pauses pauses = new Pauses();
	private final Semaphore permits = new Semaphore(AT_ONCE);
	private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
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
			lanes.compute(letter.conversation(), (id, present) -> {
				Lane lane = present == null ? new Lane(id) : present;
				if (lane.add(letter))
					run(lane);
				return lane;
			});
	}

	@Override
	public void start() {
		if (threads.isShutdown())
			threads = Executors.newVirtualThreadPerTaskExecutor();
		lanes.clear();
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

	/** One process works at a time; the shift says when. */
	@Override
	public boolean isAutoStartup() {
		return false;
	}

	/** Stops after everybody who writes letters has. */
	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - 100;
	}

	private void run(Lane lane) {
		ExecutorService ours = threads;
		ours.execute(() -> run(lane, () -> running && !ours.isShutdown()));
	}

	private void run(Lane lane, BooleanSupplier goesOn) {
		while (goesOn.getAsBoolean()) {
			Optional<Letter> next = next(lane);
			if (next.isEmpty())
				return;
			try {
				pauses.await(next.get().outbound().to().channel(), goesOn);
				if (!goesOn.getAsBoolean())
					return;
				permits.acquire();
				try {
					bring(lane, next.get());
				} finally {
					permits.release();
				}
			} catch (InterruptedException _) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private Optional<Letter> next(Lane lane) {
		List<Letter> superseded = new ArrayList<>();
		Optional<Letter> next = lane.next(superseded);
		superseded.forEach(letter -> marker.later(mark(letter, Status.SUPERSEDED)));
		if (next.isEmpty())
			lanes.computeIfPresent(lane.conversation(), (_, present) -> present.isIdle() ? null : present);
		return next;
	}

	private void bring(Lane lane, Letter letter) throws InterruptedException {
		Outbound out = letter.outbound();
		Channel channel = channels.get(out.to().channel());
		if (channel == null) {
			finish(lane, letter, Status.UNDELIVERABLE, Optional.empty());
			return;
		}
		if (lane.isOutdated(out)) {
			finish(lane, letter, Status.SUPERSEDED, Optional.empty());
			return;
		}
		boolean once = isForOnce(out);
		if (once && letter.status() == Status.CLAIMED) {
			finish(lane, letter, Status.UNKNOWN, Optional.empty());
			return;
		}
		if (once)
			marker.now(mark(letter, Status.CLAIMED));
		outcome(lane, letter, deliver(channel, letter));
	}

	/** Words of a person must not come twice. */
	private static boolean isForOnce(Outbound out) {
		return out.kind() == Outbound.Kind.STAFF || out.kind() == Outbound.Kind.NOTICE;
	}

	private Delivery deliver(Channel channel, Letter letter) {
		try {
			return channel.deliver(letter.outbound(), message(letter.conversation(), letter.outbound().replaces()),
					message(letter.conversation(), letter.outbound().retires()));
		} catch (RuntimeException e) {
			LOG.error("delivery failed conversation={} seq={}", letter.conversation(), letter.outbound().seq(), e);
			return new Delivery.Refused("failure");
		}
	}

	private void outcome(Lane lane, Letter letter, Delivery delivery) throws InterruptedException {
		Outbound out = letter.outbound();
		switch (delivery) {
			case Delivery.Delivered(String message) -> {
				messages.put(lane.conversation(), new LinkedHashMap<>(Map.of(out.seq(), message)));
				finish(lane, letter, Status.SENT, Optional.of(message));
			}
			case Delivery.Later(Duration pause, boolean everybody) -> {
				if (everybody)
					pauses.extend(out.to().channel(), pause);
				else
					TimeUnit.NANOSECONDS.sleep(pause.toNanos());
				if (isForOnce(out))
					marker.later(mark(letter, Status.WAITING));
				lane.again(letter, letter.attempts());
			}
			case Delivery.Unknown(String why) -> {
				LOG.warn("unknown fate conversation={} seq={} kind={} why={}", lane.conversation(), out.seq(), out.kind(), why);
				if (isForOnce(out) || letter.attempts() >= 1) {
					finish(lane, letter, Status.UNKNOWN, Optional.empty());
				} else {
					TimeUnit.NANOSECONDS.sleep(BEFORE_AGAIN.toNanos());
					lane.again(letter, letter.attempts() + 1);
				}
			}
			case Delivery.Unreachable(String why) -> {
				LOG.info("unreachable conversation={} why={}", lane.conversation(), why);
				finish(lane, letter, Status.UNDELIVERABLE, Optional.empty());
				unreachable.accept(out.to());
			}
			case Delivery.Refused(String why) -> {
				LOG.error("refused conversation={} seq={} why={}", lane.conversation(), out.seq(), why);
				finish(lane, letter, Status.UNDELIVERABLE, Optional.empty());
			}
		}
	}

	/** The next letter of a conversation waits until it is on record what became of this one. */
	private void finish(Lane lane, Letter letter, Status status, Optional<String> message) {
		marker.now(new Mark(letter.conversation(), letter.outbound().seq(), status, letter.attempts(), message));
		lane.done();
	}

	private static Mark mark(Letter letter, Status status) {
		return new Mark(letter.conversation(), letter.outbound().seq(), status, letter.attempts(), Optional.empty());
	}

	/** How a channel named a letter, from memory or from the table. */
	private Optional<String> message(String conversation, OptionalLong seq) {
		if (seq.isEmpty())
			return Optional.empty();
		Map<Long, String> lately = messages.get(conversation);
		String known = lately == null ? null : lately.get(seq.getAsLong());
		return known == null ? rows.message(conversation, seq.getAsLong()) : Optional.of(known);
	}
}
