package dev.beian.platform.delivery;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Has the work that only one process may do, all that does not start by itself, done by the one that holds the lease. Another one stands by
 * and begins within seconds when that one is gone; requests it takes all the time.
 */
public final class Shift implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Shift.class);
	private static final Duration LOOK = Duration.ofSeconds(1);

	private final Lease lease;
	private final Supplier<Stream<SmartLifecycle>> everybody;
	private final CountDownLatch closing = new CountDownLatch(1);
	private volatile boolean running;
	private volatile boolean onDuty;

	/** @param everybody all that starts and stops with the process, with or without being told */
	public Shift(Lease lease, Supplier<Stream<SmartLifecycle>> everybody) {
		this.lease = lease;
		this.everybody = everybody;
	}

	/** Whether the work is done here. */
	public boolean isOnDuty() {
		return onDuty;
	}

	@Override
	public void start() {
		running = true;
		look();
		if (!onDuty)
			LOG.warn("another process is on duty for this database, standing by: requests are taken here, turns and letters there");
		Thread.ofPlatform().name("shift").daemon().start(this::watch);
	}

	/** Nobody is sent to work while the process goes down. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		closing.countDown();
	}

	@Override
	public void stop() {
		closing.countDown();
		running = false;
		onDuty = false;
		lease.close();
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** Gives the lease back after the last letter. */
	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - 150;
	}

	private void watch() {
		try {
			while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS))
				look();
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private void look() {
		boolean ours = lease.isOurs();
		if (ours == onDuty || closing.getCount() == 0)
			return;
		LOG.info(ours ? "on duty" : "off duty");
		onDuty = ours;
		try {
			if (ours)
				workers(Comparator.naturalOrder()).forEach(SmartLifecycle::start);
			else
				workers(Comparator.reverseOrder()).forEach(SmartLifecycle::stop);
		} catch (RuntimeException e) {
			LOG.error("the shift did not change as it should, trying again", e);
			workers(Comparator.reverseOrder()).stream().filter(SmartLifecycle::isRunning).forEach(SmartLifecycle::stop);
			onDuty = false;
		}
	}

	private List<SmartLifecycle> workers(Comparator<Integer> order) {
		return everybody.get().filter(one -> !one.isAutoStartup()).sorted(Comparator.comparing(SmartLifecycle::getPhase, order)).toList();
	}
}
