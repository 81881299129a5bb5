package dev.beian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content.Staff.Act;
import dev.beian.testkit.ApiCall;
import dev.beian.testkit.BotMessage;
import dev.beian.testkit.FakeBotApi;
import dev.beian.testkit.Person;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.Samples;
import dev.beian.testkit.WebVisitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What a restart, or a long time away, must not change. */
@ParameterizedClass(name = "on {0}")
@EnumSource(RestartTest.Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartTest {

	private static final String TOKEN = "8675309:this_is_the_secret_of_the_bot";

	enum Database {
		H2, POSTGRESQL
	}

	@TempDir
	private static Path folder;
	@Parameter
	private Database database;
	private FakeBotApi telegram;
	private RunningAssistant assistant;
	private Optional<EmbeddedPostgres> postgres = Optional.empty();

	@BeforeParameterizedClassInvocation
	void start() throws IOException {
		telegram = FakeBotApi.start(TOKEN);
		telegram.patience(Duration.ofSeconds(20));
		assistant = RunningAssistant.in(folder.resolve(database.name())).onTelegram(telegram.address(), TOKEN);
		if (database == Database.POSTGRESQL) {
			postgres = Optional.of(EmbeddedPostgres.builder().setServerConfig("fsync", "on").start());
			assistant.onDatabase(postgres.get().getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
		}
		assistant.start();
	}

	@AfterParameterizedClassInvocation
	void stop() throws IOException {
		assistant.close();
		telegram.close();
		if (postgres.isPresent())
			postgres.get().close();
	}

	@Test
	void stopping_is_quick_and_letters_that_had_to_wait_leave_once_and_in_order_afterwards() {
		WebVisitor visitor = assistant.visitor().arrives();
		visitor.says("呜啦啦");
		visitor.sees("需要您先同意");
		String cursor = visitor.page().cursor();
		Person wang = atTheChanges();
		telegram.failNext("sendMessage", 1000, 429, "Too Many Requests: retry after 60", 60);
		assistant.staff(Act.TAKE, addressOf(wang), "chen", "");
		Stream.of("一", "二", "三").forEach(text -> assistant.staff(Act.REPLY, addressOf(wang), "chen", "第" + text + "句"));
		await().untilAsserted(() -> assertThat(waitingFor(wang)).isEqualTo(4));
		await().untilAsserted(() -> assertThat(telegram.calls("sendMessage").getLast().status()).isEqualTo(429));

		Duration stopping = timed(assistant::stop);
		visitor.page().ends();
		visitor.closesPages();
		telegram.clearFaults();
		telegram.forgetCalls();
		assistant.start();

		wang.sees("第三句");
		await().untilAsserted(() -> assertThat(waitingFor(wang)).isZero());
		assertThat(wang.messages().stream().skip(1).map(BotMessage::text)).satisfiesExactly(
				text -> assertThat(text).startsWith("客服 chen 正在处理"), text -> assertThat(text).isEqualTo("第一句"),
				text -> assertThat(text).isEqualTo("第二句"), text -> assertThat(text).isEqualTo("第三句"));
		assertThat(telegram.calls("sendMessage")).extracting(ApiCall::status).containsOnly(200).hasSize(4);
		assertThat(stopping).as("neither open pages nor a pause that Telegram asked for are waited for").isLessThan(Duration.ofSeconds(12));
		visitor.opens(cursor);
		visitor.says("呜啦啦又");
		visitor.sees("需要您先同意");
		assertThat(visitor.page().letters()).as("what the page had before is not told again").hasSize(2);
		visitor.close();
	}

	@Test
	void people_in_the_middle_of_something_go_on_as_if_nothing_had_been() {
		Person pressing = atTheChanges();
		pressing.presses("主办单位名称");
		pressing.waitsUntil(screen -> screen.contains("完成，已选 1 项"));
		Person typing = atTheChanges();
		Person sending = atThePapers();
		telegram.dropBeforeEffect(FakeBotApi.DOWNLOADS, 1000);
		sending.sendsDocument("scan.png", "image/png", Samples.aPng());
		await().untilAsserted(() -> assertThat(telegram.calls(FakeBotApi.DOWNLOADS)).isNotEmpty());

		assistant.stop();
		typing.says("网站名称");
		telegram.clearFaults();
		assistant.start();

		sending.sees("已收到并加密保存");
		typing.waitsUntil(screen -> screen.contains("完成，已选 1 项"));
		pressing.presses("完成，已选 1 项");
		pressing.presses("已经生效");
		assertThat(pressing.sees("是否按下面的建议办理")).contains("变更主体");
		pressing.says("/answers");
		assertThat(pressing.sees("我的答案")).contains("企业").contains("湖南").contains("主办单位名称");
	}

	@Test
	void a_clock_that_ran_out_while_we_were_away_rings_once_and_says_that_it_is_late() {
		Person wang = waitingForTheSms();
		assistant.stop();

		assistant.clock().passes(Duration.ofHours(6).plusMinutes(20));
		assistant.start();

		assertThat(wang.sees("期限提醒")).contains("还有 17 小时").contains("因故迟到");
		assistant.restart();
		wang.says("/status");
		wang.sees("办理进度");
		assertThat(remindersOf(wang)).hasSize(1);
		assertThat(smsClocksOf(wang)).isNotEmpty().noneMatch(clock -> clock.endsWith("/6h"));
	}

	@Test
	void clocks_that_ran_out_together_ring_once_with_what_is_true_by_then() {
		Person wang = waitingForTheSms();
		assistant.stop();

		assistant.clock().passes(Duration.ofHours(25));
		assistant.start();

		assertThat(wang.sees("短信核验已于")).contains("重新提交").contains("因故迟到");
		await().untilAsserted(() -> assertThat(smsClocksOf(wang)).isEmpty());
		wang.says("/status");
		wang.sees("办理进度");
		assertThat(remindersOf(wang)).hasSize(1);
	}

	@Test
	void a_clock_rings_in_time_while_we_are_there() {
		Person wang = waitingForTheSms();

		assistant.clock().passes(Duration.ofHours(6));

		assertThat(wang.sees("期限提醒")).contains("还有 1").doesNotContain("因故迟到");
		assertThat(wang.messages().getLast().labels()).anyMatch(label -> label.contains("全部已核验"));
	}

	@Test
	void a_clock_of_a_matter_that_is_settled_does_not_ring() {
		Person wang = waitingForTheSms();
		wang.presses("全部已核验");
		wang.sees("管局的审核有结果了吗");

		assistant.clock().passes(Duration.ofHours(26));

		await().untilAsserted(() -> assertThat(smsClocksOf(wang)).isEmpty());
		wang.says("/status");
		wang.sees("办理进度");
		assertThat(remindersOf(wang)).isEmpty();
	}

	private Person atTheChanges() {
		Person person = telegram.person("Wang", "zh-hans");
		person.starts();
		person.presses("同意并开始");
		person.presses("企业");
		person.presses("华中");
		person.presses("湖南");
		person.sees("哪些备案信息变了");
		return person;
	}

	private Person atThePapers() {
		Person person = atTheChanges();
		person.presses("主体负责人（换人）");
		person.presses("完成，已选 1 项");
		person.presses("已经生效");
		person.presses("按变更备案办理");
		person.presses("其余都到控制台再填");
		person.presses("没问题，下一步");
		person.sees("请准备并上传这次变更的材料");
		return person;
	}

	private Person waitingForTheSms() {
		Person person = atThePapers();
		person.presses("继续");
		person.presses("先不交，继续");
		for (String label : List.of("已提交初审", "初审已通过", "已提交复审", "复审已通过", "刚刚收到"))
			person.presses(label);
		person.sees("短信核验全部完成了吗");
		assertThat(smsClocksOf(person)).isNotEmpty();
		return person;
	}

	private static Address addressOf(Person person) {
		return new Address("telegram", String.valueOf(person.id()));
	}

	private long waitingFor(Person person) {
		String conversation = assistant.conversation(addressOf(person)).id();
		return assistant.rows("select seq from outbox where conversation = ? and status in (0, 1)", conversation).size();
	}

	/** The names of the clocks of the SMS verification that are still to ring for somebody. */
	private List<String> smsClocksOf(Person person) {
		String name = assistant.conversation(addressOf(person)).id() + "/%/sms/%";
		return assistant.rows("select task_instance from scheduled_tasks where task_instance like ?", name).stream()
				.map(row -> String.valueOf(row.get("task_instance"))).toList();
	}

	private static List<BotMessage> remindersOf(Person person) {
		return person.messages().stream().filter(message -> message.text().contains("期限提醒")).toList();
	}

	private static Duration timed(Runnable work) {
		Instant from = Instant.now();
		work.run();
		return Duration.between(from, Instant.now());
	}
}
