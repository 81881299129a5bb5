package dev.beian.platform.language;

import java.util.Locale;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether free text is understood by what it means, or by its words alone. The assistant is up either way. */
public final class LanguageHealth implements HealthIndicator {

	private final LazyUnderstanding understanding;

	public LanguageHealth(LazyUnderstanding understanding) {
		this.understanding = understanding;
	}

	@Override
	public Health health() {
		LazyUnderstanding.State state = understanding.state();
		Health.Builder health = state == LazyUnderstanding.State.FAILED
				? Health.status(new Status("DEGRADED", "free text is understood by its words alone"))
						.withDetail("problem", understanding.problem())
				: Health.up();
		return health.withDetail("model", state.name().toLowerCase(Locale.ROOT).replace('_', ' ')).build();
	}
}
