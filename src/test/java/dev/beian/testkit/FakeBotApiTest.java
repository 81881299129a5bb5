package dev.beian.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FakeBotApiTest {

	private static final String TOKEN = "4242:secret";

	private final FakeBotApi api = FakeBotApi.start(TOKEN);

	private final HttpClient http = HttpClient.newHttpClient();

	private final Person lin = this.api.person("Lin", "zh-hans");

	@AfterEach
	void stop() {
		this.http.close();
		this.api.close();
	}

	@Test
	void an_update_stays_until_a_higher_offset_confirms_it() {
		this.lin.starts();
		this.lin.says("second");

		List<Long> first = ids(updates(0));
		List<Long> again = ids(updates(first.getFirst()));
		List<Long> rest = ids(updates(first.getFirst() + 1));

		assertThat(first).hasSize(2);
		assertThat(again).isEqualTo(first);
		assertThat(rest).containsExactly(first.getLast());
	}

	@Test
	void a_negative_offset_forgets_the_older_updates() {
		this.lin.says("one");
		this.lin.says("two");
		this.lin.says("three");

		JsonNode last = updates(-1);

		assertThat(last.path(0).path("message").path("text").asString()).isEqualTo("three");
		assertThat(this.api.pendingUpdates()).isEqualTo(1);
	}

	@Test
	void a_waiting_poll_answers_as_soon_as_somebody_writes() {
		CompletableFuture<JsonNode> poll = later("getUpdates", "timeout=20");

		this.lin.startsWith("case-7");

		JsonNode message = poll.join().path("result").path(0).path("message");
		assertThat(message.path("text").asString()).isEqualTo("/start case-7");
		assertThat(message.path("entities").path(0).path("type").asString()).isEqualTo("bot_command");
		assertThat(message.path("from").path("language_code").asString()).isEqualTo("zh-hans");
	}

	@Test
	void a_second_poll_ends_the_first_with_a_conflict() {
		CompletableFuture<JsonNode> first = later("getUpdates", "timeout=20");
		CompletableFuture<JsonNode> second = later("getUpdates", "timeout=20");

		JsonNode loser = (JsonNode) CompletableFuture.anyOf(first, second).join();
		this.lin.starts();

		assertThat(loser.path("error_code").asInt()).isEqualTo(409);
		assertThat(List.of(first.join().path("ok").asBoolean(), second.join().path("ok").asBoolean()))
			.containsExactlyInAnyOrder(true, false);
	}

	@Test
	void a_webhook_keeps_polls_out() {
		call("setWebhook", "url=" + encoded("https://elsewhere.example/hook"));

		assertThat(call("getUpdates", "").path("error_code").asInt()).isEqualTo(409);
		assertThat(call("getWebhookInfo", "").path("result").path("url").asString()).isEqualTo("https://elsewhere.example/hook");
		call("deleteWebhook", "");
		assertThat(call("getUpdates", "").path("ok").asBoolean()).isTrue();
	}

	@Test
	void taps_grow_old_sooner_than_messages() {
		this.lin.says("hello");
		this.lin.pressesStale(sent(this.lin, "Choose", "yes"), "yes");

		this.api.advance(Duration.ofSeconds(151));
		JsonNode left = updates(0);
		this.api.advance(Duration.ofHours(24));

		assertThat(left.valueStream().map(update -> update.has("message"))).containsExactly(true);
		assertThat(updates(0)).isEmpty();
	}

	@Test
	void kinds_the_bot_did_not_ask_for_are_not_kept() {
		call("getUpdates", "allowed_updates=" + encoded("[\"callback_query\"]"));

		this.lin.says("unheard");
		this.lin.pressesStale(sent(this.lin, "Choose", "yes"), "yes");

		assertThat(updates(0).valueStream().map(update -> update.has("callback_query"))).containsExactly(true);
	}

	@Test
	void a_duplicate_comes_once_more_after_its_confirmation() {
		this.api.duplicateNextUpdate();
		this.lin.starts();

		long id = ids(updates(0)).getFirst();

		assertThat(ids(updates(id + 1))).containsExactly(id);
		assertThat(updates(id + 1)).isEmpty();
	}

	@Test
	void a_wrong_token_or_method_gets_nowhere() {
		assertThat(post("/bot4242:wrong/getMe", "application/json", "{}".getBytes(UTF_8)).statusCode()).isEqualTo(401);
		assertThat(call("sendNothing", "").path("error_code").asInt()).isEqualTo(404);
		assertThat(call("getMe", "").path("result").path("id").asLong()).isEqualTo(4242);
	}

	@Test
	void html_is_read_and_counted_after_parsing() {
		String html = "<b>Fang &amp; Co</b>\n<blockquote expandable>" + "字".repeat(4086) + "</blockquote>";

		JsonNode message = send(this.lin, html, "").path("result");

		assertThat(message.path("text").asString()).hasSize(4096).startsWith("Fang & Co\n字");
		assertThat(message.path("entities").valueStream().map(entity -> entity.path("type").asString()))
			.containsExactly("bold", "expandable_blockquote");
		assertThat(description(send(this.lin, html + "!", ""))).isEqualTo("Bad Request: message is too long");
	}

	@Test
	void markup_that_does_not_parse_is_refused() {
		assertThat(description(send(this.lin, "<u>under</i>", ""))).startsWith("Bad Request: can't parse entities: Unmatched end tag");
		assertThat(description(send(this.lin, "<div>x</div>", ""))).contains("Unsupported start tag \"div\" at byte offset 0");
		assertThat(description(send(this.lin, "字<b>", ""))).contains("Can't find end tag corresponding to start tag \"b\"");
		assertThat(description(send(this.lin, "a < b", ""))).startsWith("Bad Request: can't parse entities");
		assertThat(description(send(this.lin, " <b> </b> ", ""))).isEqualTo("Bad Request: message text is empty");
	}

	@Test
	void button_data_has_1_to_64_bytes() {
		assertThat(send(this.lin, "ok", "字".repeat(21) + "x").path("ok").asBoolean()).isTrue();
		assertThat(description(send(this.lin, "long", "字".repeat(22)))).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
		assertThat(description(call("sendMessage", "chat_id=" + this.lin.id() + "&text=x&reply_markup="
				+ encoded("{\"inline_keyboard\":[[{\"text\":\"idle\"}]]}")))).contains("Text buttons are unallowed");
	}

	@Test
	void an_edit_must_change_something_of_the_bots_own() {
		int mine = sent(this.lin, "Choose", "yes");
		int theirs = this.lin.says("hello");

		assertThat(description(edit(mine, "Choose", "yes"))).startsWith("Bad Request: message is not modified");
		assertThat(edit(mine, "Chosen", "").path("result").path("edit_date").asLong()).isPositive();
		assertThat(description(edit(theirs, "mine now", ""))).isEqualTo("Bad Request: message can't be edited");
		call("deleteMessage", "chat_id=" + this.lin.id() + "&message_id=" + mine);
		assertThat(description(edit(mine, "Gone", ""))).isEqualTo("Bad Request: message to edit not found");
		assertThat(this.lin.screen()).isEqualTo("Lin #" + theirs + ": hello");
	}

	@Test
	void a_tap_is_answered_once_and_in_time() {
		sent(this.lin, "Choose", "yes");
		this.lin.presses("tap");
		JsonNode query = updates(0).path(0).path("callback_query");
		String answer = "callback_query_id=" + query.path("id").asString() + "&text=noted";

		assertThat(query.path("data").asString()).isEqualTo("yes");
		assertThat(query.path("message").path("text").asString()).isEqualTo("Choose");
		assertThat(call("answerCallbackQuery", answer + "x".repeat(200)).path("ok").asBoolean()).isFalse();
		assertThat(call("answerCallbackQuery", answer).path("ok").asBoolean()).isTrue();
		assertThat(this.lin.seesNotice("noted")).isEqualTo("noted");
		assertThat(description(call("answerCallbackQuery", answer))).startsWith("Bad Request: query is too old");
		this.lin.presses("tap");
		this.api.advance(Duration.ofSeconds(16));
		assertThat(description(call("answerCallbackQuery", "callback_query_id=" + this.api.unansweredCallbacks().getFirst().queryId())))
			.contains("query ID is invalid");
	}

	@Test
	void a_blocked_or_unknown_chat_cannot_be_written_to() {
		this.lin.blocks();
		assertThat(description(send(this.lin, "hello", ""))).isEqualTo("Forbidden: bot was blocked by the user");
		this.lin.unblocks();
		assertThat(send(this.lin, "hello", "").path("ok").asBoolean()).isTrue();

		assertThat(updates(0).valueStream().map(update -> update.path("my_chat_member").path("new_chat_member").path("status").asString()))
			.containsExactly("kicked", "member");
		assertThat(description(call("sendMessage", "chat_id=1&text=x"))).isEqualTo("Bad Request: chat not found");
	}

	@Test
	void armed_refusals_are_counted_and_may_concern_one_chat() {
		Person wang = this.api.person("Wang", "");
		this.api.failNext("sendMessage", 1, 429, "Too Many Requests: retry after 3", 3, this.lin.id());

		JsonNode spared = send(wang, "hello", "");
		JsonNode limited = send(this.lin, "hello", "");
		JsonNode after = send(this.lin, "hello", "");

		assertThat(spared.path("ok").asBoolean()).isTrue();
		assertThat(limited.path("parameters").path("retry_after").asInt()).isEqualTo(3);
		assertThat(after.path("ok").asBoolean()).isTrue();
		assertThat(this.api.calls("sendMessage")).extracting(ApiCall::status).containsExactly(200, 429, 200);
	}

	@Test
	void a_cut_connection_may_have_had_its_effect() {
		this.api.dropAfterEffect("sendMessage", 1);

		assertThatThrownBy(() -> send(this.lin, "twice?", "")).hasRootCauseInstanceOf(IOException.class);

		assertThat(this.lin.sees("twice?")).isEqualTo("twice?");
	}
