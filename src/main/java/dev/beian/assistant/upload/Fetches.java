package dev.beian.assistant.upload;

import java.util.List;
import java.util.Optional;

import dev.beian.assistant.messaging.Address;

/** Port: the files that are still to be fetched. */
public interface Fetches {

	/**
	 * A file that waits to be fetched.
	 *
	 * @param origin where its bytes are; empty when what we knew of it is damaged
	 */
	record Pending(String file, String conversation, Address from, Optional<String> origin, int attempts) {
	}

	List<Pending> pending();

	/** Counts a try that failed. */
	void failed(String file);

	/** Nothing more is to be done for this file. */
	void done(String file);
}
