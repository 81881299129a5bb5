package dev.beian.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.testkit.DeskMember;
import dev.beian.testkit.Reply;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.WebPage;
import dev.beian.testkit.WebVisitor;
import tools.jackson.databind.JsonNode;

/** What is damaged beyond reading must not keep anybody else waiting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageTest {

	private static final byte[] GARBAGE = {1, 2, 3};

	private RunningAssistant assistant;

	@BeforeAll
	void start(@TempDir Path data) {
		assistant = RunningAssistant.in(data).start();
	}

	@AfterAll
	void stop() {
		assistant.close();
	}

	@Test
	void a_conversation_that_cannot_be_read_is_set_aside_and_harms_no_other() {
		try (WebVisitor broken = greeted(); WebVisitor whole = greeted()) {
			String conversation = conversationOf(broken);
			jdbc().update("update conversation set state = ? where id = ?", GARBAGE, conversation);

			broken.says("呜啦啦");
			whole.says("呜啦啦");

			whole.sees("需要您先同意");
			await().untilAsserted(() -> assertThat(waiting(conversation)).isEmpty());
			whole.says("呜啦啦又");
			whole.sees("需要您先同意");
		}
	}

	@Test
	void letters_that_cannot_be_read_are_set_aside_and_harm_no_other() {
		try (WebVisitor broken = greeted(); WebVisitor whole = greeted()) {
			String conversation = conversationOf(broken);
			IntStream.range(0, 3).forEach(i -> jdbc().update(
					"insert into inbox (source_key, conversation, status, attempts, arrived, payload) values (?, ?, 0, 0, ?, ?)",
					"web:damaged:" + i, conversation, Timestamp.from(Instant.now()), GARBAGE));

			whole.says("呜啦啦");
			whole.sees("需要您先同意");

			broken.page().sees("刚才那一步没有成功");
			await().untilAsserted(() -> assertThat(waiting(conversation)).isEmpty());
			whole.taps("同意并开始");
			whole.sees("是什么性质");
		}
	}

	@Test
	void a_line_that_cannot_be_read_is_missing_from_the_transcript_and_nothing_else_is() {
		try (WebVisitor visitor = greeted()) {
			visitor.says("呜啦啦");
			visitor.sees("需要您先同意");
			jdbc().update("update outbox set payload = ? where conversation = ? and seq = 1", GARBAGE, conversationOf(visitor));

			WebPage page = visitor.opens("");

			page.sees("需要您先同意");
			assertThat(page.letters()).hasSize(2);
		}
	}

	@Test
	void a_case_that_cannot_be_read_stands_in_the_queue_as_damaged_and_hides_no_other() {
		try (WebVisitor broken = greeted(); WebVisitor whole = greeted(); DeskMember admin = assistant.deskMember().signsIn()) {
			waitsForStaff(broken);
			waitsForStaff(whole);
			String conversation = conversationOf(broken);
			String code = broken.page().state().path("code").asString();
			jdbc().update("update change_request set state = ? where conversation = ?", GARBAGE, conversation);

			JsonNode tickets = admin.get("/desk/api/tickets").json().path("tickets");

			JsonNode damaged = ticketOf(tickets, code);
			assertThat(damaged.path("damaged").asBoolean()).isTrue();
			assertThat(damaged.path("reason").asString()).contains("损坏");
			assertThat(ticketOf(tickets, whole.page().state().path("code").asString()).path("damaged").isMissingNode()).isTrue();
			for (Reply reply : List.of(admin.get("/desk/api/tickets/" + damaged.path("id").asString()),
					admin.post("/desk/api/tickets/" + damaged.path("id").asString() + "/take", "{}"))) {
				assertThat(reply.status()).isEqualTo(500);
				assertThat(reply.json().path("detail").asString()).contains(code).contains("备份");
			}
		}
	}

	@Test
	void a_file_to_be_fetched_that_cannot_be_read_is_asked_for_again_and_holds_up_no_other() {
		try (WebVisitor visitor = greeted()) {
			String conversation = conversationOf(visitor);
			String file = UUID.randomUUID().toString();
			jdbc().update("insert into pending_fetch (file, conversation, channel, origin, attempts) values (?, ?, 'web', ?, 0)", file,
					conversation, GARBAGE);

			assistant.bean(Semaphore.class).release();

			await().untilAsserted(() -> assertThat(assistant.rows("select file from pending_fetch where file = ?", file)).isEmpty());
			assertThat(assistant.rows("select id from inbox where source_key = ?", "read:" + file)).hasSize(1);
		}
	}

	private static void waitsForStaff(WebVisitor visitor) {
		visitor.says("/human");
		visitor.sees("已转给人工客服");
	}

	private static JsonNode ticketOf(JsonNode tickets, String code) {
		return tickets.valueStream().filter(ticket -> ticket.path("code").asString().equals(code)).findFirst().orElseThrow();
	}

	private WebVisitor greeted() {
		WebVisitor visitor = assistant.visitor().arrives();
		visitor.page().sees("您好，这里协助您办理");
		return visitor;
	}

	private String conversationOf(WebVisitor visitor) {
		return jdbc().queryForObject("select conversation from change_request where code = ?", String.class,
				visitor.page().state().path("code").asString());
	}

	private List<Map<String, Object>> waiting(String conversation) {
		return assistant.rows("select id from inbox where conversation = ? and status = 0", conversation);
	}

	private JdbcTemplate jdbc() {
		return assistant.bean(JdbcTemplate.class);
	}
}
