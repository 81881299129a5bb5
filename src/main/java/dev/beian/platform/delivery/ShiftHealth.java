package dev.beian.platform.delivery;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells which of several processes does the work; to stand by is no fault. */
public final class ShiftHealth implements HealthIndicator {

	private final Shift shift;

	public ShiftHealth(Shift shift) {
		this.shift = shift;
	}

	@Override
	public Health health() {
		return Health.up().withDetail("role", shift.isOnDuty() ? "on duty" : "standing by").build();
	}
}
