package dev.beian.platform.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.conversation.EffectSink;
import dev.beian.assistant.support.Ticket;
import dev.beian.assistant.support.TicketChange;
import dev.beian.assistant.support.Tickets;

/** Tickets in the database; one is open per conversation at a time. */
public final class JdbcTickets implements Tickets, EffectSink {

	private static final String COLUMNS = "select t.id, t.conversation, t.code, c.channel, t.reason, t.opened, t.status, t.member "
			+ "from ticket t join conversation c on c.id = t.conversation ";
	private static final int CLOSED_SHOWN = 50;

	private final JdbcTemplate jdbc;

	public JdbcTickets(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Ticket> queue() {
		List<Ticket> open = jdbc.query(COLUMNS + "where t.status in ('waiting', 'taken') order by t.opened", JdbcTickets::ticket);
		List<Ticket> closed = jdbc.query(COLUMNS + "where t.status = 'closed' order by t.touched desc limit " + CLOSED_SHOWN,
				JdbcTickets::ticket);
		return java.util.stream.Stream.concat(open.stream(), closed.stream()).toList();
	}

	@Override
	public Optional<Ticket> find(long id) {
		return jdbc.query(COLUMNS + "where t.id = ?", JdbcTickets::ticket, id).stream().findFirst();
	}

	@Override
	public Instant latest() {
		Timestamp latest = jdbc.queryForObject("select max(touched) from ticket", Timestamp.class);
		return latest == null ? Instant.EPOCH : latest.toInstant();
	}

	@Override
	public void apply(List<Effect> effects) {
		for (Effect effect : effects)
			if (effect instanceof TicketChange change)
				apply(change);
	}

	private void apply(TicketChange change) {
		Timestamp at = Timestamp.from(change.at());
		switch (change.kind()) {
			case OPENED -> open(change, "waiting", at);
			case TAKEN -> {
				int taken = jdbc.update(
						"update ticket set status = 'taken', member = ?, touched = ? where conversation = ? and status <> 'closed'",
						change.member(), at, change.conversation());
				if (taken == 0)
					open(change, "taken", at);
			}
			case SPOKEN ->
				jdbc.update("update ticket set touched = ? where conversation = ? and status <> 'closed'", at, change.conversation());
			case RETURNED ->
				jdbc.update("update ticket set status = 'closed', touched = ? where conversation = ? and status <> 'closed'", at,
						change.conversation());
		}
	}

	private void open(TicketChange change, String status, Timestamp at) {
		jdbc.update("insert into ticket (conversation, code, reason, status, member, opened, touched) values (?, ?, ?, ?, ?, ?, ?)",
				change.conversation(), change.code(), change.reason(), status, change.member(), at, at);
	}

	private static Ticket ticket(ResultSet row, int number) throws SQLException {
		return new Ticket(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				row.getTimestamp(6).toInstant(),
				row.getString(7), row.getString(8));
	}
}
