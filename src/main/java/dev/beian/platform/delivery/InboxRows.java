package dev.beian.platform.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.conversation.EffectSink;
import dev.beian.assistant.conversation.Passed;
import dev.beian.assistant.conversation.Rewritten;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.platform.sealing.Sealer;

/** The inbox table. */
public final class InboxRows implements EffectSink {

	static final int WAITING = 0;
	static final int DONE = 1;
	static final int SET_ASIDE = 2;

	private final JdbcTemplate jdbc;
	private final NamedParameterJdbcTemplate named;
	private final Sealer sealer;

	public InboxRows(JdbcTemplate jdbc, Sealer sealer) {
		this.jdbc = jdbc;
		this.named = new NamedParameterJdbcTemplate(jdbc);
		this.sealer = sealer;
	}

	/** A letter that waits for its turn. It is opened when that comes, for it may be damaged, and nobody else should suffer for that. */
	record Waiting(long id, String conversation, int attempts, String sourceKey, Supplier<Inbound> letter) {
	}

	/** What became of a letter. */
	record Outcome(long id, int status, int attempts, String stepFrom, String stepTo, Instant at) {
	}

	/** A letter of the past, for the transcript. */
	public record Past(long id, Instant at, Inbound letter) {
	}

	/** Conversations that have letters waiting, those that waited longest first. */
	List<String> conversationsWaiting(int most) {
		return jdbc.query("select conversation from inbox where status = 0 group by conversation order by min(id) limit ?",
				(row, _) -> row.getString(1), most);
	}

	List<Waiting> waiting(Collection<String> conversations, int most) {
		return named.query(
				"select id, conversation, attempts, source_key, payload from inbox where status = 0 and conversation in (:ids) order by id limit "
						+ most,
				new MapSqlParameterSource("ids", conversations),
				(row, _) -> {
					String key = row.getString(4);
					byte[] sealed = row.getBytes(5);
					return new Waiting(row.getLong(1), row.getString(2), row.getInt(3), key, () -> sealer.open(sealed, key, Inbound.class));
				});
	}

	void settle(List<Outcome> outcomes) {
		jdbc.batchUpdate("update inbox set status = ?, attempts = ?, step_from = ?, step_to = ?, handled = ? where id = ?",
				outcomes.stream().map(outcome -> new Object[]{outcome.status(), outcome.attempts(), outcome.stepFrom(), outcome.stepTo(),
						Timestamp.from(outcome.at()), outcome.id()}).toList());
	}

	/** A letter that a turn wants kept in other words is sealed anew, the words it came in are gone; one that it passes on is added. */
	@Override
	public void apply(List<Effect> effects) {
		for (Effect effect : effects)
			if (effect instanceof Rewritten(Inbound letter))
				jdbc.update("update inbox set payload = ? where source_key = ?", sealer.seal(letter, letter.sourceKey()),
						letter.sourceKey());
			else if (effect instanceof Passed(Inbound letter))
				pass(letter);
	}

	/** Adds a letter of our own to the conversation of whoever it concerns, within the running transaction; nothing where there is none. */
	void pass(Inbound letter) {
		jdbc.query("select id from conversation where channel = ? and person = ?", (row, _) -> row.getString(1), letter.from().channel(),
				letter.from().user()).forEach(conversation -> add(conversation, letter));
	}

	/** Adds a letter of our own within the running transaction. */
	void add(String conversation, Inbound letter) {
		jdbc.update(
				"insert into inbox (source_key, conversation, status, attempts, arrived, payload) values (?, ?, 0, 0, ?, ?) on conflict do nothing",
				letter.sourceKey(), conversation, Timestamp.from(letter.at()), sealer.seal(letter, letter.sourceKey()));
	}

	/** What came in of a conversation, oldest first. */
	public List<Past> past(String conversation, long after) {
		return jdbc.query("select id, arrived, source_key, payload from inbox where conversation = ? and id > ? order by id",
				(row, _) -> {
					long id = row.getLong(1);
					Instant at = row.getTimestamp(2).toInstant();
					return sealer.openIfWhole(row.getBytes(4), row.getString(3), Inbound.class).map(letter -> new Past(id, at, letter));
				}, conversation, after).stream().flatMap(Optional::stream).toList();
	}

	/** How many letters wait, and since when the oldest does; the epoch when none does. */
	public Backlog backlog() {
		return jdbc.queryForObject("select count(*), min(arrived) from inbox where status = 0", (row, _) -> {
			Timestamp oldest = row.getTimestamp(2);
			return new Backlog(row.getLong(1), oldest == null ? Instant.EPOCH : oldest.toInstant());
		});
	}

	/** How much waits. */
	public record Backlog(long waiting, Instant oldest) {
	}

	public long setAside() {
		Long count = jdbc.queryForObject("select count(*) from inbox where status = 2", Long.class);
		return count == null ? 0 : count;
	}
}
