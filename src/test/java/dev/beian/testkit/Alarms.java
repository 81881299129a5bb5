package dev.beian.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.reminder.Planned;

/** The clocks that wait to ring, in memory; planning one twice changes nothing. */
final class Alarms {

	private final Map<String, Planned> waiting = new LinkedHashMap<>();

	void plan(Planned planned) {
		waiting.putIfAbsent(planned.key(), planned);
	}

	/** Takes out the clock that should have rung first, if one is due by now. */
	Optional<Planned> nextDue(Instant now) {
		Optional<Planned> next = waiting.values().stream().filter(planned -> !planned.rings().isAfter(now))
				.min(Comparator.comparing(Planned::rings));
		next.ifPresent(planned -> waiting.remove(planned.key()));
		return next;
	}

	List<Planned> waiting() {
		return List.copyOf(waiting.values());
	}
}
