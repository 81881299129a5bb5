package dev.beian.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong on purpose: counted, in the order armed. */
final class Faults {

	/** Stands for any method. */
	static final String ANY = "*";

	/** What happens to a call. */
	enum Kind {

		REFUSE, PAGE, CUT_BEFORE, CUT_AFTER

	}

	record Fault(Kind kind, String method, OptionalLong chat, AtomicInteger left, Refusal refusal) {

		private boolean hits(String called, long chatId) {
			boolean here = this.chat.isEmpty() || this.chat.getAsLong() == chatId;
			return here && (this.method.equals(ANY) || this.method.equalsIgnoreCase(called)) && spend();
		}

		private boolean spend() {
			return this.left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
		}
	}

	private final List<Fault> armed = new CopyOnWriteArrayList<>();

	private final Map<String, Duration> delays = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

	void add(Kind kind, String method, OptionalLong chat, int times, Refusal refusal) {
		this.armed.add(new Fault(kind, method, chat, new AtomicInteger(times), refusal));
	}

	/** The fault this call meets, which is one fewer afterwards. */
	Optional<Fault> meet(String method, long chatId) {
		if (this.armed.isEmpty()) {
			return Optional.empty();
		}
		this.armed.removeIf(fault -> fault.left().get() == 0);
		return this.armed.stream().filter(fault -> fault.hits(method, chatId)).findFirst();
	}

	void delay(String method, Duration by) {
		this.delays.put(method, by);
	}

	Duration delay(String method) {
		return this.delays.getOrDefault(method, this.delays.getOrDefault(ANY, Duration.ZERO));
	}

	void clear() {
		this.armed.clear();
		this.delays.clear();
	}
}
