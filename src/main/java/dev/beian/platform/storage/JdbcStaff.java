package dev.beian.platform.storage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

/** Staff accounts in the database; passwords only as hashes. */
public final class JdbcStaff {

	private final JdbcTemplate jdbc;
	private final Clock clock;

	public JdbcStaff(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A member of staff who can sign in. */
	public record Member(String name, String passwordHash, String role) {
	}

	public Optional<Member> find(String name) {
		List<Member> found = jdbc.query("select name, password, role from staff where name = ?",
				(row, _) -> new Member(row.getString(1), row.getString(2), row.getString(3)), name);
		return found.stream().findFirst();
	}

	public void put(Member member) {
		jdbc.update("delete from staff where name = ?", member.name());
		jdbc.update("insert into staff (name, password, role, created) values (?, ?, ?, ?)", member.name(), member.passwordHash(),
				member.role(),
				Timestamp.from(clock.instant()));
	}
}
