package dev.beian.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Who works, seen from the database. */
class PostgresLeaseTest {

	private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
	private EmbeddedPostgres postgres;
	private JdbcTemplate jdbc;
	private TransactionTemplate transaction;
	private PostgresLease one;
	private PostgresLease other;

	@BeforeEach
	void start() throws IOException {
		postgres = EmbeddedPostgres.start();
		DataSource database = postgres.getPostgresDatabase();
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V5__lease.sql")).execute(database);
		jdbc = new JdbcTemplate(database);
		transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
		one = lease();
		other = lease();
		assertThat(one.isOurs()).isTrue();
	}

	@AfterEach
	void stop() throws IOException {
		others.close();
		one.close();
		other.close();
		postgres.close();
	}

	@Test
	void it_is_given_to_one_and_to_the_next_when_that_one_is_gone() {
		assertThat(other.isOurs()).isFalse();
		assertThat(one.isOurs()).isTrue();

		one.close();

		await().until(other::isOurs);
		assertThat(one.isOurs()).isFalse();
	}

	@Test
	void who_has_lost_it_without_noticing_stores_no_turn_any_more() {
		assertThat(storesATurn(one)).isTrue();
		loses();

		assertThat(other.isOurs()).isTrue();

		assertThat(storesATurn(one)).isFalse();
		assertThat(storesATurn(other)).isTrue();
		assertThat(one.isOurs()).isFalse();
	}

	@Test
	void the_next_one_begins_after_the_turn_that_is_being_stored() {
		CompletableFuture<Boolean> next = new CompletableFuture<>();
		transaction.executeWithoutResult(_ -> {
			assertThat(one.isOursUntilCommit()).isTrue();
			loses();
			others.execute(() -> next.complete(other.isOurs()));
			await().until(
					() -> jdbc.queryForObject("select count(*) from pg_stat_activity where wait_event_type = 'Lock'", Long.class) == 1);
			assertThat(next).isNotDone();
		});

		assertThat(next.join()).isTrue();
	}

	private boolean storesATurn(PostgresLease lease) {
		return Boolean.TRUE.equals(transaction.execute(_ -> lease.isOursUntilCommit()));
	}

	/** The connection that holds it breaks. */
	private void loses() {
		jdbc.queryForList("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
		await().until(() -> jdbc.queryForList("select 1 from pg_locks where locktype = 'advisory' and granted").isEmpty());
	}

	private PostgresLease lease() {
		return new PostgresLease(jdbc, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
	}
}
