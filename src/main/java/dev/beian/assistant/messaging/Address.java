package dev.beian.assistant.messaging;

/**
 * Where a conversation takes place: a channel and the person in it.
 *
 * @param channel name of the channel, e.g. {@code telegram}
 * @param user the person within the channel; opaque to everybody else
 */
public record Address(String channel, String user) {

	@Override
	public String toString() {
		return channel + ":" + user;
	}
}
