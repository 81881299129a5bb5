package dev.beian.channel.webchat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages that listen; each is told that there is news and reads on from where it was. */
final class Listeners {

	private static final long PULSE_SECONDS = 15;

	private final Map<String, Set<Listener>> byVisitor = new ConcurrentHashMap<>();
	private volatile boolean closed;
	private final ScheduledExecutorService pulse = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("chat-pulse").daemon().factory());

	Listeners(Elsewhere elsewhere) {
		pulse.scheduleWithFixedDelay(() -> {
			if (elsewhere.areLettersBrought())
				byVisitor.keySet().forEach(this::tell);
		}, 1, 1, TimeUnit.SECONDS);
		pulse.scheduleWithFixedDelay(this::beat, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
	}

	/** A page that listens. */
	interface Listener {
		/** Sends what is new. */
		void news() throws IOException;

		SseEmitter emitter();
	}

	/** Sends everybody away, so that the server can stop; pages come back by themselves and read on. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		closed = true;
		pulse.shutdown();
		byVisitor.values().forEach(listeners -> listeners.forEach(listener -> listener.emitter().complete()));
	}

	boolean isClosed() {
		return closed;
	}

	void add(String visitor, Listener listener) {
		byVisitor.computeIfAbsent(visitor, _ -> ConcurrentHashMap.newKeySet()).add(listener);
		Runnable gone = () -> remove(visitor, listener);
		listener.emitter().onCompletion(gone);
		listener.emitter().onTimeout(gone);
		listener.emitter().onError(_ -> gone.run());
	}

	/** There may be something new for this visitor. */
	void tell(String visitor) {
		for (Listener listener : byVisitor.getOrDefault(visitor, Set.of()))
			Thread.startVirtualThread(() -> send(visitor, listener));
	}

	private void send(String visitor, Listener listener) {
		try {
			listener.news();
		} catch (IOException | IllegalStateException _) {
			remove(visitor, listener);
		}
	}

	private void beat() {
		byVisitor.forEach((visitor, listeners) -> listeners.forEach(listener -> {
			try {
				listener.emitter().send(SseEmitter.event().comment("still here"));
				send(visitor, listener);
			} catch (IOException | IllegalStateException _) {
				remove(visitor, listener);
			}
		}));
	}

	private void remove(String visitor, Listener listener) {
		byVisitor.computeIfPresent(visitor, (_, listeners) -> {
			listeners.remove(listener);
			return listeners.isEmpty() ? null : listeners;
		});
	}
}
