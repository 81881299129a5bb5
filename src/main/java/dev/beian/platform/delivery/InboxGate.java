package dev.beian.platform.delivery;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.platform.sealing.Sealer;

/** Stores what comes in before anybody is told that it has; what came before under the same key is ignored. */
public final class InboxGate implements Inbox {

	private final JdbcTemplate jdbc;
	private final TransactionTemplate transaction;
	private final Conversations conversations;
	private final Numbering numbering;
	private final Sealer sealer;
	private final Bell bell;
	private final Map<Address, String> known = Lately.remembered(20_000);

	public InboxGate(JdbcTemplate jdbc, TransactionTemplate transaction, Conversations conversations, Numbering numbering, Sealer sealer,
			Bell bell) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.conversations = conversations;
		this.numbering = numbering;
		this.sealer = sealer;
		this.bell = bell;
	}

	@Override
	public void accept(List<Inbound> letters) {
		if (letters.isEmpty())
			return;
		Map<Address, String> ids = new HashMap<>();
		transaction.executeWithoutResult(_ -> {
			ids.putAll(ids(letters));
			numbering.hold(ids.values());
			jdbc.batchUpdate(
					"insert into inbox (source_key, conversation, status, attempts, arrived, payload) values (?, ?, 0, 0, ?, ?) on conflict do nothing",
					letters.stream().map(letter -> new Object[]{letter.sourceKey(), ids.get(letter.from()), Timestamp.from(letter.at()),
							sealer.seal(letter, letter.sourceKey())}).toList());
		});
		known.putAll(ids);
		bell.ring();
	}

	/** The conversations of the senders; what is opened here is only known for good once it is committed. */
	private Map<Address, String> ids(List<Inbound> letters) {
		Map<Address, String> ids = new HashMap<>();
		Set<Address> strangers = new LinkedHashSet<>();
		for (Inbound letter : letters) {
			String id = known.get(letter.from());
			if (id == null)
				strangers.add(letter.from());
			else
				ids.put(letter.from(), id);
		}
		if (!strangers.isEmpty())
			ids.putAll(conversations.open(strangers));
		return ids;
	}
}
