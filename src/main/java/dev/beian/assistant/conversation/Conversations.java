package dev.beian.assistant.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.messaging.Address;

/** Port: where conversations and their cases are kept. */
public interface Conversations {

	/** A conversation with the case it is about. */
	record Held(Conversation conversation, ChangeRequest request) {
	}

	/** The ids of the conversations at these addresses, opened where there is none. */
	Map<Address, String> open(Collection<Address> addresses);

	/** Locks and loads conversations for the running transaction; those that another node holds are left out. */
	Map<String, Held> lock(Collection<String> ids);

	/** Loads a conversation for reading. */
	Held read(String id);

	/** Stores what became of conversations and cases. */
	void store(List<Held> changed);
}
