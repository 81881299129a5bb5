package dev.beian.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that begins on a working morning whose year is published, runs as fast as the system's and can be set ahead. */
public final class ShiftedClock extends Clock {

	private static final Instant MORNING = Instant.parse("2026-06-03T02:00:00Z");
	private static final long BEGUN = System.nanoTime();

	private volatile Duration ahead = Duration.ZERO;

	/** Lets time pass at once. */
	public synchronized void passes(Duration time) {
		ahead = ahead.plus(time);
	}

	@Override
	public Instant instant() {
		return MORNING.plusNanos(System.nanoTime() - BEGUN).truncatedTo(ChronoUnit.MICROS).plus(ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}
}
