package dev.beian.platform.storage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import dev.beian.assistant.support.SignIns;
import dev.beian.platform.sealing.Digest;

/**
 * Counts the tries to sign in, so that every node and the next start know of them. After a few that failed each further one has to wait
 * longer. From an address where an account has signed in before, the tries of strangers are not held against it: nobody can lock its owner
 * out.
 */
public final class JdbcSignIns implements SignIns {

	private static final int FREE_BY_ACCOUNT = 5;
	private static final int FREE_BY_ADDRESS = 20;
	private static final Duration SHORTEST = Duration.ofSeconds(10);
	private static final Duration LONGEST = Duration.ofMinutes(5);
	private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
	private static final Duration KNOWN_FOR = Duration.ofDays(30);
	private static final String HOME = "home:";

	private final JdbcTemplate jdbc;
	private final TransactionTemplate transaction;
	private final Clock clock;

	public JdbcSignIns(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public Duration attempt(String account, String address) {
		Instant now = clock.instant();
		forget(now);
		Map<String, Integer> free = new TreeMap<>(Map.of(account(account, address), FREE_BY_ACCOUNT, address(address), FREE_BY_ADDRESS));
		return transaction.execute(_ -> {
			free.keySet().forEach(subject -> jdbc.update(
					"insert into sign_in_attempt (subject, failures, tried) values (?, 0, ?) on conflict do nothing", subject,
					Timestamp.from(now)));
			Duration wait = free.entrySet().stream().map(one -> left(one.getKey(), one.getValue(), now)).max(Duration::compareTo)
					.orElse(Duration.ZERO);
			if (wait.isZero())
				free.keySet()
						.forEach(subject -> jdbc.update("update sign_in_attempt set failures = failures + 1, tried = ? where subject = ?",
								Timestamp.from(now), subject));
			return wait;
		});
	}

	@Override
	public void succeeded(String account, String address) {
		String home = HOME + Digest.of(account + "@" + address);
		transaction.executeWithoutResult(_ -> {
			for (String subject : List.of(account(account, address), address(address), home))
				jdbc.update("delete from sign_in_attempt where subject = ?", subject);
			jdbc.update("insert into sign_in_attempt (subject, failures, tried) values (?, 0, ?)", home, Timestamp.from(clock.instant()));
		});
	}

	private Duration left(String subject, int free, Instant now) {
		return jdbc.query("select failures, tried from sign_in_attempt where subject = ? for update", (row, _) -> {
			Duration pause = pause(row.getInt(1) - free);
			Instant until = row.getTimestamp(2).toInstant().plus(pause);
			return !pause.isZero() && until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
		}, subject).stream().findFirst().orElse(Duration.ZERO);
	}

	/** Twice as long after each further failure, up to a few minutes. */
	private static Duration pause(int tooMany) {
		if (tooMany < 0)
			return Duration.ZERO;
		Duration pause = SHORTEST.multipliedBy(1L << Math.min(tooMany, 10));
		return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
	}

	private void forget(Instant now) {
		jdbc.update("delete from sign_in_attempt where tried < ? and (subject not like '" + HOME + "%' or tried < ?)",
				Timestamp.from(now.minus(FORGOTTEN_AFTER)), Timestamp.from(now.minus(KNOWN_FOR)));
	}

	/** Only digests are kept: neither what strangers type nor where they are belongs into the database. */
	private String account(String account, String address) {
		String home = HOME + Digest.of(account + "@" + address);
		boolean known = !jdbc.queryForList("select subject from sign_in_attempt where subject = ?", home).isEmpty();
		return "account:" + Digest.of(known ? account + "@" + address : account);
	}

	private static String address(String address) {
		return "address:" + Digest.of(address);
	}
}
