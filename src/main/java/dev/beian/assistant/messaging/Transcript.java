package dev.beian.assistant.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: what was said in a conversation, by everybody, in order. */
public interface Transcript {

	/**
	 * A line of the transcript.
	 *
	 * @param cursor where to read on after this line
	 * @param fate of a letter: {@code sent}, {@code pending}, {@code superseded}, {@code unknown} or {@code undeliverable}
	 */
	record Line(String cursor, Instant at, Optional<Outbound> letter, Optional<Inbound> inbound, String fate) {
	}

	/** The lines after a cursor; all of them for an empty one. */
	List<Line> after(String conversation, String cursor);
}
