package dev.beian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The database under the assistant: a file in its own process, or a PostgreSQL server beside it. */
sealed interface Database extends AutoCloseable {

	/** @param name h2, with more of its settings behind a semicolon if wanted, or postgres */
	static Database of(String name, Path folder, int core, boolean logged) throws IOException {
		return switch (name.split(";")[0]) {
			case "h2" -> new Embedded(folder, name.substring(2), logged);
			case "postgres" -> Server.start(folder, core, logged);
			default -> throw new IllegalArgumentException("h2 or postgres, not " + name);
		};
	}

	String name();

	/** What the assistant is told about it. */
	Map<String, String> environment();

	/** Processor time it has used outside the assistant's process. */
	double cpu();

	/** Looks into it; for the embedded one the assistant must be down. */
	Connection open() throws SQLException;

	/** What it was asked to do so far, from its own log; zeros unless it was started to log that. */
	Work work() throws IOException;

	@Override
	void close() throws IOException;

	/** Statements executed, each row of a batch counted, and transactions committed. */
	record Work(long statements, long commits) {

		Work since(Work before) {
			return new Work(statements - before.statements, commits - before.commits);
		}
	}

	/** H2 in the assistant's process. */
	record Embedded(Path folder, String more, boolean logged) implements Database {

		@Override
		public String name() {
			return "H2" + more;
		}

		@Override
		public Map<String, String> environment() {
			return logged ? Map.of("DATABASE_URL", url() + ";TRACE_LEVEL_FILE=2;TRACE_MAX_FILE_SIZE=2000") : Map.of("DATABASE_URL", url());
		}

		private String url() {
			return "jdbc:h2:file:" + folder.resolve("beian") + more;
		}

		@Override
		public double cpu() {
			return 0;
		}

		@Override
		public Connection open() throws SQLException {
			return DriverManager.getConnection(url() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0", "sa", "");
		}

		@Override
		public Work work() throws IOException {
			Path trace = folder.resolve("beian.trace.db");
			if (!logged || !Files.exists(trace))
				return new Work(0, 0);
			try (Stream<String> lines = Files.lines(trace)) {
				long[] found = new long[2];
				lines.filter(line -> line.startsWith("/*SQL")).forEach(line -> found[line.contains("*/COMMIT") ? 1 : 0]++);
				return new Work(found[0], found[1]);
			}
		}

		@Override
		public void close() {
		}
	}

	/** PostgreSQL as processes of its own, made to survive a crash of the machine. */
	record Server(EmbeddedPostgres postgres, long process, Path folder, boolean logged) implements Database {

		static Server start(Path folder, int core, boolean logged) throws IOException {
			Path data = folder.resolve("postgres");
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(data.toFile()).setCleanDataDirectory(false)
					.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("max_connections", "50");
			if (logged)
				builder.setServerConfig("log_statement", "all").setServerConfig("logging_collector", "on").setServerConfig("log_directory", data.toString())
						.setServerConfig("log_filename", "statements.log");
			EmbeddedPostgres postgres = builder.start();
			long process = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
			if (core >= 0) {
				Processes.children(process).forEach(child -> Processes.pin(child, core));
				Processes.pin(process, core);
			}
			return new Server(postgres, process, data, logged);
		}

		@Override
		public String name() {
			return "PostgreSQL";
		}

		@Override
		public Map<String, String> environment() {
			return Map.of("DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"), "DATABASE_USER", "postgres", "DATABASE_PASSWORD", "");
		}

		@Override
		public double cpu() {
			return Processes.cpuOfFamily(process);
		}

		@Override
		public Connection open() throws SQLException {
			return DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
		}

		/** How the server says that it is safe against a crash. */
		String durability() throws SQLException {
			StringBuilder said = new StringBuilder();
			try (Connection connection = open(); Statement statement = connection.createStatement()) {
				for (String setting : new String[]{"server_version", "fsync", "synchronous_commit", "full_page_writes"}) {
					try (var row = statement.executeQuery("show " + setting)) {
						row.next();
						said.append(said.isEmpty() ? "" : ", ").append(setting).append(' ').append(row.getString(1));
					}
				}
			}
			return said.toString();
		}

		@Override
		public Work work() throws IOException {
			Path log = folder.resolve("statements.log");
			if (!logged || !Files.exists(log))
				return new Work(0, 0);
			try (Stream<String> lines = Files.lines(log)) {
				long[] found = new long[2];
				lines.filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: ")).filter(line -> !line.contains(": BEGIN"))
						.forEach(line -> found[line.endsWith(": COMMIT") ? 1 : 0]++);
				return new Work(found[0], found[1]);
			}
		}

		@Override
		public void close() throws IOException {
			postgres.close();
		}
	}
}
