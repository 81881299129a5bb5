package dev.beian.assistant.support;

import java.time.Duration;

/** Port: how often somebody may try to sign in at the desk. */
public interface SignIns {

	/** How long this account or this address has to wait; zero when it may try, and then the try counts as failed until it succeeds. */
	Duration attempt(String account, String address);

	/** The try came to a good end: nothing is held against either any more. */
	void succeeded(String account, String address);
}
