package dev.beian.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs with the system's and can be set ahead of it. */
public final class ShiftedClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	/** Lets time pass at once. */
	public synchronized void passes(Duration time) {
		ahead = ahead.plus(time);
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(ahead);
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
