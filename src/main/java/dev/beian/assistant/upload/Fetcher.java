package dev.beian.assistant.upload;

import java.io.IOException;
import java.io.InputStream;

/** Port: opens the bytes of a file that somebody sent through a channel. */
public interface Fetcher {

	/** The channel it fetches from. */
	String channel();

	/** The bytes, from where they are now; throws when they cannot be had at the moment. */
	InputStream open(String origin) throws IOException;
}
