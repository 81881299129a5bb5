package dev.beian.channel.webchat;

import java.util.Optional;

import dev.beian.assistant.messaging.Channel;
import dev.beian.assistant.messaging.Outbound;

/** Brings letters to the web chat: the transcript holds them, the pages that listen read on. */
final class WebChatChannel implements Channel {

	private final Listeners listeners;

	WebChatChannel(Listeners listeners) {
		this.listeners = listeners;
	}

	@Override
	public String name() {
		return Visitors.CHANNEL;
	}

	@Override
	public Delivery deliver(Outbound letter, Optional<String> replaced, Optional<String> retired) {
		listeners.tell(letter.to().user());
		return new Delivery.Delivered(String.valueOf(letter.seq()));
	}
}
