package dev.beian.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.WebPage;
import dev.beian.testkit.WebVisitor;

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
