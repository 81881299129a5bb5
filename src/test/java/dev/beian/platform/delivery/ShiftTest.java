package dev.beian.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.beian.testkit.BotMessage;
import dev.beian.testkit.FakeBotApi;
import dev.beian.testkit.Person;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.WebVisitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Two processes on one database, of which one works and the other stands by. */
class ShiftTest {

	private static final String TOKEN = "8675309:this_is_the_secret_of_the_bot";
	private static final String LEASES = "from pg_locks where locktype = 'advisory' and granted and objid = " + 0x6569616eL;

	private EmbeddedPostgres postgres;
	private FakeBotApi telegram;
	private RunningAssistant first;
	private RunningAssistant second;

	@BeforeEach
	void start(@TempDir Path data) throws IOException {
		postgres = EmbeddedPostgres.start();
		telegram = FakeBotApi.start(TOKEN);
		telegram.patience(Duration.ofSeconds(20));
		first = assistant(data).start();
		second = assistant(data).start();
	}

	@AfterEach
	void stop() throws IOException {
		second.close();
		first.close();
		telegram.close();
		postgres.close();
	}

	@Test
	void one_works_and_the_other_takes_requests_until_its_time_comes() {
		assertThat(List.of(role(first), role(second))).containsExactly("on duty", "standing by");
		assertThat(second.get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.sees("您好");
		try (WebVisitor visitor = second.visitor().arrives()) {
			visitor.page().sees("您好");
			visitor.taps("同意并开始");
			visitor.sees("是什么性质");

			first.stop();

			await().untilAsserted(() -> assertThat(role(second)).isEqualTo("on duty"));
			visitor.taps("企业");
			visitor.sees("哪个省");
			wang.presses("同意并开始");
			wang.sees("是什么性质");
			assertThat(wang.messages()).hasSize(1);
		}
	}

	@Test
	void a_lease_that_is_lost_is_taken_by_one_of_them_and_nothing_is_lost_or_doubled() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.presses("同意并开始");
		wang.sees("是什么性质");

		for (int i = 0; i < 3; i++) {
			List<Object> holders = leases();
			first.rows("select pg_terminate_backend(pid) " + LEASES);
			await().untilAsserted(() -> assertThat(leases()).hasSize(1).doesNotContainAnyElementsOf(holders));
		}

		await().untilAsserted(() -> assertThat(Stream.of(first, second).map(ShiftTest::role)).containsOnlyOnce("on duty"));
		wang.says("企业");
		wang.sees("哪个省");
		wang.says("湖南");
		wang.sees("哪些备案信息变了");
		assertThat(wang.messages().stream().map(BotMessage::text).filter(text -> text.contains("哪些备案信息变了"))).hasSize(1);
	}

	private RunningAssistant assistant(Path data) {
		return RunningAssistant.in(data).onTelegram(telegram.address(), TOKEN)
				.onDatabase(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
	}

	private List<Object> leases() {
		return first.rows("select pid " + LEASES).stream().map(row -> row.get("pid")).toList();
	}

	private static String role(RunningAssistant assistant) {
		return assistant.get("/actuator/health").json().path("components").path("shift").path("details").path("role").asString("");
	}
}
