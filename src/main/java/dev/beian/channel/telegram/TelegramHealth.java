package dev.beian.channel.telegram;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether Telegram is heard: judged by the age of the last poll, not by a flag. The assistant is up without it. */
final class TelegramHealth implements HealthIndicator {

	private static final Duration DEAF_AFTER = Duration.ofSeconds(60);

	private final TelegramPoller poller;
	private final Clock clock;

	TelegramHealth(TelegramPoller poller, Clock clock) {
		this.poller = poller;
		this.clock = clock;
	}

	@Override
	public Health health() {
		if (!poller.isRunning())
			return Health.up().withDetail("role", "standing by").build();
		Duration silence = Duration.between(poller.lastPoll(), clock.instant());
		boolean heard = silence.compareTo(DEAF_AFTER) < 0;
		Health.Builder health = heard ? Health.up() : Health.status(new Status("DEGRADED", "telegram is not heard"));
		if (!poller.problem().isEmpty())
			health.withDetail("problem", poller.problem());
		return health.withDetail("lastPoll", poller.lastPoll().toString()).build();
	}
}
