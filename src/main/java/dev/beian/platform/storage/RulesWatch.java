package dev.beian.platform.storage;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;

/** Finds the open cases that were judged by other rules than today's, and has each judged anew, once per version. */
public final class RulesWatch {

	private final JdbcTemplate jdbc;
	private final Inbox inbox;
	private final String version;
	private final Clock clock;

	public RulesWatch(JdbcTemplate jdbc, Inbox inbox, String version, Clock clock) {
		this.jdbc = jdbc;
		this.inbox = inbox;
		this.version = version;
		this.clock = clock;
	}

	/** Answers how many cases are judged anew. */
	public int look() {
		List<Inbound> letters = jdbc.query(
				"select distinct c.id, c.channel, c.person from change_request r join conversation c on c.id = r.conversation "
						+ "where r.rules_version <> '' and r.rules_version <> ? and r.stage <> 'approved'",
				(row, _) -> new Inbound("rules:" + row.getString(1) + ":" + version, new Address(row.getString(2), row.getString(3)),
						clock.instant(), "",
						new Content.RulesChanged(version)),
				version);
		inbox.accept(letters);
		return letters.size();
	}
}
