package dev.beian.assistant.change;

import java.time.Instant;

import dev.beian.assistant.messaging.Address;
import dev.beian.knowledge.filing.Role;

/**
 * A responsible person who was invited to a case and looks after his own part of it.
 *
 * @param since when he came to the state he is in
 */
public record Partner(Role role, Address address, State state, Instant since) {

	/** How far he is. */
	public enum State {
		/** He has agreed, and will be told when his part begins. */
		JOINED,
		/** He has answered the SMS of the present order. */
		VERIFIED
	}
}
