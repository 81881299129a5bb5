package dev.beian.assistant.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the queue of the support desk. */
public interface Tickets {

	/** Open tickets, the oldest first, and after them the latest closed ones. */
	List<Ticket> queue();

	Optional<Ticket> find(long id);

	/** When anything last happened to a ticket; the epoch when nothing has. */
	Instant latest();
}
