package dev.beian.platform.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

import dev.beian.platform.delivery.OutboxRows.Mark;

/** Puts on record what became of letters; many that come at once share a commit. */
public final class Marker implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Marker.class);
	private static final int AT_ONCE = 256;

	private final OutboxRows rows;
	private final TransactionTemplate transaction;
	private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
	private volatile boolean running;

	public Marker(OutboxRows rows, TransactionTemplate transaction) {
		this.rows = rows;
		this.transaction = transaction;
	}

	/** Returns once the mark is on record. */
	void now(Mark mark) {
		later(mark).join();
	}

	CompletableFuture<Void> later(Mark mark) {
		Waiting waiting = new Waiting(mark, new CompletableFuture<>());
		queue.add(waiting);
		return waiting.recorded();
	}

	@Override
	public void start() {
		running = true;
		Thread.ofPlatform().name("marks").daemon().start(this::work);
	}

	@Override
	public void stop() {
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** Starts before and stops after the courier. */
	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - 200;
	}

	private void work() {
		List<Waiting> batch = new ArrayList<>();
		while (running || !queue.isEmpty()) {
			try {
				if (batch.isEmpty()) {
					Waiting first = queue.poll(500, TimeUnit.MILLISECONDS);
					if (first == null)
						continue;
					batch.add(first);
					queue.drainTo(batch, AT_ONCE);
				}
				transaction.executeWithoutResult(_ -> rows.mark(batch.stream().map(Waiting::mark).toList()));
				batch.forEach(waiting -> waiting.recorded().complete(null));
				batch.clear();
			} catch (InterruptedException _) {
				Thread.currentThread().interrupt();
				return;
			} catch (RuntimeException e) {
				LOG.error("marks could not be recorded, trying again", e);
				java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
			}
		}
	}

	private record Waiting(Mark mark, CompletableFuture<Void> recorded) {
	}
}
