package dev.beian.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.springframework.dao.DataAccessException;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.testkit.Reply;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.Samples;
import dev.beian.testkit.WebPage;
import dev.beian.testkit.WebVisitor;
import tools.jackson.databind.JsonNode;

/** The web chat over real HTTP, as its page uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebChatTest {

	private Path data;
	private RunningAssistant assistant;
	private final List<WebVisitor> visitors = new ArrayList<>();

	@BeforeAll
	void start(@TempDir Path folder) {
		data = folder;
		assistant = RunningAssistant.in(folder).start();
	}

	@AfterEach
	void everybodyLeaves() {
		visitors.forEach(WebVisitor::close);
		visitors.clear();
	}

	@AfterAll
	void stop() {
		assistant.close();
	}

	@Test
	void a_session_is_a_cookie_that_scripts_and_other_sites_do_not_see() {
		Reply reply = stranger().session("zh-CN");

		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/chat");
		assertThat(reply.json().path("locale").asString()).isEqualTo("zh-CN");
		assertThat(reply.json().path("n").asLong()).isPositive();
	}

	@Test
	void a_session_speaks_the_language_of_the_browser() {
		WebVisitor visitor = stranger();

		Reply reply = visitor.session("en-GB");

		assertThat(reply.json().path("locale").asString()).isEqualTo("en");
		visitor.page().sees("ICP filing");
	}

	@Test
	void a_session_opened_again_is_the_same_and_greets_once() {
		WebVisitor visitor = visitor();
		visitor.sees("您好，这里协助您办理");

		Reply again = visitor.session("zh-CN");
		visitor.says("呜啦啦一");

		assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
		visitor.sees("需要您先同意");
		assertThat(visitor.page().letters().stream().filter(letter -> heading(letter).startsWith("您好")).count()).isEqualTo(2);
	}

	@Test
	void a_conversation_goes_by_taps_and_words() {
		WebVisitor visitor = visitor();

		visitor.taps("同意并开始");
		visitor.taps("企业");
		visitor.says("湖南");
		visitor.taps("主体负责人（换人）");
		visitor.taps("完成，已选 1 项");
		visitor.says("明年1月1日");

		JsonNode card = visitor.sees("是否按下面的建议办理");
		assertThat(card.path("kind").asString()).isEqualTo("CARD");
		assertThat(card.path("prompt").toString()).contains("变更备案").contains("湖南、贵州");
		await().untilAsserted(() -> assertThat(visitor.page().state().path("answers").toString()).contains("湖南").contains("企业"));
		assertThat(visitor.page().state().path("phases")).hasSize(7);
		assertThat(visitor.page().state().path("code").asString()).startsWith("BG-");
	}

	@Test
	void the_filers_words_are_echoed_under_their_number() {
		WebVisitor visitor = visitor();
		long number = visitor.nextNumber();

		visitor.says(number, "呜啦啦问");

		JsonNode echo = visitor.sees("呜啦啦问");
		assertThat(echo.path("kind").asString()).isEqualTo("FILER");
		assertThat(echo.path("echo").asLong()).isEqualTo(number);
	}

	@Test
	void a_number_that_comes_twice_counts_once() {
		WebVisitor visitor = visitor();
		long number = visitor.nextNumber();

		Reply first = visitor.says(number, "呜啦啦重复");
		Reply second = visitor.says(number, "呜啦啦重复");
		visitor.says("呜啦啦后面");

		assertThat(List.of(first.status(), second.status())).containsExactly(202, 202);
		visitor.page().sees("呜啦啦后面");
		visitor.sees("需要您先同意");
		assertThat(visitor.page().letters().stream().filter(letter -> heading(letter).equals("呜啦啦重复"))).hasSize(1);
	}

	@Test
	void a_tap_that_comes_twice_counts_once() {
		WebVisitor visitor = visitor();
		visitor.taps("同意并开始");
		visitor.sees("是什么性质");
		long number = visitor.nextNumber();

		visitor.taps(number, "企业");
		visitor.taps(number, "企业");
		await().untilAsserted(() -> assertThat(visitor.hasSeen("哪个省")).isNotEmpty());
		visitor.says("湖南");

		visitor.sees("哪些备案信息变了");
		assertThat(visitor.hasSeen("已经失效")).isEmpty();
	}

	@Test
	void the_transcript_can_be_read_on_from_every_place_without_loss_or_doubling() {
		WebVisitor visitor = visitor();
		visitor.taps("同意并开始");
		visitor.taps("企业");
		visitor.says("湖南");
		visitor.taps("网站");
		visitor.taps("网站名称");
		visitor.says("IP地址");
		visitor.taps("完成，已选 2 项");
		visitor.sees("从哪一天起生效");
		visitor.says("呜啦啦不懂");
		visitor.sees("没有认出是哪一天");
		List<WebPage.Told> letters = visitor.page().letters();
		List<String> places = visitor.page().places();

		assertThat(places).doesNotHaveDuplicates();
		for (int i = 0; i <= letters.size(); i++) {
			WebPage page = visitor.opens(i == 0 ? "" : letters.get(i - 1).cursor());
			page.seesLetters(letters.size() - i);
			page.state();
			assertThat(page.places()).as("read on after %s letters", i)
					.containsExactlyInAnyOrderElementsOf(places.subList(i, places.size()));
			page.close();
		}
	}

	@Test
	void a_browser_that_lost_its_line_reads_on_by_its_last_event() {
		WebVisitor visitor = visitor();
		visitor.says("呜啦啦");
		visitor.sees("需要您先同意");
		String cursor = visitor.page().cursor();

		WebPage page = visitor.opens(cursor);
		visitor.says("呜啦啦又");

		page.sees("呜啦啦又");
		page.sees("需要您先同意");
		assertThat(page.letters()).hasSize(2);
	}

	@Test
	void a_cursor_that_is_none_reads_from_the_beginning() {
		WebVisitor visitor = visitor();
		visitor.sees("您好");

		WebPage page = visitor.opens("'; drop table outbox; --");

		page.sees("您好");
	}

	@Test
	void two_tabs_are_told_the_same() {
		WebVisitor visitor = visitor();
		WebPage other = visitor.opens("");

		visitor.taps("同意并开始");
		visitor.says("企业");

		visitor.sees("哪个省");
		other.sees("哪个省");
		await().untilAsserted(() -> assertThat(other.places()).containsExactlyInAnyOrderElementsOf(visitor.page().places()));
	}

	@Test
	void many_words_at_once_from_many_tabs_are_all_told_once() {
		WebVisitor visitor = visitor();
		WebPage other = visitor.opens("");
		long first = visitor.nextNumber();
		IntStream.range(0, 40).forEach(_ -> visitor.nextNumber());

		try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 40).forEach(i -> tabs.execute(() -> visitor.says(first + i, "第" + i + "句")));
		}

		for (WebPage page : List.of(visitor.page(), other))
			IntStream.range(0, 40).forEach(i -> page.sees("\"第" + i + "句\""));
		visitor.says("呜啦啦最后");
		visitor.page().sees("呜啦啦最后");
		other.sees("呜啦啦最后");
		for (WebPage page : List.of(visitor.page(), other)) {
			assertThat(page.places()).doesNotHaveDuplicates();
			assertThat(page.letters().stream().filter(letter -> heading(letter).matches("第\\d+句"))).hasSize(40);
		}
	}

	@Test
	void an_upload_is_kept_and_confirmed() {
		WebVisitor visitor = atThePapers();
		visitor.taps("上传主办单位证件");
		visitor.sees("请发送：主办单位证件");

		Reply reply = visitor.uploads("营业执照.png", "image/png", Samples.aPng());

		assertThat(reply.status()).isEqualTo(202);
		assertThat(visitor.sees("已收到并加密保存").path("prompt").toString()).contains("已保存").contains("PNG 图片");
		assertThat(visitor.hasSeen("📎 营业执照.png")).isPresent();
		await().untilAsserted(() -> assertThat(visitor.page().state().path("materials").path("done").asInt()).isEqualTo(1));
	}

	@Test
	void an_upload_that_comes_twice_is_kept_once() {
		WebVisitor visitor = atThePapers();
		visitor.taps("上传主办单位证件");
		visitor.sees("请发送：主办单位证件");
		long number = visitor.nextNumber();
		byte[] paper = Samples.aPng();

		visitor.uploads(number, "执照.png", "image/png", paper);
		visitor.sees("已收到并加密保存");
		visitor.uploads(number, "执照.png", "image/png", paper);
		visitor.taps("返回清单");

		visitor.sees("必交材料");
		assertThat(visitor.card().path("prompt").toString()).contains("主办单位证件 · 1");
		assertThat(visitor.page().letters().stream().filter(letter -> heading(letter).equals("📎 执照.png"))).hasSize(1);
	}

	@Test
	void nothing_a_filer_says_or_sends_lies_open_on_disk() {
		String words = "MARKER-IN-WORDS-49c1";
		String inPaper = "MARKER-IN-PAPER-7d20";
		String inName = "MARKER-IN-NAME-e83b";
		WebVisitor visitor = atThePapers();

		visitor.says(words);
		visitor.sees("这一步请发送文件");
		visitor.uploads(inName + ".pdf", "application/pdf", Samples.aPdfSaying(inPaper));
		visitor.sees("已收到并加密保存");

		assertThat(filesHolding(visitor.page().state().path("code").asString())).as("the search looks into the database").isNotEmpty();
		assertThat(filesHolding(inPaper)).isEmpty();
		assertThat(filesHolding(words)).isEmpty();
		assertThat(filesHolding(inName)).isEmpty();
		assertThat(filesHolding("湖南")).isEmpty();
		assertThat(filesHolding("%PDF-1.7")).isEmpty();
	}

	@Test
	void a_key_set_is_for_its_owner_alone() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("materials.keyset")))).isEqualTo("rw-------");
	}

	@Test
	void a_file_that_is_no_paper_is_refused_with_what_would_do() {
		WebVisitor visitor = atThePapers();

		Reply reply = visitor.uploads("扫描件.jpg", "image/jpeg", Samples.aProgram());

		assertThat(reply.status()).isEqualTo(202);
		assertThat(visitor.sees("这种文件不能用").path("prompt").toString()).contains("JPG").contains("10 MB");
	}

	@Test
	void a_file_somewhat_over_the_limit_is_refused_in_the_conversation() {
		WebVisitor visitor = atThePapers();
		byte[] large = new byte[(10 << 20) + 1];
		System.arraycopy(Samples.aPdfSaying("x"), 0, large, 0, 8);

		Reply reply = visitor.uploads("大.pdf", "application/pdf", large);

		assertThat(reply.status()).isEqualTo(202);
		visitor.sees("文件超过 10 MB，没有保存");
	}

	@Test
	void a_file_far_over_the_limit_is_refused_at_the_door() {
		WebVisitor visitor = atThePapers();

		Reply reply = visitor.uploads("很大.pdf", "application/pdf", new byte[(11 << 20) + 1000]);

		assertThat(reply.status()).isEqualTo(413);
		assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
		assertThat(reply.json().path("detail").asString()).contains("10 MB");
	}

	@Test
	void a_file_before_the_filer_agreed_is_not_kept() {
		WebVisitor visitor = visitor();
		String marker = "MARKER-TOO-EARLY-11aa";

		visitor.uploads("执照.pdf", "application/pdf", Samples.aPdfSaying(marker));

		visitor.sees("现在还不需要材料");
		assertThat(filesHolding(marker)).isEmpty();
	}

	@Test
	void without_a_session_nothing_is_taken_in() {
		String hi = "{\"n\": 1, \"text\": \"hi\"}";
		assertThat(assistant.get("/chat/api/events").status()).isEqualTo(401);
		assertThat(assistant.post("/chat/api/messages", hi, "X-Beian-Chat", "1").status()).isEqualTo(401);
		assertThat(assistant.post("/chat/api/messages", hi, "X-Beian-Chat", "1", "Cookie", "beian_chat=short").status()).isEqualTo(401);
		Reply upload = stranger().uploads("x.png", "image/png", Samples.aPng());
		assertThat(upload.status()).isEqualTo(401);
		assertThat(upload.json().path("detail").asString()).contains("刷新页面");
	}

	@Test
	void posts_without_our_header_are_refused_as_from_a_foreign_page() {
		WebVisitor visitor = visitor();

		Reply message = assistant.post("/chat/api/messages", "{\"n\": 77, \"text\": \"from elsewhere\"}", "Cookie", visitor.cookie());
		Reply session = assistant.post("/chat/api/session", "{}");

		assertThat(message.status()).isBetween(400, 403);
		assertThat(session.status()).isBetween(400, 403);
		visitor.says("呜啦啦自己");
		visitor.sees("需要您先同意");
		assertThat(visitor.hasSeen("from elsewhere")).isEmpty();
	}

	@Test
	void a_visitor_sees_nothing_of_another() {
		WebVisitor one = visitor();
		WebVisitor other = visitor();
		one.says("呜啦啦只有");
		one.sees("需要您先同意");

		other.says("呜啦啦别人");
		other.sees("需要您先同意");

		assertThat(other.hasSeen("呜啦啦只有")).isEmpty();
		assertThat(other.opens(one.page().cursor()).state().path("code")).isNotEqualTo(one.page().state().path("code"));
		assertThat(one.cookie()).isNotEqualTo(other.cookie());
	}

	@Test
	void an_invented_cookie_opens_nobodys_chat() {
		WebVisitor visitor = visitor();
		visitor.says("呜啦啦只有");
		visitor.sees("需要您先同意");

		Reply reply = assistant.post("/chat/api/messages", "{\"n\": 1, \"text\": \"hi\"}", "X-Beian-Chat", "1", "Cookie",
				"beian_chat=" + "A".repeat(32));

		assertThat(reply.status()).isEqualTo(401);
		assertThat(visitor.hasSeen("\"hi\"")).isEmpty();
	}

	@Test
	void an_invented_cookie_leaves_no_trace_and_is_replaced_by_one_of_ours() {
		String invented = "beian_chat=" + "B".repeat(32);
		long before = conversations();

		HttpRequest looking = HttpRequest.newBuilder(assistant.address().resolve("/chat/api/events")).header("Cookie", invented).build();
		assertThatThrownBy(() -> WebPage.opened(looking, HttpClient.newHttpClient())).hasMessage("no page: 401");
		long after = conversations();
		Reply session = assistant.post("/chat/api/session", "{}", "X-Beian-Chat", "1", "Cookie", invented);

		assertThat(after).isEqualTo(before);
		assertThat(session.header("Set-Cookie")).startsWith("beian_chat=").doesNotContain(invented);
		assertThat(conversations()).isEqualTo(before + 1);
	}

	private long conversations() {
		return assistant.rows("select id from conversation").size();
	}

	@Test
	void what_cannot_be_read_is_a_problem_with_advice() {
		WebVisitor visitor = visitor();

		Reply nothing = assistant.post("/chat/api/messages", "{\"n\": 5}", "X-Beian-Chat", "1", "Cookie", visitor.cookie());
		Reply broken = assistant.post("/chat/api/messages", "{\"n\": ", "X-Beian-Chat", "1", "Cookie", visitor.cookie());

		for (Reply reply : List.of(nothing, broken)) {
			assertThat(reply.status()).isEqualTo(400);
			assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
			assertThat(reply.json().path("detail").asString()).isNotBlank();
		}
		assertThat(nothing.json().path("detail").asString()).contains("重新发送");
	}

	@Test
	void strange_characters_and_long_texts_are_taken_as_they_are() {
		WebVisitor visitor = visitor();

		visitor.says("表情👨‍👩‍👧‍👦和𠮷字<b>&\"引号\"' or 1=1 --");
		visitor.sees("𠮷字<b>&");
		Reply reply = visitor.says("长".repeat(5000));

		assertThat(reply.status()).isEqualTo(202);
		visitor.sees("需要您先同意");
		visitor.page().sees("长".repeat(4096));
	}

	@Test
	void a_nul_in_a_text_does_no_harm() {
		WebVisitor visitor = visitor();

		Reply reply = visitor.says("呜啦\u0000啦");

		assertThat(reply.status()).isEqualTo(202);
		visitor.sees("需要您先同意");
	}

	@Test
	void what_could_not_be_stored_leaves_no_trace_and_the_next_attempt_is_answered() {
		Address newcomer = new Address("web", "0123456789abcdef0123456789abcdef");
		Inbox inbox = assistant.bean(Inbox.class);
		Inbound tooLong = new Inbound("web:" + "x".repeat(300), newcomer, Instant.now(), "zh-CN", new Content.Said("/start"));
		Inbound right = new Inbound("web:once-more", newcomer, Instant.now(), "zh-CN", new Content.Said("/start"));

		assertThatThrownBy(() -> inbox.accept(List.of(right, tooLong))).isInstanceOf(DataAccessException.class);
		inbox.accept(List.of(right));

		await().untilAsserted(() -> assertThat(assistant.rows("select seq from outbox where person = ?", newcomer.user())).hasSize(1));
	}

	@Test
	void a_button_of_an_earlier_question_changes_nothing_and_says_so() {
		WebVisitor visitor = visitor();
		JsonNode first = visitor.card();
		visitor.taps("同意并开始");
		visitor.taps("企业");
		visitor.says("湖南");
		visitor.sees("哪些备案信息变了");
		String key = first.path("prompt").path("rows").path(0).path(0).path("key").asString();

		visitor.presses(visitor.nextNumber(), key, "1");

		assertThat(visitor.sees("已经失效").path("prompt").path("heading").asString()).startsWith("哪些备案信息变了");
	}

	@Test
	void an_answer_can_be_corrected_from_the_rail() {
		WebVisitor visitor = visitor();
		visitor.taps("同意并开始");
		visitor.taps("企业");
		visitor.says("湖南");
		visitor.sees("哪些备案信息变了");

		visitor.presses(visitor.nextNumber(), "/edit organizer", "rail");

		visitor.sees("是什么性质");
		visitor.taps("事业单位");
		await().untilAsserted(() -> assertThat(visitor.page().state().path("answers").toString()).contains("事业单位").doesNotContain("企业"));
	}

	@Test
	void the_chat_page_is_served_with_strict_headers() {
		for (String path : List.of("/", "/chat", "/chat.html")) {
			Reply reply = assistant.get(path);

			assertThat(reply.status()).as(path).isEqualTo(200);
			assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'")
					.doesNotContain("unsafe");
			assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
			assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
		}
	}

	private WebVisitor stranger() {
		WebVisitor visitor = assistant.visitor();
		visitors.add(visitor);
		return visitor;
	}

	private WebVisitor visitor() {
		WebVisitor visitor = stranger().arrives();
		visitor.page().sees("您好，这里协助您办理");
		return visitor;
	}

	/** A visitor who is asked for papers. */
	private WebVisitor atThePapers() {
		WebVisitor visitor = visitor();
		visitor.taps("同意并开始");
		visitor.taps("企业");
		visitor.says("湖南");
		visitor.taps("主体负责人（换人）");
		visitor.taps("完成，已选 1 项");
		visitor.taps("已经生效");
		visitor.taps("按变更备案办理");
		visitor.taps("其余都到控制台再填");
		visitor.taps("没问题，下一步");
		visitor.sees("请准备并上传这次变更的材料");
		return visitor;
	}

	private List<Path> filesHolding(String text) {
		try (Stream<Path> files = Files.walk(data)) {
			return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static boolean holds(Path file, String text) {
		try {
			String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
			return bytes.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
					|| bytes.contains(new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String heading(WebPage.Told letter) {
		return letter.data().path("prompt").path("heading").asString();
	}
}
