package dev.beian.channel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.testkit.DeskMember;
import dev.beian.testkit.Reply;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.Samples;
import dev.beian.testkit.WebPage;
import dev.beian.testkit.WebVisitor;
import tools.jackson.databind.JsonNode;

/** The support desk over real HTTP, with a filer at the web chat. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {

	private RunningAssistant assistant;
	private DeskMember admin;
	private final List<WebVisitor> visitors = new ArrayList<>();

	@BeforeAll
	void start(@TempDir Path data) {
		assistant = RunningAssistant.in(data).start();
		admin = assistant.deskMember().signsIn();
	}

	@AfterEach
	void everybodyLeaves() {
		visitors.forEach(WebVisitor::close);
		visitors.clear();
	}

	@AfterAll
	void stop() {
		admin.close();
		assistant.close();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/desk", "/desk/", "/desk/api/tickets", "/desk/api/tickets/1", "/desk/api/canned", "/desk/api/events",
			"/desk/api/files/00000000-0000-0000-0000-000000000000", "/desk/anything", "/DESK", "/desk//api/tickets",
			"/desk/login/../api/tickets", "/desk/api/tickets;jsessionid=1"})
	void nobody_sees_the_desk_without_signing_in(String path) {
		Reply reply = assistant.get(path);

		assertThat(reply.status()).isIn(302, 400, 401, 403, 404);
		assertThat(reply.text()).doesNotContain("tickets\":").doesNotContain("panes");
	}

	@Test
	void the_desk_leads_strangers_to_the_sign_in_page() {
		Reply reply = assistant.get("/desk");

		assertThat(reply.status()).isEqualTo(302);
		assertThat(reply.header("Location")).endsWith("/desk/login");
		assertThat(assistant.get("/desk/login").text()).contains("登录客服台");
	}

	@Test
	void a_wrong_password_or_name_is_refused_without_saying_which() {
		try (DeskMember stranger = assistant.deskMember()) {
			Reply password = stranger.signsIn("admin", "guess");
			Reply name = stranger.signsIn("nobody", RunningAssistant.ADMIN_PASSWORD);

			assertThat(password.status()).isEqualTo(302);
			assertThat(password.header("Location")).endsWith("/desk/login?error");
			assertThat(name.header("Location")).isEqualTo(password.header("Location"));
			assertThat(stranger.get("/desk/login?error").text()).contains("用户名或密码不对");
			assertThat(stranger.get("/desk").status()).isEqualTo(302);
		}
	}

	@Test
	void a_member_signs_in_and_out() {
		try (DeskMember member = assistant.deskMember()) {
			Reply in = member.signsIn("admin", RunningAssistant.ADMIN_PASSWORD);
			Reply desk = member.get("/desk");
			Reply out = member.post("/desk/logout", "");

			assertThat(in.header("Location")).endsWith("/desk");
			assertThat(desk.status()).isEqualTo(200);
			assertThat(desk.text()).contains("admin");
			assertThat(out.status()).isEqualTo(302);
			assertThat(member.get(path(out.header("Location"))).text()).contains("您已退出登录");
			assertThat(member.get("/desk").status()).isEqualTo(302);
		}
	}

	@Test
	void signing_in_gives_a_new_session() {
		try (DeskMember member = assistant.deskMember()) {
			String before = member.get("/desk/login").header("Set-Cookie");
			Reply in = member.signsIn("admin", RunningAssistant.ADMIN_PASSWORD);

			assertThat(before).contains("HttpOnly").contains("SameSite=Strict");
			assertThat(in.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
			assertThat(in.header("Set-Cookie").split(";")[0]).isNotEqualTo(before.split(";")[0]);
		}
	}

	@Test
	void a_filer_who_wants_a_person_stands_in_the_queue() {
		WebVisitor filer = filerWith("湖南");

		filer.taps("转人工");
		filer.sees("已转给人工客服");

		JsonNode ticket = ticketOf(filer);
		assertThat(ticket.path("status").asString()).isEqualTo("waiting");
		assertThat(ticket.path("assignee").isNull()).isTrue();
		assertThat(ticket.path("filer").asString()).contains("网页聊天");
		assertThat(ticket.path("reason").asString()).contains("哪些备案信息变了");
		assertThat(ticket.path("openedAt").asString()).isNotBlank();
	}

	@Test
	void an_open_desk_is_told_at_once_that_somebody_waits() {
		try (WebPage desk = admin.listens()) {
			WebVisitor filer = filerWith("湖南");

			filer.taps("转人工");

			desk.isTold("changed");
			assertThat(ticketOf(filer).path("status").asString()).isEqualTo("waiting");
		}
	}

	@Test
	void a_ticket_shows_the_whole_conversation_and_how_the_case_stands() {
		WebVisitor filer = filerWith("湖南");
		filer.says("这一步我不会");
		filer.taps("转人工");
		filer.sees("已转给人工客服");

		JsonNode file = admin.get("/desk/api/tickets/" + id(filer)).json();

		assertThat(file.path("locale").asString()).isEqualTo("zh-CN");
		assertThat(file.path("entries").toString()).contains("这一步我不会").contains("哪些备案信息变了");
		assertThat(file.path("packet").path("answers").toString()).contains("企业").contains("湖南");
		assertThat(file.path("packet").path("stage").asString()).isEqualTo("准备材料");
	}

	@Test
	void a_ticket_names_the_other_cases_of_the_filer_and_leads_to_each() {
		WebVisitor filer = filerWith("湖南");
		filer.taps("通信地址");
		filer.sees("完成，已选 1 项");
		filer.taps("完成");
		filer.sees("从哪一天起生效");
		filer.says("/new");
		filer.sees("另办一件变更");
		filer.taps("沿用");
		filer.sees("新的办理件是");
		filer.taps("转人工");
		filer.sees("已转给人工客服");

		JsonNode packet = admin.get("/desk/api/tickets/" + id(filer)).json().path("packet");

		assertThat(packet.path("others")).hasSize(1);
		JsonNode other = packet.path("others").get(0);
		assertThat(other.path("title").asString()).isEqualTo("通信地址");
		assertThat(other.path("stage").asString()).isEqualTo("准备材料");
		JsonNode beside = admin.get("/desk/api/tickets/" + id(filer) + "/cases/" + other.path("code").asString()).json();
		assertThat(beside.path("code").asString()).isEqualTo(other.path("code").asString());
		assertThat(beside.path("answers").toString()).contains("通信地址");
		assertThat(packet.path("answers").toString()).doesNotContain("通信地址");
		assertThat(beside.path("others").get(0).path("code").asString()).isEqualTo(packet.path("code").asString());
		assertThat(admin.get("/desk/api/tickets/" + id(filer) + "/cases/BG-NOBODY").status()).isEqualTo(404);
	}

	@Test
	void the_code_of_an_sms_is_hidden_from_staff_and_from_every_page() {
		WebVisitor filer = filerWith("湖南");
		filer.taps("转人工");
		filer.sees("已转给人工客服");

		filer.says("短信码 123 456，帮我填一下");
		filer.sees("请不要发到这里，也不要告诉任何人");

		assertThat(admin.get("/desk/api/tickets/" + id(filer)).json().path("entries").toString()).contains("短信码 ******，帮我填一下")
				.doesNotContain("123 456");
		WebPage anew = filer.opens("");
		anew.sees("短信码 ******");
		assertThat(anew.letters()).noneMatch(letter -> letter.data().toString().contains("123 456"));
	}

	@Test
	void an_identity_number_is_masked_for_staff_and_on_every_page_unless_it_was_said_to_staff() {
		WebVisitor filer = filerWith("湖南");
		filer.says("呜啦啦 11010519491231002X");
		filer.sees("没有认出变了哪一项");
		filer.taps("转人工");
		filer.sees("已转给人工客服");
		filer.says("第二个 110105199003071234");
		await().untilAsserted(() -> assertThat(entriesOf(filer)).contains("第二个"));

		assertThat(entriesOf(filer)).contains("呜啦啦 1101************2X").contains("第二个 110105199003071234").doesNotContain("19491231");
		WebPage anew = filer.opens("");
		anew.sees("呜啦啦 1101************2X");
		assertThat(anew.letters()).noneMatch(letter -> letter.data().toString().contains("19491231"));
	}

	@Test
	void staff_see_that_a_message_was_changed() {
		WebVisitor filer = filerWith("湖南");
		filer.taps("转人工");
		filer.sees("已转给人工客服");
		String conversation = assistant.rows("select conversation from ticket where id = ?", id(filer)).getFirst().get("conversation")
				.toString();
		Address address = assistant.bean(Conversations.class).read(conversation).conversation().address();
		List<Content> contents = List.of(new Content.Said("要改名称", "m-1"), new Content.Edited("要改地址", "m-1"),
				new Content.Edited("要改地址", "m-1"));

		for (int i = 0; i < contents.size(); i++)
			assistant.bean(Inbox.class).accept(
					List.of(new Inbound("test:edit-" + i + "-" + address.user(), address, Instant.now(), "zh-CN", contents.get(i))));

		await().untilAsserted(
				() -> assertThat(assistant.rows("select id from inbox where conversation = ? and status = 0", conversation)).isEmpty());
		assertThat(entriesOf(filer)).contains("要改名称").containsOnlyOnce("（修改了消息）要改地址");
	}

	private String entriesOf(WebVisitor filer) {
		return admin.get("/desk/api/tickets/" + id(filer)).json().path("entries").toString();
	}

	@Test
	void a_reply_reaches_the_filer_and_the_bot_is_silent_until_the_hand_back() {
		WebVisitor filer = filerWith("湖南");
		filer.taps("转人工");
		filer.sees("已转给人工客服");
		long id = id(filer);

		assertThat(admin.post("/desk/api/tickets/" + id + "/take", "{}").status()).isEqualTo(202);
		filer.sees("客服 admin 正在处理");
		await().untilAsserted(() -> assertThat(ticketOf(filer).path("status").asString()).isEqualTo("taken"));
		assertThat(ticketOf(filer).path("assignee").asString()).isEqualTo("admin");

		assertThat(admin.post("/desk/api/tickets/" + id + "/reply", "{\"text\": \"您好，请说\"}").status()).isEqualTo(202);
		assertThat(filer.sees("您好，请说").path("author").asString()).isEqualTo("staff:admin");

		filer.says("网站名称要怎么写");
		filer.page().sees("网站名称要怎么写");
		admin.post("/desk/api/tickets/" + id + "/reply", "{\"text\": \"与执照一致\"}");
		filer.sees("与执照一致");
		List<String> authors = filer.page().letters().stream().map(letter -> letter.data().path("author").asString()).toList();
		assertThat(authors.subList(authors.indexOf("staff:admin"), authors.size())).doesNotContain("bot");
		assertThat(admin.get("/desk/api/tickets/" + id).json().path("entries").toString()).contains("网站名称要怎么写").contains("与执照一致");

		assertThat(admin.post("/desk/api/tickets/" + id + "/hand-back", "{}").status()).isEqualTo(202);
		JsonNode card = filer.sees("交还给助手");
		assertThat(card.path("prompt").path("heading").asString()).startsWith("哪些备案信息变了");
		filer.taps("网站");
		filer.taps("网站名称");
		filer.sees("完成，已选 1 项");
		await().untilAsserted(() -> assertThat(ticketOf(filer).path("status").asString()).isEqualTo("closed"));
	}

	@Test
	void buttons_of_the_question_before_mean_nothing_while_a_person_has_the_word() {
		WebVisitor filer = filerWith("湖南");
		String key = filer.card().path("prompt").path("rows").path(0).path(0).path("key").asString();
		filer.taps("转人工");
		filer.sees("已转给人工客服");
		admin.post("/desk/api/tickets/" + id(filer) + "/take", "{}");
		filer.sees("正在处理");
		int letters = filer.page().letters().size();

		filer.presses(filer.nextNumber(), key, "1");
		admin.post("/desk/api/tickets/" + id(filer) + "/reply", "{\"text\": \"还在吗\"}");
		filer.page().sees("还在吗");

		assertThat(filer.page().letters().stream().skip(letters).filter(letter -> letter.data().path("kind").asString().equals("CARD")))
				.allMatch(letter -> letter.data().path("prompt").path("heading").asString().startsWith("已转给人工客服"));
	}

	@Test
	void a_filer_can_go_on_without_the_person() {
		WebVisitor filer = filerWith("湖南");
		filer.taps("转人工");
		filer.taps("自己继续办理");

		assertThat(filer.sees("已回到自助办理").path("prompt").path("heading").asString()).startsWith("哪些备案信息变了");
		await().untilAsserted(() -> assertThat(ticketOf(filer).path("status").asString()).isEqualTo("closed"));
	}

	@Test
	void a_reply_must_say_something_and_not_too_much() {
		WebVisitor filer = filerWith("湖南");
		filer.taps("转人工");
		filer.sees("已转给人工客服");
		String path = "/desk/api/tickets/" + id(filer) + "/reply";

		for (String text : List.of("", "   ", "长".repeat(3501))) {
			Reply reply = admin.post(path, "{\"text\": \"" + text + "\"}");
			assertThat(reply.status()).isEqualTo(400);
			assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
			assertThat(reply.json().path("detail").asString()).contains("3500").containsPattern("\\p{IsHan}");
		}
		assertThat(admin.post(path, "{}").status()).isEqualTo(400);
		assertThat(admin.post(path, "{\"text\": \"" + "长".repeat(3500) + "\"}").status()).isEqualTo(202);
		filer.sees("长".repeat(3500));
	}

	@Test
	void acts_need_the_token_of_the_page() {
		WebVisitor filer = filerWith("湖南");
		filer.taps("转人工");
		filer.sees("已转给人工客服");
		String ticket = "/desk/api/tickets/" + id(filer);

		assertThat(admin.postWithoutToken(ticket + "/take", "{}").status()).isEqualTo(403);
		assertThat(admin.postWithoutToken(ticket + "/reply", "{\"text\": \"forged\"}").status()).isEqualTo(403);
		assertThat(admin.postWithoutToken(ticket + "/hand-back", "{}").status()).isEqualTo(403);
		assertThat(admin.postWithoutToken("/desk/logout", "").status()).isEqualTo(403);
		assertThat(ticketOf(filer).path("status").asString()).isEqualTo("waiting");
		assertThat(filer.hasSeen("forged")).isEmpty();
	}

	@Test
	void an_uploaded_picture_is_shown_shut_in_a_sandbox() {
		WebVisitor filer = atThePapers();
		byte[] picture = Samples.aPng();
		filer.uploads("执照.png", "image/png", picture);
		filer.sees("已收到并加密保存");
		filer.taps("转人工");
		filer.sees("已转给人工客服");
		JsonNode paper = papersOf(filer).path(0);
		JsonNode file = paper.path("files").path(0);

		Reply preview = admin.get("/desk/api/files/" + file.path("id").asString());

		assertThat(paper.path("name").asString()).isEqualTo("主办单位证件");
		assertThat(file.path("name").asString()).isEqualTo("执照.png");
		assertThat(preview.status()).isEqualTo(200);
		assertThat(preview.bytes()).isEqualTo(picture);
		assertThat(preview.header("Content-Type")).isEqualTo("image/png");
		assertThat(preview.header("Content-Disposition")).startsWith("inline");
		assertThat(preview.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(preview.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
		assertThat(preview.header("Cache-Control")).contains("no-store");
		assertThat(assistant.get("/desk/api/files/" + file.path("id").asString()).status()).isEqualTo(302);
	}

	@Test
	void an_upload_repeated_while_the_first_is_under_way_is_kept_whole() {
		WebVisitor filer = atThePapers();
		byte[] paper = Samples.aPdfSaying("words ".repeat(1 << 19));
		long number = filer.nextNumber();

		try (ExecutorService impatient = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 6).forEach(_ -> impatient.execute(() -> filer.uploads(number, "执照.pdf", "application/pdf", paper)));
		}
		filer.page().sees("已收到并加密保存");
		filer.taps("转人工");
		filer.sees("已转给人工客服");

		assertThat(papersOf(filer).path(0).path("files")).hasSize(1);
		Reply kept = admin.get("/desk/api/files/" + papersOf(filer).path(0).path("files").path(0).path("id").asString());
		assertThat(kept.status()).isEqualTo(200);
		assertThat(kept.bytes()).isEqualTo(paper);
	}

	@Test
	void a_pdf_is_only_handed_out_for_saving() {
		WebVisitor filer = atThePapers();
		filer.uploads("执照.pdf", "application/pdf", Samples.aPdfSaying("some words"));
		filer.sees("已收到并加密保存");
		filer.taps("转人工");
		filer.sees("已转给人工客服");
		JsonNode file = papersOf(filer).path(0).path("files").path(0);

		Reply reply = admin.get("/desk/api/files/" + file.path("id").asString());

		assertThat(reply.header("Content-Disposition")).startsWith("attachment");
		assertThat(reply.text()).contains("some words");
	}

	@Test
	void a_file_sent_while_a_person_has_the_word_reaches_the_desk() {
		WebVisitor filer = atThePapers();
		filer.taps("转人工");
		filer.sees("已转给人工客服");
		admin.post("/desk/api/tickets/" + id(filer) + "/take", "{}");
		filer.sees("正在处理");

		filer.uploads("补充.png", "image/png", Samples.aPng());

		await().untilAsserted(() -> assertThat(papersOf(filer).toString()).contains("补充.png"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"/desk/api/tickets/999999", "/desk/api/files/00000000-0000-0000-0000-000000000000",
			"/desk/api/files/..%2F..%2Fbeian.mv.db", "/desk/api/files/materials.keyset"})
	void what_is_not_there_is_not_found(String path) {
		Reply reply = admin.get(path);

		assertThat(reply.status()).isIn(400, 404);
		assertThat(reply.text()).doesNotContain("primaryKeyId");
	}

	@Test
	void acts_on_a_ticket_that_is_not_there_are_not_found() {
		for (String act : List.of("take", "reply", "hand-back")) {
			Reply reply = admin.post("/desk/api/tickets/999999/" + act, "{\"text\": \"hi\"}");
			assertThat(reply.status()).isEqualTo(404);
			assertThat(reply.json().path("detail").asString()).isNotBlank();
		}
		assertThat(admin.get("/desk/api/tickets/abc").status()).isEqualTo(400);
	}

	@Test
	void there_are_ready_made_sentences_in_both_languages() {
		JsonNode chinese = admin.get("/desk/api/canned?locale=zh-CN").json();
		JsonNode english = admin.get("/desk/api/canned?locale=en").json();

		assertThat(chinese).hasSameSizeAs(english).hasSizeGreaterThan(3);
		assertThat(chinese.path(0).path("text").asString()).containsPattern("\\p{IsHan}");
		assertThat(english.path(0).path("text").asString()).doesNotContainPattern("\\p{IsHan}");
	}

	@Test
	void every_page_carries_strict_headers() {
		Stream<Reply> forAnybody = Stream
				.of("/", "/chat", "/desk", "/desk/login", "/css/base.css", "/nowhere", "/actuator/health", "/v3/api-docs")
				.map(path -> assistant.get(path));
		Stream<Reply> forStaff = Stream.of("/desk", "/desk/api/tickets", "/desk/api/tickets/999999").map(admin::get);

		assertThat(Stream.concat(forAnybody, forStaff)).allSatisfy(reply -> {
			assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'").contains("frame-ancestors 'none'")
					.contains("base-uri 'none'").doesNotContain("unsafe");
			assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
			assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
		});
	}

	@Test
	void pages_of_the_desk_are_not_kept_by_the_browser() {
		assertThat(admin.get("/desk").header("Cache-Control")).contains("no-store");
		assertThat(admin.get("/desk/api/tickets").header("Cache-Control")).contains("no-store");
	}

	@Test
	void pages_do_without_inline_scripts_and_styles() {
		for (Reply page : List.of(assistant.get("/"), assistant.get("/chat"), assistant.get("/desk/login"), admin.get("/desk")))
			assertThat(page.text()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern("<style")
					.doesNotContainPattern("\\sstyle=\"").doesNotContainPattern("\\son\\w+=\"");
	}

	private WebVisitor filer() {
		WebVisitor visitor = assistant.visitor();
		visitors.add(visitor);
		visitor.arrives().page().sees("您好，这里协助您办理");
		return visitor;
	}

	/** A filer who is asked what has changed. */
	private WebVisitor filerWith(String province) {
		WebVisitor filer = filer();
		filer.taps("同意并开始");
		filer.taps("企业");
		filer.says(province);
		filer.sees("哪些备案信息变了");
		return filer;
	}

	private WebVisitor atThePapers() {
		WebVisitor filer = filerWith("湖南");
		filer.taps("主体负责人（换人）");
		filer.taps("完成，已选 1 项");
		filer.taps("已经生效");
		filer.taps("按变更备案办理");
		filer.taps("其余都到控制台再填");
		filer.taps("没问题，下一步");
		filer.sees("请准备并上传这次变更的材料");
		return filer;
	}

	private JsonNode ticketOf(WebVisitor filer) {
		String code = filer.page().state().path("code").asString();
		JsonNode tickets = admin.get("/desk/api/tickets").json().path("tickets");
		return tickets.valueStream().filter(ticket -> ticket.path("code").asString().equals(code)).findFirst()
				.orElseThrow(() -> new AssertionError("no ticket of " + code));
	}

	private JsonNode papersOf(WebVisitor filer) {
		return admin.get("/desk/api/tickets/" + id(filer)).json().path("packet").path("materials");
	}

	private long id(WebVisitor filer) {
		return ticketOf(filer).path("id").asLong();
	}

	private static String path(String location) {
		return location.replaceFirst("^https?://[^/]+", "");
	}
}
