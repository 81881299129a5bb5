package dev.beian.testkit;

import java.util.HashMap;
import java.util.Map;

import dev.beian.assistant.conversation.DoorOpened;
import dev.beian.assistant.conversation.DoorTried;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;

/** Invitations in memory: each lets in one person, once. */
final class Doors {

	private final Map<String, DoorOpened> open = new HashMap<>();
	private int tried;

	void open(DoorOpened door) {
		open.values().removeIf(other -> other.request().equals(door.request()) && other.role().equals(door.role()));
		open.put(door.token(), door);
	}

	Inbound letIn(DoorTried guest) {
		DoorOpened door = open.get(guest.token());
		boolean in = door != null && door.until().isAfter(guest.at()) && !door.host().equals(guest.guest());
		if (in)
			open.remove(guest.token());
		tried++;
		return new Inbound("door:" + tried, guest.guest(), guest.at(), "",
				in ? new Content.Invited(door.request(), door.code(), door.role(), door.host()) : new Content.NotInvited());
	}
}
