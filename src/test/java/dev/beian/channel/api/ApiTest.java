package dev.beian.channel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import dev.beian.testkit.DeskMember;
import dev.beian.testkit.Reply;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.WebVisitor;
import tools.jackson.databind.JsonNode;

/** What outsiders may rely on, asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

	private static final String RECOMMENDATIONS = "/api/v1/recommendations";
	private static final String EXAMPLE = """
			{ "organizer": "enterprise", "province": "hunan", "samePerson": false, "changes": ["entity-person"] }
			""";

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
	void answers_the_example_of_the_contract() {
		Reply reply = assistant.post(RECOMMENDATIONS, EXAMPLE);

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).startsWith("application/json");
		JsonNode answer = reply.json();
		assertThat(answer.path("type").asString()).isEqualTo("full");
		assertThat(words(answer.path("allowed"))).containsExactly("full");
		assertThat(all(answer.path("refused"), "type")).containsExactly("entity", "website");
		assertThat(answer.path("refused").path(0).path("rule").asString()).isEqualTo("entity-person-in-hunan-or-guizhou");
		assertThat(all(answer.path("refused"), "reason")).noneMatch(String::isBlank);
		assertThat(words(answer.path("handover"))).isEmpty();
		assertThat(words(answer.path("smsVerifiers"))).containsExactly("entity-person", "website-person");
		assertThat(words(answer.path("undecided"))).isEmpty();
		assertThat(answer.path("rulesVersion").asString()).isNotBlank();
	}

	@Test
	void a_reason_cites_its_source_with_a_short_quote() {
		JsonNode reason = recommended(EXAMPLE).path("reasons").path(0);

		assertThat(reason.path("rule").asString()).isEqualTo("entity-person-in-hunan-or-guizhou");
		assertThat(reason.path("text").asString()).isNotBlank();
		assertThat(reason.path("source").path("id").asString()).isEqualTo("guide#note-1");
		assertThat(reason.path("source").path("title").asString()).isEqualTo("变更备案");
		assertThat(reason.path("source").path("quote").asString()).contains("不能选择").hasSizeLessThanOrEqualTo(60);
	}

	@Test
	void papers_say_whose_they_are_and_whether_they_are_demanded() {
		JsonNode papers = recommended(EXAMPLE).path("materials");

		assertThat(paper(papers, "website-authorization-letter").path("required").asBoolean()).isTrue();
		assertThat(paper(papers, "website-authorization-letter").has("of")).isFalse();
		assertThat(paper(papers, "id-card-front").path("of").asString()).isEqualTo("entity-person");
		assertThat(papers.valueStream()).allSatisfy(paper -> {
			assertThat(paper.path("required").isBoolean()).isTrue();
			assertThat(paper.path("reason").asString()).isNotBlank();
			assertThat(paper.path("source").path("quote").asString()).isNotBlank().hasSizeLessThanOrEqualTo(60);
		});
	}

	@Test
	void a_change_that_no_order_carries_is_handed_over() {
		JsonNode answer = recommended("""
				{"organizer": "enterprise", "province": "beijing", "samePerson": false, "changes": ["province"]}""");

		assertThat(answer.has("type")).isTrue();
		assertThat(answer.path("type").isNull()).isTrue();
		assertThat(List.of("allowed", "refused", "materials", "smsVerifiers"))
				.allSatisfy(field -> assertThat(answer.path(field).isEmpty()).isTrue());
		assertThat(answer.path("handover").path(0).path("change").asString()).isEqualTo("province");
		assertThat(answer.path("handover").path(0).path("reason").asString()).isNotBlank();
		assertThat(answer.path("handover").path(0).path("source").path("quote").asString()).isNotBlank();
	}

	@Test
	void what_is_left_of_a_mixed_change_is_recommended() {
		JsonNode answer = recommended("""
				{"organizer": "enterprise", "province": "beijing", "samePerson": false, "changes": ["website-added", "website-name"]}""");

		assertThat(answer.path("type").asString()).isEqualTo("website");
		assertThat(all(answer.path("handover"), "change")).containsExactly("website-added");
	}

	@Test
	void for_an_individual_the_person_is_the_entity() {
		JsonNode answer = recommended("""
				{"organizer": "individual", "province": "beijing", "samePerson": false, "changes": ["entity-person"]}""");

		assertThat(answer.path("type").isNull()).isTrue();
		assertThat(all(answer.path("handover"), "change")).containsExactly("entity-person");
	}

	@Test
	void an_unknown_same_person_is_named_where_it_would_decide() {
		String question = """
				{"organizer": "enterprise", "province": "sichuan", %s "changes": ["entity-person-email"]}""";

		JsonNode open = recommended(question.formatted(""));

		assertThat(words(open.path("undecided"))).containsExactly("samePerson");
		assertThat(open.path("type")).isEqualTo(recommended(question.formatted("\"samePerson\": true,")).path("type"));
		assertThat(recommended(question.formatted("\"samePerson\": null,"))).isEqualTo(open);
		assertThat(recommended(question.formatted("\"samePerson\": false,")).path("undecided")).isEmpty();
	}

	@Test
	void items_named_twice_count_once_and_their_order_does_not_matter() {
		String question = """
				{"organizer": "enterprise", "province": "beijing", "samePerson": false, "changes": [%s]}""";

		JsonNode once = recommended(question.formatted("\"website-name\", \"entity-name\""));
		JsonNode often = recommended(question.formatted("\"entity-name\", \"website-name\", \"entity-name\", \"entity-name\""));

		assertThat(often).isEqualTo(once);
	}

	@Test
	void reasons_are_chinese_unless_another_language_is_asked_for() {
		JsonNode chinese = recommended(EXAMPLE);
		JsonNode english = assistant.post(RECOMMENDATIONS, EXAMPLE, "Accept-Language", "en").json();
		JsonNode french = assistant.post(RECOMMENDATIONS, EXAMPLE, "Accept-Language", "fr").json();

		assertThat(all(chinese.path("reasons"), "text").getFirst()).startsWith("湖南");
		assertThat(all(english.path("reasons"), "text").getFirst()).startsWith("The authorities of Hunan");
		assertThat(all(french.path("reasons"), "text").getFirst()).isNotBlank();
	}

	@ParameterizedTest(name = "{1} in {0}")
	@CsvSource(delimiter = '|', textBlock = """
			{"province": "hunan", "changes": ["entity-name"]}                                             | organizer
			{"organizer": null, "province": "hunan", "changes": ["entity-name"]}                          | organizer
			{"organizer": 7, "province": "hunan", "changes": ["entity-name"]}                             | organizer
			{"organizer": "", "province": "hunan", "changes": ["entity-name"]}                            | organizer
			{"organizer": "company", "province": "hunan", "changes": ["entity-name"]}                     | organizer
			{"organizer": ["enterprise"], "province": "hunan", "changes": ["entity-name"]}                | organizer
			{"organizer": "ENTERPRISE", "province": "hunan", "changes": ["entity-name"]}                  | organizer
			{"organizer": "enterprise", "changes": ["entity-name"]}                                       | province
			{"organizer": "enterprise", "province": "taiwan", "changes": ["entity-name"]}                 | province
			{"organizer": "enterprise", "province": true, "changes": ["entity-name"]}                     | province
			{"organizer": "enterprise", "province": "hunan"}                                              | changes
			{"organizer": "enterprise", "province": "hunan", "changes": null}                             | changes
			{"organizer": "enterprise", "province": "hunan", "changes": []}                               | changes
			{"organizer": "enterprise", "province": "hunan", "changes": "entity-name"}                    | changes
			{"organizer": "enterprise", "province": "hunan", "changes": ["entity-name", "entity-soul"]}   | changes
			{"organizer": "enterprise", "province": "hunan", "changes": ["entity-name", null]}            | changes
			{"organizer": "enterprise", "province": "hunan", "changes": [["entity-name"]]}                | changes
			{"organizer": "enterprise", "province": "hunan", "changes": [3]}                              | changes
			{"organizer": "enterprise", "province": "hunan", "changes": ["entity-name"], "samePerson": "yes"} | samePerson
			{"organizer": "enterprise", "province": "hunan", "changes": ["entity-name"], "samePerson": 1} | samePerson
			{"organizer": "enterprise", "province": "hunan", "changes": ["entity-name"], "sameperson": true} | sameperson
			""")
	void a_bad_field_is_named(String question, String field) {
		Reply reply = assistant.post(RECOMMENDATIONS, question);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(problem(reply).path("errors").path(0).path("field").asString()).isEqualTo(field);
	}

	@Test
	void an_unknown_value_is_refused_with_all_that_would_do() {
		assertThat(detail("""
				{"organizer": "company", "province": "hunan", "changes": ["entity-name"]}""")).contains(Named.ids(Organizer.class))
				.contains("company");
		assertThat(detail("""
				{"organizer": "enterprise", "province": "taiwan", "changes": ["entity-name"]}""")).contains(Named.ids(Province.class));
		assertThat(detail("""
				{"organizer": "enterprise", "province": "hunan", "changes": ["entity-soul"]}""")).contains(Named.ids(ChangeItem.class));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "\"organizer\": null,", "\"organizer\": 7,"})
	void a_missing_or_mistyped_value_is_refused_with_all_that_would_do(String organizer) {
		assertThat(detail("{" + organizer + "\"province\": \"hunan\", \"changes\": [\"entity-name\"]}"))
				.contains(Named.ids(Organizer.class));
	}

	@Test
	void missing_or_empty_changes_are_refused_with_all_that_would_do() {
		assertThat(detail("{\"organizer\": \"enterprise\", \"province\": \"hunan\"}")).contains(Named.ids(ChangeItem.class));
		assertThat(detail("{\"organizer\": \"enterprise\", \"province\": \"hunan\", \"changes\": []}"))
				.contains(Named.ids(ChangeItem.class));
	}

	@Test
	void a_refusal_speaks_the_language_that_was_asked_for() {
		String question = "{\"organizer\": \"company\", \"province\": \"hunan\", \"changes\": [\"entity-name\"]}";

		assertThat(detail(question)).containsPattern("\\p{IsHan}");
		assertThat(assistant.post(RECOMMENDATIONS, question, "Accept-Language", "en").json().path("detail").asString())
				.doesNotContainPattern("\\p{IsHan}");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "null", "[]", "\"enterprise\"", "{\"organizer\": \"enterprise\"", "not json at all",
			"{'organizer': 'enterprise'}", "{\"organizer\": \"enterprise\", \"province\": \"hunan\", \"changes\": [\"province\"]} more"})
	void what_is_no_json_object_is_refused(String body) {
		Reply reply = assistant.post(RECOMMENDATIONS, body);

		assertThat(reply.status()).isEqualTo(400);
		problem(reply);
	}

	@Test
	void deeply_nested_json_is_refused() {
		Reply reply = assistant.post(RECOMMENDATIONS, "[".repeat(30_000));

		assertThat(reply.status()).isEqualTo(400);
		problem(reply);
	}

	@Test
	void a_body_of_64_kB_is_read_and_a_larger_one_is_not() {
		String question = "{\"organizer\": \"enterprise\", \"province\": \"hunan\", \"changes\": [\"entity-name\"]%s}";
		String largest = question.formatted(" ".repeat((64 << 10) - question.length() + 2));
		String larger = question.formatted(" ".repeat(64 << 10));

		assertThat(largest).hasSize(64 << 10);
		assertThat(assistant.post(RECOMMENDATIONS, largest).status()).isEqualTo(200);
		refusedAsTooLarge(assistant.post(RECOMMENDATIONS, larger));
	}

	@Test
	void a_large_body_of_unannounced_length_is_not_read_either() {
		byte[] body = new byte[200 << 10];
		Arrays.fill(body, (byte) ' ');

		refusedAsTooLarge(assistant.post(RECOMMENDATIONS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
	}

	private static void refusedAsTooLarge(Reply reply) {
		assertThat(reply.status()).isIn(400, 413);
		assertThat(problem(reply).path("errors").path(0).path("field").asString()).isEqualTo("body");
		assertThat(reply.json().path("detail").asString()).contains("64 kB");
	}

	@Test
	void a_question_of_unannounced_length_is_answered() {
		Reply reply = assistant.post(RECOMMENDATIONS,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(EXAMPLE.getBytes(StandardCharsets.UTF_8))));

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.json().path("type").asString()).isEqualTo("full");
	}

	@Test
	void wrong_methods_and_addresses_are_problems_too() {
		Reply method = assistant.get(RECOMMENDATIONS);
		Reply address = assistant.get("/api/v1/oracles");

		assertThat(method.status()).isEqualTo(405);
		assertThat(method.header("Content-Type")).startsWith("application/problem+json");
		assertThat(address.status()).isEqualTo(404);
		assertThat(address.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void counts_thirty_days_back_as_in_the_contract() {
		Reply reply = assistant.get("/api/v1/deadlines/notice?effective=2026-03-31&today=2026-02-20");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.json().toString()).isEqualTo("{\"latestSubmission\":\"2026-03-01\",\"daysLeft\":9,\"status\":\"on-time\"}");
	}

	@ParameterizedTest(name = "{1} is {2}")
	@CsvSource({"2026-03-31, 2026-02-21, on-time, 8", "2026-03-31, 2026-02-22, tight, 7", "2026-03-31, 2026-03-01, tight, 0",
			"2026-03-31, 2026-03-02, late, -1", "2026-03-31, 2026-03-30, late, -29", "2026-03-31, 2026-03-31, already-effective, -30",
			"2026-03-31, 2026-04-05, already-effective, -35"})
	void says_how_a_day_stands_to_the_latest_one(String effective, String today, String status, int daysLeft) {
		JsonNode answer = assistant.get("/api/v1/deadlines/notice?effective=" + effective + "&today=" + today).json();

		assertThat(answer.path("status").asString()).isEqualTo(status);
		assertThat(answer.path("daysLeft").asInt()).isEqualTo(daysLeft);
	}

	@Test
	void today_is_shanghais_when_it_is_not_given() {
		Reply reply = assistant.get("/api/v1/deadlines/notice?effective=2099-12-31");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.json().path("status").asString()).isEqualTo("on-time");
	}

	@Test
	void counts_working_days_as_in_the_contract() {
		Reply reply = assistant.get("/api/v1/deadlines/working-days?from=2026-02-13&days=20");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.json().toString()).isEqualTo("{\"date\":\"2026-03-19\",\"estimated\":false}");
	}

	@Test
	void working_days_in_a_year_without_a_notice_are_an_estimate() {
		assertThat(assistant.get("/api/v1/deadlines/working-days?from=2030-02-13&days=20").json().path("estimated").asBoolean()).isTrue();
	}

	@ParameterizedTest(name = "{1} in {0}")
	@CsvSource({"notice, effective", "notice?effective=, effective", "notice?effective=31.3.2026, effective",
			"notice?effective=2026-02-30, effective", "notice?effective=2026-03-31&today=yesterday, today", "working-days?days=20, from",
			"working-days?from=2026-02-13, days", "working-days?from=2026-02-13&days=0, days",
			"working-days?from=2026-02-13&days=1001, days",
			"working-days?from=2026-02-13&days=-1, days", "working-days?from=2026-02-13&days=ten, days",
			"working-days?from=2026-02-13&days=99999999999, days", "working-days?from=13-02-2026&days=2, from"})
	void a_bad_parameter_is_named(String question, String field) {
		Reply reply = assistant.get("/api/v1/deadlines/" + question);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(problem(reply).path("errors").path(0).path("field").asString()).isEqualTo(field);
	}

	@Test
	void the_api_describes_itself() {
		Reply reply = assistant.get("/v3/api-docs");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.json().path("openapi").asString()).startsWith("3.");
		assertThat(reply.json().path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"))
				.contains(RECOMMENDATIONS, "/api/v1/deadlines/notice", "/api/v1/deadlines/working-days", "/api/v1/understanding");
		assertThat(reply.json().path("paths").path(RECOMMENDATIONS).path("post").path("requestBody").path("content").propertyNames())
				.contains("application/json");
	}

	@Test
	void answers_the_example_of_the_contract_about_a_free_text() {
		JsonNode answer = understood("法人手机没换，只改网站负责人的邮箱");

		assertThat(answer.propertyNames()).containsExactlyInAnyOrder("kind", "changes", "intent", "faq", "certain", "candidates");
		assertThat(answer.path("kind").asString()).isEqualTo("changes");
		assertThat(words(answer.path("changes"))).containsExactly("website-person-email");
		assertThat(answer.path("intent").isNull()).isTrue();
		assertThat(answer.path("faq").isNull()).isTrue();
		assertThat(answer.path("certain").asBoolean()).isTrue();
		assertThat(words(answer.path("candidates").path(0).path("changes"))).containsExactly("website-person-email");
		assertThat(answer.path("candidates").path(0).propertyNames()).containsExactlyInAnyOrder("kind", "changes", "intent", "faq");
	}

	@Test
	void a_text_that_does_not_say_whose_leaves_both_open() {
		JsonNode answer = understood("我手机号换了");

		assertThat(answer.path("certain").asBoolean()).isFalse();
		assertThat(answer.path("candidates").size()).isLessThanOrEqualTo(3);
		assertThat(answer.path("candidates").valueStream().flatMap(candidate -> words(candidate.path("changes")).stream()))
				.contains("entity-person-mobile", "website-person-mobile");
	}

	@ParameterizedTest
	@CsvSource({"转人工, intent, human", "重新开始, intent, restart", "你好, intent, greeting", "变更备案收费吗？, faq, fee", "今天天气怎么样, out-of-scope,"})
	void a_text_may_mean_something_else_than_a_change(String text, String kind, String what) {
		JsonNode answer = understood(text);

		assertThat(answer.path("kind").asString()).isEqualTo(kind);
		assertThat(words(answer.path("changes"))).isEmpty();
		assertThat(answer.path(kind).asString("")).isEqualTo(what == null ? "" : what);
	}

	@ParameterizedTest
	@ValueSource(strings = {" ", "？？？", "😀", "1"})
	void a_text_that_says_nothing_is_answered_and_never_certain_to_be_a_change(String text) {
		JsonNode answer = understood(text);

		assertThat(answer.path("kind").asString().equals("changes") && answer.path("certain").asBoolean()).isFalse();
		assertThat(answer.path("candidates")).isNotEmpty();
	}

	@Test
	void a_text_of_4096_characters_is_understood_in_time() {
		assertThat(understood("网站名称改了，".repeat(585) + "完").path("candidates")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"{}", "{\"text\": null}", "{\"text\": \"\"}", "{\"text\": 7}", "{\"text\": [\"a\"]}"})
	void a_text_that_is_missing_empty_or_none_is_refused(String body) {
		Reply reply = assistant.post("/api/v1/understanding", body);

		assertThat(reply.status()).isEqualTo(400);
		assertThat(problem(reply).path("errors").path(0).path("field").asString()).isEqualTo("text");
	}

	@Test
	void a_text_that_is_too_long_is_refused() {
		Reply reply = assistant.post("/api/v1/understanding", "{\"text\": \"" + "字".repeat(4_097) + "\"}");

		assertThat(reply.status()).isEqualTo(400);
		assertThat(problem(reply).path("errors").path(0).path("field").asString()).isEqualTo("text");
	}

	@Test
	void health_is_up_with_liveness_and_readiness() {
		assertThat(assistant.get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
		assertThat(assistant.get("/actuator/health/liveness").json().path("status").asString()).isEqualTo("UP");
		assertThat(assistant.get("/actuator/health/readiness").json().path("status").asString()).isEqualTo("UP");
	}

	@Test
	void strangers_are_told_how_it_is_and_no_details() {
		Reply stranger = assistant.get("/actuator/health", "X-Forwarded-For", "203.0.113.9");

		assertThat(stranger.json().path("status").asString()).isEqualTo("UP");
		assertThat(stranger.json().path("components").path("diskSpace").path("status").asString()).isEqualTo("UP");
		assertThat(stranger.text()).doesNotContain("details", "path", "H2");
		assertThat(assistant.get("/actuator/health").json().path("components").path("diskSpace").path("details").has("free")).isTrue();
		try (DeskMember member = assistant.deskMember()) {
			assertThat(member.getFrom("203.0.113.9", "/actuator/health").text()).doesNotContain("details");
			member.signsIn();
			assertThat(member.getFrom("203.0.113.9", "/actuator/health").text()).contains("details");
			member.get("/actuator/health");
			assertThat(member.get("/desk").text()).contains("admin");
		}
	}

	@Test
	void figures_are_served_for_prometheus_and_name_nobody() {
		String code;
		try (WebVisitor visitor = assistant.visitor().arrives()) {
			visitor.says("MARKER-IN-FIGURES");
			visitor.page().sees("MARKER-IN-FIGURES");
			code = visitor.page().state().path("code").asString();
		}

		Reply reply = assistant.get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.9");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.text()).contains("jvm_memory_used_bytes").doesNotContain("MARKER", code, "203.0.113.9");
		assertThat(assistant.rows("select person from conversation")).isNotEmpty()
				.noneMatch(row -> reply.text().contains(String.valueOf(row.get("person"))));
	}

	@ParameterizedTest
	@ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/configprops", "/h2-console"})
	void nothing_else_of_the_machinery_is_served(String path) {
		assertThat(assistant.get(path).status()).isEqualTo(404);
	}

	private JsonNode recommended(String question) {
		Reply reply = assistant.post(RECOMMENDATIONS, question);
		assertThat(reply.status()).as(reply.text()).isEqualTo(200);
		return reply.json();
	}

	private JsonNode understood(String text) {
		Reply reply = assistant.post("/api/v1/understanding", "{\"text\": \"" + text + "\"}");
		assertThat(reply.status()).as(reply.text()).isEqualTo(200);
		return reply.json();
	}

	private String detail(String question) {
		return problem(assistant.post(RECOMMENDATIONS, question)).path("detail").asString();
	}

	/** Every refusal is a problem of RFC 9457 with something a person can act on. */
	private static JsonNode problem(Reply reply) {
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.json().path("detail").asString()).isNotBlank();
		assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
		assertThat(reply.json().has("properties")).isFalse();
		return reply.json();
	}

	private static JsonNode paper(JsonNode papers, String id) {
		return papers.valueStream().filter(paper -> paper.path("id").asString().equals(id)).findFirst().orElseThrow();
	}

	private static List<String> words(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

	private static List<String> all(JsonNode list, String field) {
		return Stream.of(list).flatMap(JsonNode::valueStream).map(node -> node.path(field).asString()).toList();
	}
}
