package dev.beian.platform.dialogs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import dev.beian.knowledge.deadline.WorkingCalendar;

/** Whether the holidays are known that working days are counted over; from December on also next year's. */
public final class CalendarHealth implements HealthIndicator {

	private final WorkingCalendar calendar;
	private final ZoneId zone;
	private final Clock clock;

	public CalendarHealth(WorkingCalendar calendar, ZoneId zone, Clock clock) {
		this.calendar = calendar;
		this.zone = zone;
		this.clock = clock;
	}

	@Override
	public Health health() {
		LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
		boolean thisYear = calendar.knows(today.getYear());
		boolean nextYear = calendar.knows(today.getYear() + 1);
		boolean estimating = !thisYear || today.getMonth() == Month.DECEMBER && !nextYear;
		Health.Builder health = estimating
				? Health.status(new Status("DEGRADED", "add dialogs/calendar/<year>.yaml; until then working days are estimates"))
				: Health.up();
		return health.withDetail(String.valueOf(today.getYear()), thisYear ? "published" : "estimated")
				.withDetail(String.valueOf(today.getYear() + 1), nextYear ? "published" : "estimated").build();
	}
}
