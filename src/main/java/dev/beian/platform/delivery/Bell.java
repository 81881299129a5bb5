package dev.beian.platform.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rung when something new waits, so that nobody has to look all the time. */
public final class Bell {

	private final Semaphore rung = new Semaphore(0);

	public void ring() {
		rung.release();
	}

	/** Waits until it is rung, or that long. */
	void await(Duration longest) throws InterruptedException {
		boolean _ = rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
		rung.drainPermits();
	}
}
