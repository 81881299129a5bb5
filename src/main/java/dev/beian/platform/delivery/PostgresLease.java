package dev.beian.platform.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A lock of the database session, on a connection of its own: it is ours as long as that connection lives, and PostgreSQL gives it to
 * another when we die. No clock takes part. Who gets it counts the epoch on, which waits for the turns that are being stored and stops
 * those of a holder that has not noticed its loss yet.
 */
public final class PostgresLease implements Lease {

	private static final Logger LOG = LoggerFactory.getLogger(PostgresLease.class);
	/** "beian" in ASCII; the same in every version. */
	private static final long LOCK = 0x626569616eL;
	private static final String PATIENCE_SECONDS = "5";

	private final JdbcTemplate jdbc;
	private final String url;
	private final Properties access = new Properties();
	private Optional<Connection> session = Optional.empty();
	private boolean ours;
	private volatile long epoch;

	/** @param jdbc of the transactions that hold on to the lease */
	public PostgresLease(JdbcTemplate jdbc, String url, String user, String password) {
		this.jdbc = jdbc;
		this.url = url;
		access.setProperty("user", user);
		access.setProperty("password", password);
		access.setProperty("ApplicationName", "beian-guide lease");
		access.setProperty("connectTimeout", PATIENCE_SECONDS);
		access.setProperty("socketTimeout", PATIENCE_SECONDS);
		// a machine that vanishes is noticed by the database within seconds
		access.setProperty("options", "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3");
	}

	@Override
	public synchronized boolean isOurs() {
		try {
			Connection open = session.isPresent() ? session.get() : DriverManager.getConnection(url, access);
			session = Optional.of(open);
			if (ours)
				ask(open, "select 1");
			else if (ask(open, "select case when pg_try_advisory_lock(" + LOCK + ") then 1 else 0 end") == 1) {
				epoch = ask(open, "update lease set epoch = epoch + 1 where name = 'work' returning epoch");
				ours = true;
			}
		} catch (SQLException e) {
			if (ours)
				LOG.error("the lease is lost, its connection is broken: {}", e.getSQLState());
			close();
		}
		return ours;
	}

	@Override
	public boolean isOursUntilCommit() {
		return !jdbc.queryForList("select epoch from lease where name = 'work' and epoch = ? for share", epoch).isEmpty();
	}

	@Override
	public synchronized void close() {
		ours = false;
		try {
			if (session.isPresent())
				session.get().close();
		} catch (SQLException e) {
			LOG.debug("the connection of the lease was broken already: {}", e.getSQLState());
		}
		session = Optional.empty();
	}

	private static long ask(Connection open, String question) throws SQLException {
		try (Statement statement = open.createStatement(); ResultSet answer = statement.executeQuery(question)) {
			answer.next();
			return answer.getLong(1);
		}
	}
}
