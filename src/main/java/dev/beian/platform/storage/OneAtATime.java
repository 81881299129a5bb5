package dev.beian.platform.storage;

import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets transactions in one at a time and in the order in which they came. A pool of one connection keeps them apart as well, but hands the
 * connection back to whoever had it last: under load the turns would go on and on while the marks of what was sent wait.
 */
public final class OneAtATime extends TransactionTemplate {

	private static final long serialVersionUID = 1L;

	private final transient ReentrantLock turnstile = new ReentrantLock(true);

	public OneAtATime(PlatformTransactionManager transactions) {
		super(transactions);
	}

	@Override
	public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
		turnstile.lock();
		try {
			return super.execute(action);
		} finally {
			turnstile.unlock();
		}
	}
}
