package dev.beian.platform.storage;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.conversation.EffectSink;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.upload.Fetch;
import dev.beian.assistant.upload.Fetches;
import dev.beian.platform.sealing.Sealer;

/** Files to be fetched, in the database, so that a restart forgets none. */
public final class JdbcFetches implements Fetches, EffectSink {

	private final JdbcTemplate jdbc;
	private final Sealer sealer;
	private final Runnable wake;

	/** @param wake told when there is something new to fetch */
	public JdbcFetches(JdbcTemplate jdbc, Sealer sealer, Runnable wake) {
		this.jdbc = jdbc;
		this.sealer = sealer;
		this.wake = wake;
	}

	@Override
	public List<Pending> pending() {
		return jdbc.query("select p.file, p.conversation, c.channel, c.person, p.origin, p.attempts from pending_fetch p "
				+ "join conversation c on c.id = p.conversation order by p.attempts, p.file",
				(row, _) -> new Pending(row.getString(1), row.getString(2), new Address(row.getString(3), row.getString(4)),
						sealer.openBytesIfWhole(row.getBytes(5), row.getString(1))
								.map(origin -> new String(origin, StandardCharsets.UTF_8)),
						row.getInt(6)));
	}

	@Override
	public void failed(String file) {
		jdbc.update("update pending_fetch set attempts = attempts + 1 where file = ?", file);
	}

	@Override
	public void done(String file) {
		jdbc.update("delete from pending_fetch where file = ?", file);
	}

	@Override
	public void apply(List<Effect> effects) {
		for (Effect effect : effects)
			if (effect instanceof Fetch fetch)
				jdbc.update("insert into pending_fetch (file, conversation, channel, origin, attempts) values (?, ?, ?, ?, 0)",
						fetch.file(),
						fetch.conversation(), fetch.from().channel(),
						sealer.sealBytes(fetch.origin().getBytes(StandardCharsets.UTF_8), fetch.file()));
	}

	@Override
	public void committed(List<Effect> effects) {
		if (effects.stream().anyMatch(Fetch.class::isInstance))
			wake.run();
	}
}
