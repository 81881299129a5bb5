package dev.beian.platform.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.assistant.upload.Fetcher;
import dev.beian.assistant.upload.Fetches;
import dev.beian.assistant.upload.FileStore;
import dev.beian.assistant.upload.Receipt;

/** Fetches files, a few at a time, and tells the conversation what became of each. */
public final class FetchWorker implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(FetchWorker.class);
	private static final int AT_ONCE = 4;
	private static final int TRIES = 5;

	private final Fetches fetches;
	private final Map<String, Fetcher> fetchers = new HashMap<>();
	private final FileStore store;
	private final Inbox inbox;
	private final Clock clock;
	private final Semaphore news;
	private final Set<String> underWay = ConcurrentHashMap.newKeySet();
	/** Few and lasting: Tink seeds a random generator for every new thread, which costs more than the encryption. */
	private volatile ExecutorService threads = threads();
	private volatile boolean running;

	public FetchWorker(Fetches fetches, List<Fetcher> fetchers, FileStore store, Inbox inbox, Semaphore news, Clock clock) {
		this.fetches = fetches;
		fetchers.forEach(fetcher -> this.fetchers.put(fetcher.channel(), fetcher));
		this.store = store;
		this.inbox = inbox;
		this.news = news;
		this.clock = clock;
	}

	@Override
	public void start() {
		if (threads.isShutdown())
			threads = threads();
		running = true;
		Thread.ofVirtual().name("fetches").start(this::work);
	}

	@Override
	public void stop() {
		running = false;
		news.release();
		threads.shutdown();
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** One process works at a time; the shift says when. */
	@Override
	public boolean isAutoStartup() {
		return false;
	}

	private static ExecutorService threads() {
		return Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("fetch-", 1).factory());
	}

	private void work() {
		while (running) {
			try {
				for (Fetches.Pending pending : fetches.pending())
					if (underWay.add(pending.file()))
						threads.execute(() -> fetch(pending));
				boolean _ = news.tryAcquire(10, TimeUnit.SECONDS);
				news.drainPermits();
			} catch (InterruptedException _) {
				Thread.currentThread().interrupt();
				return;
			} catch (RuntimeException e) {
				LOG.error("looking for files to fetch failed, trying again", e);
			}
		}
	}

	private void fetch(Fetches.Pending pending) {
		try {
			Fetcher fetcher = fetchers.get(pending.from().channel());
			if (fetcher == null || pending.origin().isEmpty() || pending.attempts() >= TRIES) {
				finish(pending, new Receipt.Refused("unreachable"));
				return;
			}
			try (InputStream bytes = fetcher.open(pending.origin().get())) {
				finish(pending, store.keep(pending.file(), pending.conversation(), bytes));
			}
		} catch (IOException e) {
			LOG.warn("fetch failed file={} attempt={} why={}", pending.file(), pending.attempts() + 1, e.getClass().getSimpleName());
			fetches.failed(pending.file());
			if (running)
				Thread.startVirtualThread(() -> lookAgain(Duration.ofSeconds(1L << pending.attempts())));
		} finally {
			underWay.remove(pending.file());
		}
	}

	private void lookAgain(Duration after) {
		LockSupport.parkNanos(after.toNanos());
		news.release();
	}

	private void finish(Fetches.Pending pending, Receipt receipt) {
		Content.Read read = switch (receipt) {
			case Receipt.Kept kept -> new Content.Read(pending.file(), kept.kind(), kept.size(), kept.digest(), "");
			case Receipt.Refused refused -> new Content.Read(pending.file(), "", 0, "", refused.reason());
		};
		inbox.accept(List.of(new Inbound("read:" + pending.file(), pending.from(), clock.instant(), "", read)));
		fetches.done(pending.file());
	}
}
