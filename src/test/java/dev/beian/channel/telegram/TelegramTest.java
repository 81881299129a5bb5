package dev.beian.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content.Staff.Act;
import dev.beian.testkit.ApiCall;
import dev.beian.testkit.Attachment;
import dev.beian.testkit.BotMessage;
import dev.beian.testkit.Door;
import dev.beian.testkit.FakeBotApi;
import dev.beian.testkit.Person;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.Samples;
import tools.jackson.databind.JsonNode;

/** Whole conversations with the real assistant over a fake Bot API, and what it does when that one misbehaves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class TelegramTest {

	private static final String TOKEN = "8675309:this_is_the_secret_of_the_bot";
	private static final String OTHER_TOKEN = "8675309:somebody_revoked_this_one";

	private FakeBotApi telegram;
	private RunningAssistant assistant;

	@BeforeAll
	void start(@TempDir Path data) {
		telegram = patient(FakeBotApi.start(TOKEN));
		assistant = talkative(RunningAssistant.in(data)).onTelegram(telegram.address(), TOKEN).start();
	}

	@AfterEach
	void every_tap_is_answered() {
		telegram.clearFaults();
		await().untilAsserted(() -> assertThat(telegram.unansweredCallbacks()).isEmpty());
	}

	@AfterAll
	void nothing_secret_is_in_the_log(CapturedOutput output) {
		assistant.close();
		telegram.close();
		assertThat(output.getAll()).isNotEmpty().doesNotContain(TOKEN).doesNotContain(TOKEN.split(":")[1]);
	}

	@Test
	void a_filer_is_led_by_buttons_from_the_first_word_to_the_approval() {
		Person lin = telegram.person("Lin", "zh-hans");
		lin.starts();
		lin.presses("同意并开始");
		lin.presses("企业");
		lin.presses("华中");
		lin.presses("湖南");
		lin.presses("主体负责人（换人）");
		lin.presses("▸ 主体 1");
		lin.presses("网站");
		lin.presses("网站名称");
		lin.presses("完成，已选 2 项");
		lin.sees("从哪一天起生效");
		assertThat(lin.messages()).as("one card, drawn over").hasSize(1).allMatch(card -> card.edits() >= 5);

		lin.says(written(LocalDate.ofInstant(assistant.clock().instant(), ZoneId.of("Asia/Shanghai")).plusDays(60)));
		assertThat(lin.sees("是否按下面的建议办理")).contains("变更备案").contains("湖南、贵州").contains("还有 30 天");
		assertThat(lin.messages()).hasSize(2);
		await().untilAsserted(() -> assertThat(lin.messages().getFirst().labels()).as("the old card has no buttons").isEmpty());

		lin.presses("按变更备案办理");
		assertThat(lin.sees("新的主体负责人叫什么名字")).contains("共 7 项，已填 0 项");
		lin.says("林一");
		lin.sees("主体负责人的身份证号码是什么");
		lin.presses("其余都到控制台再填");
		assertThat(lin.sees("请核对新信息")).contains("林一").contains("到控制台再填");
		lin.presses("没问题，下一步");
		lin.sees("请准备并上传这次变更的材料");
		lin.presses("上传主办单位证件");
		lin.sees("请发送：主办单位证件");
		lin.sendsPhoto(Samples.aJpeg());
		lin.sees("已收到并加密保存：主办单位证件");
		lin.presses("返回清单");
		lin.presses("上传身份证人像面（主体负责人）");
		lin.sees("请发送：身份证人像面");
		lin.sendsDocument("front.png", "image/png", Samples.aPng());
		lin.sees("已收到并加密保存：身份证人像面");
		lin.presses("返回清单");
		lin.sees("必交材料 4 项，已交 2 项");
		lin.presses("继续");
		lin.sees("还有 2 项必交材料没有收到");
		lin.presses("先不交，继续");

		assertThat(lin.sees("在青云控制台提交初审了吗")).contains("变更备案");
		lin.presses("已提交初审");
		lin.sees("青云的初审有结果了吗");
		lin.presses("初审已通过");
		lin.presses("已提交复审");
		lin.presses("复审已通过");
		lin.sees("核验短信是什么时候收到的");
		lin.presses("刚刚收到");
		assertThat(lin.sees("短信核验全部完成了吗")).containsPattern("还有 2[34] 小时").contains("beian.miit.gov.cn");
		lin.says("/status");
		assertThat(lin.sees("办理进度")).contains("短信核验截止");
		lin.presses("继续办理");
		lin.sees("短信核验全部完成了吗");
		lin.presses("全部已核验");
		lin.presses("审核已通过");
		assertThat(lin.sees("变更已通过")).contains("网站底部");
		lin.presses("都清楚了，结束");

		lin.sees("这次变更已经办完");
		assertThat(lin.buttons()).containsExactly("重新开始");
		await().untilAsserted(() -> assertThat(lin.messages().stream().filter(message -> !message.labels().isEmpty())).hasSize(1));
		assertThat(filesOf(assistant.conversation(addressOf(lin)).id())).isEmpty();
	}

	@Test
	void a_filer_is_spoken_to_in_the_language_of_the_app() {
		Person sam = telegram.person("Sam", "en");

		sam.starts();

		assertThat(sam.sees("ICP filing")).doesNotContain("您好");
	}

	@Test
	void the_bot_introduces_itself_in_its_languages() {
		await().untilAsserted(() -> assertThat(telegram.profile("commands", "")).contains("human").contains("转人工"));
		assertThat(telegram.profile("commands", "en")).contains("human").doesNotContainPattern("\\p{IsHan}");
		assertThat(telegram.profile("description", "")).contains("备案");
		assertThat(telegram.profile("short_description", "en")).isNotBlank();
	}

	@Test
	void three_pictures_sent_together_are_all_kept_for_the_paper_that_was_asked_for() {
		Person wang = atThePapers();
		wang.presses("上传主办单位证件");
		wang.sees("请发送：主办单位证件");

		wang.sendsAlbum(List.of(Attachment.photo(Samples.aJpeg()), Attachment.photo(Samples.aJpeg()), Attachment.photo(Samples.aJpeg())));

		wang.waitsUntil(screen -> screen.contains("✓ 文件 3") || screen.contains("文件 3 · 已保存"));
		await().untilAsserted(() -> assertThat(newestCard(wang).text()).doesNotContain("接收中"));
		wang.presses("返回清单");
		assertThat(wang.sees("必交材料")).contains("已交 1 项");
		assertThat(wang.buttons()).anyMatch(label -> label.contains("主办单位证件 · 3"));
		await().untilAsserted(() -> assertThat(wang.messages().stream().filter(message -> !message.labels().isEmpty())).hasSize(1));
	}

	@Test
	void a_file_can_be_replaced_and_deleted() {
		Person wang = atThePapers();
		wang.presses("上传主办单位证件");
		wang.sees("请发送：主办单位证件");
		wang.sendsPhoto(Samples.aJpeg());
		wang.sees("已收到并加密保存");
		String conversation = assistant.conversation(addressOf(wang)).id();
		List<Map<String, Object>> before = filesOf(conversation);

		wang.presses("替换文件 1");
		wang.sees("请发送替换的文件");
		wang.sendsDocument("better.pdf", "application/pdf", Samples.aPdfSaying("better"));
		wang.sees("已收到并加密保存");
		await().untilAsserted(() -> assertThat(filesOf(conversation)).hasSize(1).isNotEqualTo(before));
		assertThat(newestCard(wang).text()).contains("PDF 文件").doesNotContain("文件 2");

		wang.presses("删除文件 1");
		wang.sees("文件已删除");
		await().untilAsserted(() -> assertThat(filesOf(conversation)).isEmpty());
	}

	@Test
	void the_same_picture_twice_is_pointed_out() {
		Person wang = atThePapers();
		byte[] picture = Samples.aJpeg();
		wang.presses("上传主办单位证件");
		wang.sees("请发送：主办单位证件");

		wang.sendsPhoto(picture);
		wang.sees("已收到并加密保存");
		wang.sendsPhoto(picture);

		wang.sees("内容相同");
	}

	@Test
	void a_program_called_a_picture_and_an_empty_file_are_refused() {
		Person wang = atThePapers();

		wang.sendsDocument("执照.jpg", "image/jpeg", Samples.aProgram());
		assertThat(wang.sees("这种文件不能用")).contains("JPG");
		wang.sendsDocument("空.pdf", "application/pdf", new byte[0]);
		wang.sees("收到的是空文件");

		assertThat(filesOf(assistant.conversation(addressOf(wang)).id())).isEmpty();
	}

	@Test
	void a_file_that_says_it_is_too_large_is_refused_without_fetching_it() {
		Person wang = atThePapers();
		int asked = telegram.calls("getFile").size();

		wang.sendsDocumentClaiming("录像.pdf", "application/pdf", 21L << 20);

		assertThat(wang.sees("文件超过 10 MB")).contains("压缩");
		assertThat(telegram.calls("getFile")).hasSize(asked);
	}

	@Test
	void a_download_that_breaks_off_is_tried_again() {
		Person wang = atThePapers();
		wang.presses("上传主办单位证件");
		wang.sees("请发送：主办单位证件");
		telegram.dropAfterEffect(FakeBotApi.DOWNLOADS, 1);

		wang.sendsDocument("scan.png", "image/png", Samples.aPng());

		wang.sees("已收到并加密保存");
	}

	@Test
	void what_cannot_be_read_is_politely_declined() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.sees("您好");

		wang.sendsSticker();
		wang.sees("贴纸看不懂");
		wang.sendsVoice();
		wang.sees("语音听不了");
		wang.sendsLocation();
		wang.sees("不需要发位置");
		telegram.deliver(from(wang, "\"contact\": {\"phone_number\": \"+8613800138000\", \"first_name\": \"Li\"}"));
		wang.sees("不需要联系人名片，没有保存");
		telegram.deliver(from(wang, "\"poll\": {\"id\": \"1\", \"question\": \"?\", \"options\": [], \"type\": \"regular\"}"));
		wang.sees("这类消息无法读取");
	}

	@Test
	void a_file_that_moves_is_no_paper() {
		Person wang = atThePapers();
		String file = "{\"file_id\": \"x\", \"file_unique_id\": \"x\", \"width\": 9, \"height\": 9, \"duration\": 1}";

		telegram.deliver(from(wang, "\"animation\": " + file + ", \"document\": " + file));

		wang.sees("视频和动图无法读取");
	}

	@Test
	void what_was_forwarded_is_read_like_any_other_message() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.presses("同意并开始");
		wang.presses("企业");
		wang.sees("哪个省");

		telegram.deliver(from(wang, "\"text\": \"备案号 湘ICP备12345678号\", \"forward_origin\": {\"type\": \"hidden_user\", "
				+ "\"date\": 1700000000, \"sender_user_name\": \"somebody\"}"));

		wang.sees("哪些备案信息变了");
	}

	@Test
	void what_the_app_notes_by_itself_is_not_answered() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.sees("您好");
		String place = from(wang, "\"location\": {\"latitude\": 28.2, \"longitude\": 112.9}, \"edit_date\": 1700000100");

		telegram.deliver(place.replace("\"message\"", "\"edited_message\""));
		telegram.deliver(from(wang, "\"pinned_message\": {\"message_id\": 1, \"date\": 0, \"chat\": {\"id\": 1, \"type\": \"private\"}}"));
		telegram.deliver(from(wang, "\"message_auto_delete_timer_changed\": {\"message_auto_delete_time\": 86400}"));
		wang.says("呜啦啦");

		wang.sees("需要您先同意");
		assertThat(wang.messages()).hasSize(2);
	}

	@Test
	void a_group_it_was_added_to_is_told_once_why_and_left() {
		telegram.forgetCalls();
		String joining = """
				{"my_chat_member": {"date": 1700000000, "chat": {"id": -100123456700, "type": "supergroup", "title": "all of us"},
				  "from": {"id": 7000000001, "is_bot": false, "first_name": "Lin", "language_code": "zh-hans"},
				  "old_chat_member": {"status": "left", "user": {"id": 8675309, "is_bot": true, "first_name": "Beian"}},
				  "new_chat_member": {"status": "member", "user": {"id": 8675309, "is_bot": true, "first_name": "Beian"}}}}""";

		telegram.deliver(joining);

		await().untilAsserted(() -> assertThat(telegram.calls("leaveChat")).hasSize(1)
				.allMatch(call -> call.param("chat_id").equals("-100123456700")));
		assertThat(telegram.calls("sendMessage")).filteredOn(call -> call.param("chat_id").startsWith("-")).singleElement()
				.satisfies(call -> assertThat(call.param("text")).contains("只在私聊里办理"));
		telegram.deliver(
				joining.replace("\"left\"", "\"member\"").replace("\"status\": \"member\", \"user\"", "\"status\": \"left\", \"user\""));
		telegram.person("Wang", "zh-hans").starts();
		await().untilAsserted(() -> assertThat(telegram.pendingUpdates()).isZero());
		assertThat(telegram.calls("leaveChat")).hasSize(1);
		assertThat(assistant.rows("select id from conversation where person like '-%'")).isEmpty();
	}

	private static String from(Person person, String content) {
		return """
				{"message": {"message_id": 900000, "date": 1700000000, %s,
				  "from": {"id": %d, "is_bot": false, "first_name": "Wang", "language_code": "zh-hans"},
				  "chat": {"id": %d, "type": "private", "first_name": "Wang"}}}""".formatted(content, person.id(), person.id());
	}

	@Test
	void after_typed_words_a_new_card_comes_and_the_old_one_loses_its_buttons() {
		Person wang = atTheChanges();
		int cards = wang.messages().size();

		wang.says("呜啦啦");

		wang.sees("没有认出变了哪一项");
		assertThat(wang.messages()).hasSize(cards + 1);
		await().untilAsserted(() -> assertThat(wang.messages().get(cards - 1).labels()).isEmpty());
		assertThat(wang.messages().getLast().labels()).isNotEmpty();
	}

	@Test
	void words_may_be_given_in_place_of_buttons() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.sees("您好");
		wang.says("同意并开始");
		wang.sees("是什么性质");
		wang.says("2");
		wang.sees("哪个省");
		wang.says("湘ICP备12345678号");
		wang.sees("哪些备案信息变了");
		wang.says("网站名称和IP地址");
		wang.waitsUntil(screen -> screen.contains("完成，已选 2 项"));
		wang.says("完成");
		wang.sees("从哪一天起生效");
		wang.says("昨天");

		assertThat(wang.sees("是否按下面的建议办理")).contains("变更网站");
	}

	@Test
	void a_button_of_an_earlier_question_changes_nothing_and_says_so() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.sees("您好");
		BotMessage first = wang.messages().getFirst();
		wang.presses("同意并开始");
		wang.presses("企业");
		wang.presses("华中");
		wang.presses("湖南");
		wang.sees("哪些备案信息变了");

		wang.pressesStale(first.id(), first.button("同意并开始").orElseThrow().data());

		assertThat(wang.sees("已经失效")).contains("哪些备案信息变了");
		assertThat(assistant.conversation(addressOf(wang)).position().step()).isEqualTo("changes");
	}

	@Test
	void buttons_that_never_were_do_no_harm() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.sees("您好");

		for (String data : List.of("0.99", "zzzzzzzzzzzz.0", "0.-1", "a:agree", "0.0\u0000", "0", ".", "x".repeat(64)))
			wang.pressesStale(wang.messages().getLast().id(), data);

		wang.sees("已经失效");
		wang.presses("同意并开始");
		wang.sees("是什么性质");
	}

	@Test
	void a_double_tap_moves_one_step() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.presses("同意并开始");
		wang.sees("是什么性质");
		BotMessage card = newestCard(wang);
		String data = card.button("企业").orElseThrow().data();

		wang.pressesStale(card.id(), data);
		wang.pressesStale(card.id(), data);
		wang.pressesStale(card.id(), data);

		wang.sees("哪个省");
		wang.says("湖南");
		wang.sees("哪些备案信息变了");
		assertThat(wang.screen()).doesNotContain("已经失效");
	}

	@Test
	void ticks_pressed_in_a_hurry_all_count() {
		Person wang = atTheChanges();
		BotMessage card = newestCard(wang);

		for (String label : List.of("主办单位名称", "证件号码", "证件住所", "所在市区"))
			wang.pressesStale(card.id(), card.button(label).orElseThrow().data());

		wang.presses("完成，已选 4 项");
		wang.sees("从哪一天起生效");
	}

	@Test
	void an_update_delivered_twice_counts_once() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.sees("您好");
		telegram.duplicateNextUpdate();

		wang.says("呜啦啦一");
		wang.sees("需要您先同意");
		wang.says("呜啦啦二");
		wang.sees("需要您先同意");

		await().untilAsserted(() -> assertThat(telegram.pendingUpdates()).isZero());
		assertThat(wang.messages()).hasSize(3);
		assertThat(assistant.rows("select id from inbox where conversation = ?", assistant.conversation(addressOf(wang)).id())).hasSize(3);
	}

	@Test
	void numbers_of_updates_may_start_again_lower() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.sees("您好");
		await().untilAsserted(() -> assertThat(telegram.pendingUpdates()).isZero());
		telegram.restartUpdateIds(1000);

		wang.presses("同意并开始");
		wang.sees("是什么性质");
		wang.says("企业");

		wang.sees("哪个省");
	}

	@Test
	void a_pause_that_telegram_asks_for_is_kept_and_so_is_the_order() {
		Person wang = atTheChanges();
		telegram.forgetCalls();
		telegram.failNext("sendMessage", 1, 429, "Too Many Requests: retry after 2", 2);

		assistant.staff(Act.TAKE, addressOf(wang), "chen", "");
		Stream.of("一", "二", "三").forEach(text -> assistant.staff(Act.REPLY, addressOf(wang), "chen", "第" + text + "句"));

		wang.sees("第三句");
		assertThat(textsAfter(wang, 1)).hasSize(4).endsWith("第一句", "第二句", "第三句");
		assertThat(textsAfter(wang, 1).getFirst()).startsWith("客服 chen 正在处理");
		await().untilAsserted(
				() -> assertThat(telegram.calls("sendMessage")).extracting(ApiCall::status).containsExactly(429, 200, 200, 200, 200));
		List<ApiCall> sent = telegram.calls("sendMessage");
		assertThat(Duration.ofNanos(sent.get(1).nanoTime() - sent.get(0).nanoTime())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void a_pause_holds_for_everybody_but_taps_are_answered() {
		Person wang = atTheChanges();
		Person lin = atTheChanges();
		telegram.forgetCalls();
		telegram.failNext("sendMessage", 1, 429, "Too Many Requests: retry after 2", 2);

		wang.says("呜啦啦");
		await().untilAsserted(() -> assertThat(telegram.calls("sendMessage")).isNotEmpty());
		lin.presses("主办单位名称");

		await().atMost(Duration.ofMillis(1500)).untilAsserted(() -> assertThat(telegram.unansweredCallbacks()).isEmpty());
		assertThat(telegram.calls("editMessageText")).noneMatch(call -> call.toString().contains("已选 1 项"));
		wang.sees("没有认出变了哪一项");
		lin.waitsUntil(screen -> screen.contains("完成，已选 1 项"));
	}

	@Test
	void somebody_who_blocked_the_bot_is_marked_and_nobody_else_notices() {
		Person gone = atTheChanges();
		gone.leavesTelegram();

		assistant.staff(Act.REPLY, addressOf(gone), "chen", "还在吗");

		await().untilAsserted(() -> assertThat(assistant.conversation(addressOf(gone)).reachable()).isFalse());
		assertThat(fatesOf(gone)).contains("UNDELIVERABLE");
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.sees("您好");
		await().untilAsserted(() -> assertThat(health().path("status").asString()).isEqualTo("UP"));
	}

	@Test
	void somebody_who_comes_back_is_reachable_again() {
		Person wang = atTheChanges();
		wang.blocks();
		await().untilAsserted(() -> assertThat(assistant.conversation(addressOf(wang)).reachable()).isFalse());

		wang.unblocks();
		await().untilAsserted(() -> assertThat(assistant.conversation(addressOf(wang)).reachable()).isTrue());
		wang.says("呜啦啦");

		wang.sees("没有认出变了哪一项");
	}

	@Test
	void a_card_whose_fate_is_unknown_is_repeated_once_and_flagged() {
		Person wang = atTheChanges();
		telegram.forgetCalls();
		telegram.dropAfterEffect("sendMessage", 1);

		wang.says("呜啦啦");

		wang.sees("没有认出变了哪一项");
		await().untilAsserted(() -> assertThat(fatesOf(wang)).endsWith("SENT"));
		assertThat(telegram.calls("sendMessage")).extracting(ApiCall::status).endsWith(0, 200).containsOnlyOnce(0);
		assertThat(assistant.rows("select attempts from outbox where conversation = ? order by seq desc limit 1",
				assistant.conversation(addressOf(wang)).id()).getFirst().get("attempts")).isEqualTo(1);
		wang.presses("网站");
		wang.presses("网站名称");
		wang.presses("完成，已选 1 项");
		wang.sees("从哪一天起生效");
	}

	@Test
	void words_of_staff_whose_fate_is_unknown_are_not_repeated() {
		Person wang = atTheChanges();
		assistant.staff(Act.TAKE, addressOf(wang), "chen", "");
		wang.sees("客服 chen 正在处理");
		telegram.forgetCalls();
		telegram.dropAfterEffect("sendMessage", 1);

		assistant.staff(Act.REPLY, addressOf(wang), "chen", "只说一次");
		assistant.staff(Act.REPLY, addressOf(wang), "chen", "下一句");

		wang.sees("下一句");
		assertThat(wang.messages().stream().filter(message -> message.text().equals("只说一次"))).hasSize(1);
		await().untilAsserted(() -> assertThat(fatesOf(wang)).endsWith("UNKNOWN", "SENT"));
		assertThat(telegram.calls("sendMessage")).extracting(ApiCall::status).endsWith(0, 200).containsOnlyOnce(0);
	}

	@Test
	void a_card_survives_a_burst_of_server_errors() {
		Person wang = atTheChanges();
		telegram.failNext("sendMessage", 2, 502, "Bad Gateway", 0);

		wang.says("呜啦啦");

		wang.sees("没有认出变了哪一项");
	}

	@Test
	void a_proxys_error_page_in_place_of_an_answer_is_survived() {
		Person wang = atTheChanges();
		telegram.failNextWithPage("sendMessage", 1, 502, "Bad Gateway");
		telegram.failNextWithPage("editMessageText", 2, 504, "Gateway Time-out");
		telegram.failNextWithPage("getUpdates", 1, 502, "Bad Gateway");

		wang.says("呜啦啦");
		wang.sees("没有认出变了哪一项");
		wang.presses("主办单位名称");

		wang.waitsUntil(screen -> screen.contains("完成，已选 1 项"));
	}

	@Test
	void connections_cut_before_anything_happened_are_survived() {
		Person wang = atTheChanges();
		telegram.dropBeforeEffect("sendMessage", 1);
		telegram.dropBeforeEffect("editMessageText", 2);
		telegram.dropBeforeEffect("getUpdates", 2);

		wang.says("呜啦啦");
		wang.sees("没有认出变了哪一项");
		wang.presses("主办单位名称");

		wang.waitsUntil(screen -> screen.contains("完成，已选 1 项"));
	}

	@Test
	void markup_that_telegram_does_not_like_is_sent_as_plain_text() {
		Person wang = atTheChanges();
		telegram.failNext("sendMessage", 1, 400, "Bad Request: can't parse entities: Unsupported start tag \"字\" at byte offset 3", 0);

		wang.says("呜啦啦");

		wang.sees("没有认出变了哪一项");
		assertThat(wang.messages().getLast().labels()).isNotEmpty();
		assertThat(wang.messages().getLast().text()).doesNotContain("<b>").doesNotContain("&lt;");
	}

	@Test
	void markup_that_telegram_does_not_like_in_an_edit_leaves_one_card() {
		Person wang = atTheChanges();
		telegram.failNext("editMessageText", 1, 400, "Bad Request: can't parse entities: Unsupported start tag \"字\" at byte offset 3", 0);

		wang.presses("主办单位名称");

		wang.waitsUntil(screen -> screen.contains("完成，已选 1 项"));
		await().untilAsserted(() -> assertThat(wang.messages().stream().filter(message -> !message.labels().isEmpty())).hasSize(1));
	}

	@Test
	void a_card_that_was_deleted_is_sent_anew() {
		Person wang = atTheChanges();
		telegram.failNext("editMessageText", 1, 400, "Bad Request: message to edit not found", 0);

		wang.presses("主办单位名称");

		wang.waitsUntil(screen -> screen.contains("完成，已选 1 项"));
	}

	@Test
	void characters_that_mean_something_in_markup_are_shown_as_they_are() {
		Person wang = atThePapers();
		wang.presses("上传主办单位证件");
		wang.sees("请发送：主办单位证件");

		wang.sendsDocument("a<b>&\"c_[d]*.png", "image/png", Samples.aPng());
		wang.sees("已收到并加密保存");
		assistant.staff(Act.REPLY, addressOf(wang), "chen", "<script>alert(1)</script> & <b>粗</b> \"引号\"");

		wang.sees("<script>alert(1)</script> & <b>粗</b> \"引号\"");
	}

	@Test
	void the_worksheet_can_be_had_as_a_file() throws IOException {
		Person wang = atTheWorksheet();

		wang.presses("发成文件");

		wang.sees("清单在上面");
		BotMessage message = wang.messages().stream().filter(one -> one.attachment().isPresent()).findFirst().orElseThrow();
		Attachment file = message.attachment().orElseThrow();
		assertThat(file.name()).matches("beian-worksheet-BG-[0-9A-Z]+\\.pdf");
		assertThat(message.text()).isEqualTo("照着填的清单");
		try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
			assertThat(new PDFTextStripper().getText(pdf)).containsSubsequence("填表清单", "办理件编号 BG-", "姓名", "林一", "证件号码",
					"1101************2X", "用完请收好").doesNotContain("19491231");
		}
		wang.presses("继续办理");
		wang.sees("请准备并上传这次变更的材料");
	}

	@Test
	void a_file_waits_while_telegram_wants_a_pause_and_is_not_sent_twice_when_its_fate_is_unknown() {
		Person wang = atTheWorksheet();
		telegram.forgetCalls();
		telegram.failNext("sendDocument", 1, 429, "Too Many Requests: retry after 1", 1);

		wang.presses("发成文件");
		await().untilAsserted(() -> assertThat(telegram.calls("sendDocument")).extracting(ApiCall::status).containsExactly(429, 200));
		wang.waitsUntil(screen -> !screen.contains("[发成文件"));

		telegram.forgetCalls();
		telegram.dropAfterEffect("sendDocument", 1);
		wang.says("/worksheet");
		wang.presses("发成文件");
		await().untilAsserted(() -> assertThat(telegram.calls("sendDocument")).extracting(ApiCall::status).containsExactly(0));
		await().untilAsserted(() -> assertThat(fatesOf(wang)).contains("UNKNOWN").endsWith("SENT"));
		wang.waitsUntil(screen -> !screen.contains("[发成文件"));

		telegram.forgetCalls();
		telegram.failNext("sendDocument", 1, 502, "Bad Gateway", 0);
		telegram.failNext("sendDocument", 1, 400, "Bad Request: something else", 0);
		wang.says("/worksheet");
		wang.presses("发成文件");
		await().untilAsserted(() -> assertThat(telegram.calls("sendDocument")).extracting(ApiCall::status).containsExactly(502, 400));
		await().untilAsserted(() -> assertThat(fatesOf(wang)).contains("UNDELIVERABLE").endsWith("SENT"));
	}

	private Person atTheWorksheet() {
		Person person = atTheChanges();
		person.presses("主体负责人（换人）");
		person.presses("完成，已选 1 项");
		person.presses("已经生效");
		person.presses("按变更备案办理");
		person.sees("叫什么名字");
		person.says("林一");
		person.sees("身份证号码是什么");
		person.says("11010519491231002X");
		person.sees("已记下");
		person.presses("其余都到控制台再填");
		person.presses("没问题，下一步");
		person.sees("请准备并上传这次变更的材料");
		person.says("/worksheet");
		person.sees("照着填的清单");
		return person;
	}

	@Test
	void strange_updates_harm_no_other() {
		Person wang = telegram.person("Wang", "zh-hans");
		String strange = """
				{"message": "oops"}
				{"message": {"message_id": "many", "chat": []}}
				{}
				{"message": {}}
				{"message": {"message_id": 7, "date": 1, "text": "no chat", "from": {"id": 5, "is_bot": false, "first_name": "X"}}}
				{"message": null}
				{"callback_query": {"id": "1"}}
				{"callback_query": {"id": "2", "from": {"id": 5}, "data": "0.0"}}
				{"my_chat_member": {}}
				{"edited_message": {"message_id": 3}}
				{"brand_new_kind": {"a": 1}}
				{"channel_post": {"message_id": 3, "date": 1, "text": "news", "chat": {"id": -1001, "type": "channel", "title": "t"}}}
				""";
		strange.lines().forEach(telegram::deliver);

		wang.starts();

		wang.sees("您好");
		await().untilAsserted(() -> assertThat(telegram.pendingUpdates()).isZero());
		await().untilAsserted(() -> assertThat(health().path("status").asString()).isEqualTo("UP"));
	}

	@Test
	void groups_are_not_answered() {
		telegram.forgetCalls();
		String group = """
				{"message": {"message_id": 5, "date": 1700000000, "text": "/start",
				  "from": {"id": 7000000001, "is_bot": false, "first_name": "Lin", "language_code": "zh-hans"},
				  "chat": {"id": -100123456789, "type": "supergroup", "title": "all of us"}}}""";
		telegram.deliver(group);
		telegram.deliver(group.replace("7000000001, \"is_bot\": false", "136817688, \"is_bot\": true"));
		Person wang = telegram.person("Wang", "zh-hans");

		wang.starts();
		wang.sees("您好");

		assertThat(telegram.calls("sendMessage")).noneMatch(call -> call.param("chat_id").startsWith("-"));
		assertThat(assistant.rows("select id from conversation where person like '-%'")).isEmpty();
	}

	@Test
	void a_message_that_was_not_understood_is_read_again_when_it_is_changed() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.presses("同意并开始");
		wang.sees("是什么性质");
		wang.says("奇业");
		wang.sees("是什么性质");
		int messages = wang.messages().size();

		wang.edits("企业");

		wang.sees("哪个省");
		assertThat(wang.messages()).as("the card below the message is drawn over").hasSize(messages);
	}

	@Test
	void changing_an_earlier_answer_leads_to_its_question_and_a_repetition_to_nothing() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.presses("同意并开始");
		wang.sees("是什么性质");
		wang.says("企业");
		wang.sees("哪个省");

		wang.edits("个人");
		assertThat(wang.sees("您改了前面的一条消息")).contains("现在写的是：“个人”").contains("企业");
		wang.edits("个人");
		wang.presses("修改主办单位性质");
		wang.sees("是什么性质");
		wang.edits("事业单位");

		wang.sees("哪个省");
		assertThat(wang.screen().split("您改了前面的一条消息", -1)).as("nothing more came of the repetition").hasSizeLessThanOrEqualTo(2);
	}

	@Test
	void changing_a_caption_answers_nothing() {
		Person wang = telegram.person("Wang", "zh-hans");
		wang.starts();
		wang.presses("同意并开始");
		wang.presses("企业");
		wang.sees("哪个省");
		int message = wang.says("湖");
		wang.sees("哪个省");

		telegram.deliver(from(wang, "\"photo\": [{\"file_id\": \"x\", \"file_unique_id\": \"x\", \"width\": 9, \"height\": 9}], "
				+ "\"caption\": \"湖南\", \"edit_date\": 1700000100").replace("\"message\"", "\"edited_message\"").replace("900000",
						String.valueOf(message)));

		wang.sees("没有重新读取");
		assertThat(assistant.conversation(addressOf(wang)).position().step()).isEqualTo("province");
	}

	@Test
	void what_a_filer_types_and_the_token_stay_out_of_the_log(CapturedOutput output) {
		Person wang = atThePapers();
		telegram.failNext("sendMessage", 1, 500, "Internal Server Error", 0);
		telegram.failNext("editMessageText", 1, 400, "Bad Request: something else", 0);
		telegram.dropBeforeEffect("getFile", 1);
		telegram.dropBeforeEffect("answerCallbackQuery", 1);

		wang.says("MARKER-TYPED-55ab 430102199003071234");
		wang.sees("这一步请发送文件");
		wang.presses("上传主办单位证件");
		wang.sendsDocument("MARKER-NAME-55ab.png", "image/png", Samples.aPng());
		wang.sees("已收到并加密保存");
		wang.edits("MARKER-EDITED-55ab");
		wang.sees("这一步请发送文件");

		assertThat(output.getAll()).contains("turn conversation=")
				.doesNotContain("MARKER", "430102199003071234", TOKEN, String.valueOf(wang.id()));
	}

	@Test
	void with_a_wrong_token_everything_else_runs_and_health_names_the_reason(@TempDir Path data, CapturedOutput output) {
		try (RunningAssistant other = talkative(RunningAssistant.in(data)).onTelegram(telegram.address(), OTHER_TOKEN).start()) {
			await().untilAsserted(() -> assertThat(problem(other)).contains("TELEGRAM_BOT_TOKEN").contains("401"));

			assertThat(other.get("/actuator/health").status()).isEqualTo(200);
			assertThat(other.get("/actuator/health").json().path("status").asString()).isEqualTo("DEGRADED");
			assertThat(other.get("/actuator/health/readiness").json().path("status").asString()).isEqualTo("UP");
			assertThat(other.get("/chat").status()).isEqualTo(200);
			assertThat(output.getAll()).contains("the token is not valid").doesNotContain(OTHER_TOKEN.split(":")[1]);
		}
	}

	@Test
	void a_second_instance_that_fetches_the_same_updates_is_named() {
		telegram.failNext("getUpdates", 3, 409, "Conflict: terminated by other getUpdates request", 0);
		Person wang = telegram.person("Wang", "zh-hans");

		wang.starts();

		await().untilAsserted(() -> assertThat(problem(assistant)).contains("second instance").contains("409"));
		wang.sees("您好");
		await().untilAsserted(() -> assertThat(problem(assistant)).isEmpty());
		assertThat(telegram.calls("deleteWebhook")).isEmpty();
	}

	@Test
	void telegram_may_be_unreachable_at_the_start_and_come_later(@TempDir Path data) {
		try (Door door = Door.shut();
				FakeBotApi late = patient(FakeBotApi.start(TOKEN));
				RunningAssistant other = talkative(RunningAssistant.in(data)).onTelegram(door.address(), TOKEN).start()) {
			await().untilAsserted(() -> assertThat(problem(other)).contains("cannot be reached"));
			assertThat(other.get("/actuator/health").json().path("status").asString()).isEqualTo("DEGRADED");
			assertThat(other.get("/chat").status()).isEqualTo(200);

			door.opensTo(late.address());

			await().untilAsserted(() -> assertThat(other.get("/actuator/health").json().path("status").asString()).isEqualTo("UP"));
			assertThat(problem(other)).isEmpty();
			Person wang = late.person("Wang", "zh-hans");
			wang.starts();
			wang.sees("您好");
		}
	}

	private static FakeBotApi patient(FakeBotApi api) {
		api.patience(Duration.ofSeconds(15));
		return api;
	}

	private static RunningAssistant talkative(RunningAssistant assistant) {
		return assistant.with("logging.level.dev.beian", "DEBUG").with("logging.level.org.telegram", "DEBUG");
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

	private static Address addressOf(Person person) {
		return new Address("telegram", String.valueOf(person.id()));
	}

	private static BotMessage newestCard(Person person) {
		return person.messages().stream().filter(message -> !message.labels().isEmpty()).reduce((_, later) -> later).orElseThrow();
	}

	private static List<String> textsAfter(Person person, int messages) {
		return person.messages().stream().skip(messages).map(BotMessage::text).toList();
	}

	private List<Map<String, Object>> filesOf(String conversation) {
		return assistant.rows("select id from material_file where conversation = ?", conversation);
	}

	/** What became of the letters to somebody, in order. */
	private List<String> fatesOf(Person person) {
		List<String> names = List.of("WAITING", "CLAIMED", "SENT", "SUPERSEDED", "UNDELIVERABLE", "UNKNOWN");
		String conversation = assistant.conversation(addressOf(person)).id();
		return assistant.rows("select status from outbox where conversation = ? order by seq", conversation).stream()
				.map(row -> names.get(((Number) row.get("status")).intValue())).toList();
	}

	private JsonNode health() {
		return assistant.get("/actuator/health").json();
	}

	private static String problem(RunningAssistant assistant) {
		return assistant.get("/actuator/health").json().path("components").path("telegram").path("details").path("problem").asString("");
	}

	private static String written(LocalDate day) {
		return day.format(DateTimeFormatter.ofPattern("yyyy年M月d日"));
	}
}
