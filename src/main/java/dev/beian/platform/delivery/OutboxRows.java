package dev.beian.platform.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.platform.sealing.Sealer;

/** The outbox table. */
public final class OutboxRows {

	private static final String COLUMNS = "select conversation, seq, channel, person, kind, author, epoch, replaces, retires, status, attempts, message, "
			+ "written, payload from outbox ";

	private final JdbcTemplate jdbc;
	private final Sealer sealer;

	public OutboxRows(JdbcTemplate jdbc, Sealer sealer) {
		this.jdbc = jdbc;
		this.sealer = sealer;
	}

	/** What is known of a letter's way. */
	public enum Status {
		/** Not brought yet. */
		WAITING,
		/** About to be brought; after a crash nobody knows whether it was. */
		CLAIMED,
		/** It arrived. */
		SENT,
		/** A later letter says it better, or somebody else has the word. */
		SUPERSEDED,
		/** Its reader cannot be reached, or the channel refuses it. */
		UNDELIVERABLE,
		/** It may have arrived and is not repeated. */
		UNKNOWN
	}

	/** A letter with its conversation and its fate. */
	public record Letter(String conversation, Outbound outbound, Status status, int attempts, Optional<String> message, Instant at) {
	}

	/** What became of a letter. */
	record Mark(String conversation, long seq, Status status, int attempts, Optional<String> message) {
	}

	void insert(List<Letter> letters) {
		jdbc.batchUpdate(
				"insert into outbox (conversation, seq, channel, person, kind, author, epoch, replaces, retires, status, attempts, written, payload) "
						+ "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
				letters.stream().map(this::row).toList());
	}

	private @Nullable Object[] row(Letter letter) {
		Outbound out = letter.outbound();
		return new @Nullable Object[]{letter.conversation(), out.seq(), out.to().channel(), out.to().user(), out.kind().name(),
				out.author(),
				out.epoch(), nullable(out.replaces()), nullable(out.retires()), letter.status().ordinal(), Timestamp.from(letter.at()),
				sealer.seal(out.prompt(), name(letter.conversation(), out.seq()))};
	}

	void mark(List<Mark> marks) {
		jdbc.batchUpdate("update outbox set status = ?, attempts = ?, message = coalesce(?, message) where conversation = ? and seq = ?",
				marks.stream().map(mark -> new @Nullable Object[]{mark.status().ordinal(), mark.attempts(), mark.message().orElse(null),
						mark.conversation(), mark.seq()}).toList());
	}

	/** Letters that have not been brought, in order. */
	List<Letter> open() {
		return whole(jdbc.query(COLUMNS + "where status in (0, 1) order by conversation, seq", this::letter));
	}

	/** The letters of a conversation after this one, in order. */
	public List<Letter> after(String conversation, long seq) {
		return whole(jdbc.query(COLUMNS + "where conversation = ? and seq > ? order by seq", this::letter, conversation, seq));
	}

	/** How the channel named a letter that was sent. */
	Optional<String> message(String conversation, long seq) {
		return jdbc
				.query("select message from outbox where conversation = ? and seq = ? and message is not null",
						(row, _) -> row.getString(1), conversation, seq)
				.stream().findFirst();
	}

	public long waiting() {
		Long count = jdbc.queryForObject("select count(*) from outbox where status in (0, 1)", Long.class);
		return count == null ? 0 : count;
	}

	private static List<Letter> whole(List<Optional<Letter>> letters) {
		return letters.stream().flatMap(Optional::stream).toList();
	}

	private Optional<Letter> letter(ResultSet row, int number) throws SQLException {
		String conversation = row.getString(1);
		long seq = row.getLong(2);
		Optional<Prompt> prompt = sealer.openIfWhole(row.getBytes(14), name(conversation, seq), Prompt.class);
		if (prompt.isEmpty())
			return Optional.empty();
		Outbound out = new Outbound(new Address(row.getString(3), row.getString(4)), seq, row.getString(6), row.getLong(7),
				Outbound.Kind.valueOf(row.getString(5)), prompt.get(), optional(row, 8), optional(row, 9));
		return Optional
				.of(new Letter(conversation, out, Status.values()[row.getInt(10)], row.getInt(11), Optional.ofNullable(row.getString(12)),
						row.getTimestamp(13).toInstant()));
	}

	private static OptionalLong optional(ResultSet row, int column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
	}

	private static @Nullable Long nullable(OptionalLong value) {
		return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
	}

	private static String name(String conversation, long seq) {
		return conversation + "#" + seq;
	}
}
