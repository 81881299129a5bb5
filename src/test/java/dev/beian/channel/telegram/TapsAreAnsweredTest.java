package dev.beian.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content.Staff.Act;
import dev.beian.testkit.ApiCall;
import dev.beian.testkit.BotMessage;
import dev.beian.testkit.FakeBotApi;
import dev.beian.testkit.Person;
import dev.beian.testkit.RunningAssistant;

/** Whatever button is pressed, wherever and whenever: its waiting mark stops within a second, and once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TapsAreAnsweredTest {

	private static final String TOKEN = "8675310:another_secret";
	private static final Duration IN_TIME = Duration.ofSeconds(1);

	private final AtomicLong queries = new AtomicLong(5_000_000_000_000_000_000L);
	private FakeBotApi telegram;
	private RunningAssistant assistant;
	private Person wang;

	@BeforeAll
	void start(@TempDir Path data) {
		telegram = FakeBotApi.start(TOKEN);
		telegram.patience(Duration.ofSeconds(15));
		assistant = RunningAssistant.in(data).onTelegram(telegram.address(), TOKEN).start();
	}

	@AfterAll
	void stop() {
		assistant.close();
		telegram.close();
	}

	@BeforeEach
	void somebody_is_asked_for_the_kind_of_organizer() {
		wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.presses("同意并开始");
		wang.sees("是什么性质");
	}

	@Test
	void a_button_its_double_tap_and_an_older_one() {
		BotMessage card = wang.messages().getLast();
		String enterprise = card.button("企业").orElseThrow().data();

		isAnswered(() -> wang.pressesStale(card.id(), enterprise));
		isAnswered(() -> wang.pressesStale(card.id(), enterprise));
		wang.waitsUntil(screen -> screen.contains("哪个省"));
		wang.says("湖南");
		wang.sees("哪些备案信息变了");
		isAnswered(() -> wang.pressesStale(card.id(), enterprise));

		wang.sees("已经失效");
	}

	static List<String> forged() {
		return List.of("1", "a:enterprise", "x".repeat(64), "省".repeat(21), "🙂", "\u0000", "'; drop table conversation; --", " ");
	}

	@ParameterizedTest
	@MethodSource("forged")
	void what_no_button_ever_carried(String data) {
		isAnswered(() -> wang.pressesStale(wang.messages().getLast().id(), data));
	}

	@Test
	void a_button_without_anything_to_carry() {
		isAnswered(() -> taps("\"message\": " + message(wang.id(), "private", 1_700_000_000)));
	}

	@Test
	void a_button_of_somebody_elses_card() {
		Person lin = telegram.person("Lin", "zh-hans");
		lin.starts();
		lin.sees("您好");
		String agree = lin.messages().getLast().button("同意并开始").orElseThrow().data();

		isAnswered(() -> taps("\"data\": \"" + agree + "\", \"message\": " + message(lin.id(), "private", 1_700_000_000)));

		lin.presses("同意并开始");
		lin.sees("是什么性质");
	}

	@Test
	void a_button_in_a_group() {
		isAnswered(() -> taps("\"data\": \"1.abc\", \"message\": " + message(-100_123_456_789L, "supergroup", 1_700_000_000)));
	}

	@Test
	void a_button_of_a_message_that_telegram_no_longer_shows() {
		isAnswered(() -> wang.pressesStale(999_999_999, "1.abc"));
		isAnswered(() -> taps("\"data\": \"1.abc\", \"message\": " + message(wang.id(), "private", 0)));
		isAnswered(() -> taps("\"data\": \"1.abc\", \"inline_message_id\": \"AAAA\""));
		isAnswered(() -> taps("\"data\": \"1.abc\""));
	}

	@Test
	void a_button_of_an_update_that_cannot_be_read() {
		isAnswered(() -> taps("\"data\": {\"not\": \"a text\"}, \"message\": [1, 2]"));
	}

	@Test
	void a_button_while_staff_have_the_word() {
		BotMessage card = wang.messages().getLast();
		assistant.staff(Act.TAKE, new Address("telegram", String.valueOf(wang.id())), "chen", "");
		wang.sees("客服 chen 正在处理");

		isAnswered(() -> wang.pressesStale(card.id(), card.button("企业").orElseThrow().data()));

		wang.sees("客服 chen 正在处理");
	}

	/** Nothing can be stored meanwhile, neither what came in nor a turn: the database has one connection, and it is taken. */
	@Test
	void a_button_while_the_turns_are_held_up() {
		CountDownLatch held = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
			other.execute(() -> assistant.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
				assistant.rows("select id from conversation");
				held.countDown();
				awaits(release);
			}));
			awaits(held);
			try {
				isAnswered(() -> wang.presses("企业"));
				assertThat(wang.messages().getLast().text()).contains("是什么性质");
			} finally {
				release.countDown();
			}
		}

		wang.sees("哪个省");
	}

	@Test
	void a_button_whose_update_comes_again() {
		telegram.duplicateNextUpdate();

		Set<String> pressed = isAnswered(() -> wang.presses("企业"));
		wang.sees("哪个省");
		wang.says("湖南");

		wang.sees("哪些备案信息变了");
		pressed.forEach(this::wasAnsweredOnceAndInTime);
	}

	/** The button that this presses is answered in time and once; answers its query. */
	private Set<String> isAnswered(Runnable press) {
		Set<String> before = telegram.tapsHandedOut().keySet();
		press.run();
		await().atMost(Duration.ofSeconds(15)).until(() -> telegram.tapsHandedOut().size() > before.size());
		Set<String> pressed = new HashSet<>(telegram.tapsHandedOut().keySet());
		pressed.removeAll(before);
		await().atMost(IN_TIME.multipliedBy(3)).pollInterval(Duration.ofMillis(20))
				.untilAsserted(() -> assertThat(answers()).extracting(call -> call.param("callback_query_id")).containsAll(pressed));
		pressed.forEach(this::wasAnsweredOnceAndInTime);
		return pressed;
	}

	private void wasAnsweredOnceAndInTime(String query) {
		assertThat(answers()).filteredOn(call -> call.param("callback_query_id").equals(query)).singleElement()
				.satisfies(answer -> assertThat(
						Duration.ofNanos(answer.nanoTime() - telegram.tapsHandedOut().get(query))).isLessThan(IN_TIME));
	}

	private List<ApiCall> answers() {
		return telegram.calls("answerCallbackQuery");
	}

	/** Wang presses a button of which Telegram tells this. */
	private void taps(String details) {
		telegram.deliver("""
				{"callback_query": {"id": "%d", "chat_instance": "7", %s,
				  "from": {"id": %d, "is_bot": false, "first_name": "Wang", "language_code": "zh-hans"}}}""".formatted(
				queries.incrementAndGet(), details, wang.id()));
	}

	private static String message(long chat, String type, long date) {
		return "{\"message_id\": 7, \"date\": %d, \"chat\": {\"id\": %d, \"type\": \"%s\", \"title\": \"t\"}}".formatted(date, chat, type);
	}

	private static void awaits(CountDownLatch latch) {
		try {
			assertThat(latch.await(15, TimeUnit.SECONDS)).isTrue();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}
}
