package dev.beian.platform.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** When each channel may be used again. */
final class Pauses {

	private static final Duration LOOK = Duration.ofMillis(200);

	private final Map<String, Long> until = new ConcurrentHashMap<>();

	/** A channel wants nothing for so long. */
	void extend(String channel, Duration pause) {
		long end = System.nanoTime() + pause.toNanos();
		until.merge(channel, end, (one, other) -> one - other > 0 ? one : other);
	}

	/** Waits until the channel may be used. Whoever waits is let go when it makes no sense any more: letters keep, and leave later. */
	void await(String channel, BooleanSupplier makesSense) throws InterruptedException {
		for (long left = left(channel); left > 0 && makesSense.getAsBoolean(); left = left(channel))
			TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK.toNanos()));
	}

	private long left(String channel) {
		Long end = until.get(channel);
		return end == null ? 0 : end - System.nanoTime();
	}
}
