package dev.beian.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.messaging.Address;
import dev.beian.platform.sealing.Keys;
import dev.beian.platform.sealing.Sealer;

/** Conversations and cases in memory, sealed the way the database keeps them. */
final class Shelf {

	private static final Sealer SEALER = new Sealer(keys());

	private final Map<Address, Held> rows = new HashMap<>();

	/** Keeps what comes out again after it was sealed and opened, of the cases those that are not over; one that is as before stays it. */
	void store(Held held) {
		Address address = held.conversation().address();
		Map<String, ChangeRequest> before = new HashMap<>();
		read(address).stream().flatMap(old -> old.requests().stream()).forEach(request -> before.put(request.id(), request));
		held.requests().forEach(request -> before.merge(request.id(), request,
				(old, changed) -> old.equals(changed) ? old : jsonRoundTrip(changed, ChangeRequest.class)));
		Conversation conversation = jsonRoundTrip(held.conversation(), Conversation.class);
		rows.put(address, new Held(conversation, before.get(held.request().id()),
				conversation.casesAside().stream().map(before::get).toList()));
	}

	Optional<Held> read(Address address) {
		return Optional.ofNullable(rows.get(address));
	}

	/** The value as it is after it was written and read. */
	static <T> T jsonRoundTrip(T value, Class<T> kind) {
		T read = SEALER.open(SEALER.seal(value, "row"), "row", kind);
		assertThat(read).as("what was stored").isEqualTo(value);
		return read;
	}

	private static Keys keys() {
		try {
			return Keys.in(Files.createTempDirectory("keys"), "", () -> false);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
