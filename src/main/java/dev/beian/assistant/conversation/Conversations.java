package dev.beian.assistant.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.messaging.Address;

/** Port: where conversations and their cases are kept. */
public interface Conversations {

	/**
	 * A conversation with its cases.
	 *
	 * @param request the case it is about
	 * @param others the cases put aside
	 */
	record Held(Conversation conversation, ChangeRequest request, List<ChangeRequest> others) {

		public Held {
			others = List.copyOf(others);
		}

		/** The same with the case of this code as the one it is about; empty where that is not among them. */
		public Optional<Held> about(String code) {
			if (request.code().equals(code))
				return Optional.of(this);
			return others.stream().filter(other -> other.code().equals(code)).findFirst()
					.flatMap(other -> conversation.placeOf(other.id()).map(place -> new Held(
							conversation.takingUp(other.id()).puttingAside(new Aside(request.id(), conversation.place())).standing(place),
							other,
							requests().stream().filter(one -> one != other).toList())));
		}

		/** All cases, the one it is about first. */
		public List<ChangeRequest> requests() {
			return Stream.concat(Stream.of(request), others.stream()).toList();
		}
	}

	/** A conversation, or a case of it, is damaged beyond reading. */
	final class Unreadable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		public Unreadable(String conversation) {
			super("cannot be read: conversation " + conversation);
		}
	}

	/** The id of the conversation at this address; empty where there is none, and none is opened. */
	Optional<String> find(Address address);

	/** The ids of the conversations at these addresses, opened where there is none. */
	Map<Address, String> open(Collection<Address> addresses);

	/** Locks and loads conversations for the running transaction; those that another node holds are left out. */
	Map<String, Held> lock(Collection<String> ids);

	/**
	 * Loads a conversation for reading.
	 *
	 * @throws Unreadable when it is there, but damaged
	 */
	Held read(String id);

	/** Stores what became of conversations and cases. */
	void store(List<Held> changed);
}
