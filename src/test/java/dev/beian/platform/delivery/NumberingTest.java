package dev.beian.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.assistant.messaging.Transcript;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.WebVisitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What is said at the same moment, with many connections. */
class NumberingTest {

	private final ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor();
	private EmbeddedPostgres postgres;
	private RunningAssistant assistant;

	@BeforeEach
	void start(@TempDir Path data) throws IOException {
		postgres = EmbeddedPostgres.start();
		assistant = RunningAssistant.in(data).onDatabase(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres").start();
	}

	@AfterEach
	void stop() throws IOException {
		posts.close();
		assistant.close();
		postgres.close();
	}

	@Test
	void a_page_that_reads_while_two_posts_are_being_stored_misses_neither() {
		Map<String, Object> row = conversationOfSomebody();
		String conversation = String.valueOf(row.get("id"));
		Address filer = new Address("web", String.valueOf(row.get("person")));
		Transcript transcript = assistant.bean(Transcript.class);
		CountDownLatch stored = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);

		CompletableFuture<Void> slow = CompletableFuture
				.runAsync(() -> assistant.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
					says(filer, 1, "slow");
					stored.countDown();
					waitFor(mayCommit);
				}), posts);
		waitFor(stored);
		CompletableFuture<Void> quick = CompletableFuture.runAsync(() -> says(filer, 2, "quick"), posts);
		await().until(() -> quick.isDone() || somebodyWaits());
		List<Transcript.Line> read = transcript.after(conversation, "");
		mayCommit.countDown();
		CompletableFuture.allOf(slow, quick).join();
		List<Transcript.Line> readOn = transcript.after(conversation, read.getLast().cursor());

		assertThat(Stream.concat(read.stream(), readOn.stream()).flatMap(line -> line.inbound().stream()).map(Inbound::content))
				.contains(new Content.Said("slow"), new Content.Said("quick")).doesNotHaveDuplicates();
	}

	private Map<String, Object> conversationOfSomebody() {
		try (WebVisitor visitor = assistant.visitor().arrives()) {
			visitor.page().sees("您好");
		}
		return assistant.rows("select id, person from conversation").getFirst();
	}

	private void says(Address filer, long number, String text) {
		assistant.bean(Inbox.class).accept(List.of(new Inbound("web:" + filer.user() + ":" + number, filer, assistant.clock().instant(), "",
				new Content.Said(text))));
	}

	private boolean somebodyWaits() {
		return !assistant.rows("select 1 from pg_locks where locktype = 'advisory' and not granted").isEmpty();
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
