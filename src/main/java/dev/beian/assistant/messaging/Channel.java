package dev.beian.assistant.messaging;

import java.time.Duration;
import java.util.Optional;

/** Port: a way to reach filers. */
public interface Channel {

	/** The name used in addresses. */
	String name();

	/**
	 * Brings one letter to its reader and waits for the outcome.
	 *
	 * @param replaced how this channel named the letter to draw over, if there is one
	 * @param retired how this channel named the letter whose buttons should go
	 */
	Delivery deliver(Outbound letter, Optional<String> replaced, Optional<String> retired);

	/** What became of a letter. */
	sealed interface Delivery {

		/** It arrived; {@code message} is the channel's name for it. */
		record Delivered(String message) implements Delivery {
		}

		/** Not now; the whole channel should pause for {@code pause} when {@code everybody} is set. */
		record Later(Duration pause, boolean everybody) implements Delivery {
		}

		/** It may or may not have arrived. */
		record Unknown(String why) implements Delivery {
		}

		/** The reader cannot be reached any more. */
		record Unreachable(String why) implements Delivery {
		}

		/** This letter can never be delivered. */
		record Refused(String why) implements Delivery {
		}
	}
}
