package dev.beian.platform.delivery;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.assistant.conversation.DoorOpened;
import dev.beian.assistant.conversation.DoorTried;
import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.conversation.EffectSink;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.platform.sealing.Digest;

/** The table of invitations: of each only a digest of its token is kept, and it lets in one person, once. */
public final class Doors implements EffectSink {

	private final JdbcTemplate jdbc;
	private final InboxRows inbox;

	public Doors(JdbcTemplate jdbc, InboxRows inbox) {
		this.jdbc = jdbc;
		this.inbox = inbox;
	}

	@Override
	public void apply(List<Effect> effects) {
		for (Effect effect : effects)
			if (effect instanceof DoorOpened opened)
				open(opened);
			else if (effect instanceof DoorTried tried)
				inbox.pass(
						new Inbound("door:" + Digest.of(tried.token()) + ":" + tried.guest() + ":" + tried.at().toEpochMilli(),
								tried.guest(),
								tried.at(), "", let(tried)));
	}

	private void open(DoorOpened opened) {
		jdbc.update("delete from invitation where request = ? and role = ?", opened.request(), opened.role());
		jdbc.update("insert into invitation (digest, request, code, role, channel, person, until) values (?, ?, ?, ?, ?, ?, ?)",
				Digest.of(opened.token()), opened.request(), opened.code(), opened.role(), opened.host().channel(), opened.host().user(),
				Timestamp.from(opened.until()));
	}

	/** Whoever invited others does not use it up when he tries the link himself. */
	private Content let(DoorTried tried) {
		Optional<Content.Invited> invited = jdbc.query(
				"select request, code, role, channel, person from invitation where digest = ? and until > ?",
				(row, _) -> new Content.Invited(row.getString(1), row.getString(2), row.getString(3),
						new Address(row.getString(4), row.getString(5))),
				Digest.of(tried.token()), Timestamp.from(tried.at())).stream().filter(door -> !door.host().equals(tried.guest()))
				.findFirst();
		boolean first = invited.isPresent() && jdbc.update("delete from invitation where digest = ?", Digest.of(tried.token())) == 1;
		return first ? invited.get() : new Content.NotInvited();
	}
}
