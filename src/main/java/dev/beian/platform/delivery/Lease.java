package dev.beian.platform.delivery;

/** The right to take turns, to bring letters and to fetch, which one process has at a time. */
public interface Lease extends AutoCloseable {

	/** Whether it is ours; asks for it when it is not. */
	boolean isOurs();

	/** Within a transaction: whether it is still ours; if so, nobody else begins before the transaction has ended. */
	boolean isOursUntilCommit();

	/** Gives it back. */
	@Override
	void close();

	/** Of a database that lets in one process only. */
	static Lease forEver() {
		return new Lease() {
			@Override
			public boolean isOurs() {
				return true;
			}

			@Override
			public boolean isOursUntilCommit() {
				return true;
			}

			@Override
			public void close() {
				// nobody waits for it
			}
		};
	}
}
