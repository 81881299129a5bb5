package dev.beian.testkit;

import static dev.beian.testkit.ApiCaller.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FakeBotApiTest {

	private static final String TOKEN = "4242:secret";

	private final FakeBotApi api = FakeBotApi.start(TOKEN);

	private final ApiCaller bot = new ApiCaller(this.api.address(), TOKEN);

	private final Person lin = this.api.person("Lin", "zh-hans");

	@AfterEach
	void stop() {
		this.bot.close();
		this.api.close();
	}

	@Test
	void an_update_stays_until_a_higher_offset_confirms_it() {
		this.lin.starts();
		this.lin.says("second");

		List<Long> first = this.bot.ids(0);
		List<Long> again = this.bot.ids(first.getFirst());
		List<Long> rest = this.bot.ids(first.getFirst() + 1);

		assertThat(first).hasSize(2);
		assertThat(again).isEqualTo(first);
		assertThat(rest).containsExactly(first.getLast());
	}

	@Test
	void a_negative_offset_forgets_the_older_updates() {
		this.lin.says("one");
		this.lin.says("two");
		this.lin.says("three");

		JsonNode last = this.bot.updates(-1);

		assertThat(last.path(0).path("message").path("text").asString()).isEqualTo("three");
		assertThat(this.api.pendingUpdates()).isEqualTo(1);
	}

	@Test
	void a_waiting_poll_answers_as_soon_as_somebody_writes() {
		CompletableFuture<JsonNode> poll = this.bot.later("getUpdates", Map.of("timeout", 20));

		this.lin.startsWith("case-7");

		JsonNode message = poll.join().path("result").path(0).path("message");
		assertThat(message.path("text").asString()).isEqualTo("/start case-7");
		assertThat(message.path("entities").path(0).path("type").asString()).isEqualTo("bot_command");
		assertThat(message.path("from").path("language_code").asString()).isEqualTo("zh-hans");
	}

	@Test
	void a_second_poll_ends_the_first_with_a_conflict() {
		CompletableFuture<JsonNode> one = this.bot.later("getUpdates", Map.of("timeout", 20));
		CompletableFuture<JsonNode> other = this.bot.later("getUpdates", Map.of("timeout", 20));

		JsonNode loser = (JsonNode) CompletableFuture.anyOf(one, other).join();
		this.lin.starts();

		assertThat(loser.path("error_code").asInt()).isEqualTo(409);
		assertThat(List.of(one.join().path("ok").asBoolean(), other.join().path("ok").asBoolean()))
				.containsExactlyInAnyOrder(true, false);
	}

	@Test
	void a_webhook_keeps_polls_out() {
		this.bot.call("setWebhook", Map.of("url", "https://elsewhere.example/hook"));

		JsonNode poll = this.bot.call("getUpdates", Map.of());
		JsonNode info = this.bot.call("getWebhookInfo", Map.of());
		this.bot.call("deleteWebhook", Map.of());

		assertThat(poll.path("error_code").asInt()).isEqualTo(409);
		assertThat(info.path("result").path("url").asString()).isEqualTo("https://elsewhere.example/hook");
		assertThat(this.bot.call("getUpdates", Map.of()).path("ok").asBoolean()).isTrue();
	}

	@Test
	void taps_grow_old_sooner_than_messages() {
		this.lin.says("hello");
		this.lin.pressesStale(1, "yes");

		this.api.advance(Duration.ofSeconds(151));
		JsonNode left = this.bot.updates(0);
		this.api.advance(Duration.ofHours(24));

		assertThat(left.valueStream().map(update -> update.has("message"))).containsExactly(true);
		assertThat(this.bot.updates(0)).isEmpty();
	}

	@Test
	void kinds_the_bot_did_not_ask_for_are_not_kept() {
		this.bot.call("getUpdates", Map.of("allowed_updates", "[\"callback_query\"]"));

		this.lin.says("unheard");
		this.lin.pressesStale(1, "yes");

		assertThat(this.bot.updates(0).valueStream().map(update -> update.has("callback_query"))).containsExactly(true);
	}

	@Test
	void a_duplicate_comes_once_more_after_its_confirmation() {
		this.api.duplicateNextUpdate();
		this.lin.starts();

		long id = this.bot.ids(0).getFirst();

		assertThat(this.bot.ids(id + 1)).containsExactly(id);
		assertThat(this.bot.ids(id + 1)).isEmpty();
	}

	@Test
	void restarted_identifiers_are_not_confirmed_by_an_old_offset() {
		this.lin.says("before");
		long old = this.bot.ids(0).getFirst();
		this.bot.ids(old + 1);
		this.api.restartUpdateIds(1000);

		this.lin.says("after");

		assertThat(this.bot.ids(old + 1)).containsExactly(1000L);
		assertThat(this.bot.ids(1001)).isEmpty();
	}

	@Test
	void a_wrong_token_or_method_gets_nowhere() {
		assertThat(this.bot.get("/bot4242:wrong/getMe").statusCode()).isEqualTo(401);
		assertThat(this.bot.call("sendNothing", Map.of()).path("error_code").asInt()).isEqualTo(404);
		assertThat(this.bot.call("getMe", Map.of()).path("result").path("id").asLong()).isEqualTo(4242);
	}

	@Test
	void a_tap_is_answered_once() {
		this.bot.text(this.lin, "Choose", "yes");
		this.lin.presses("Tap");
		JsonNode query = this.bot.updates(0).path(0).path("callback_query");
		Map<String, ?> answer = Map.of("callback_query_id", query.path("id").asString(), "text", "noted");

		JsonNode first = this.bot.call("answerCallbackQuery", answer);
		JsonNode second = this.bot.call("answerCallbackQuery", answer);

		assertThat(query.path("data").asString()).isEqualTo("yes");
		assertThat(query.path("message").path("text").asString()).isEqualTo("Choose");
		assertThat(first.path("ok").asBoolean()).isTrue();
		assertThat(this.lin.seesNotice("noted")).isEqualTo("noted");
		assertThat(refusal(second)).startsWith("Bad Request: query is too old and response timeout expired");
		assertThat(this.api.unansweredCallbacks()).isEmpty();
	}

	@Test
	void a_tap_is_answered_in_time_or_never() {
		this.lin.pressesStale(1, "yes");
		String id = this.api.unansweredCallbacks().getFirst().queryId();

		this.api.advance(Duration.ofSeconds(16));

		assertThat(refusal(this.bot.call("answerCallbackQuery", Map.of("callback_query_id", id)))).contains("query ID is invalid");
		assertThat(this.api.unansweredCallbacks()).extracting(Press::data).containsExactly("yes");
	}

	@Test
	void a_blocked_or_unknown_chat_cannot_be_written_to() {
		this.lin.blocks();
		JsonNode blocked = this.bot.text(this.lin, "hello", "");
		this.lin.unblocks();
		JsonNode open = this.bot.text(this.lin, "hello", "");

		assertThat(refusal(blocked)).isEqualTo("Forbidden: bot was blocked by the user");
		assertThat(open.path("ok").asBoolean()).isTrue();
		assertThat(refusal(this.bot.call("sendMessage", Map.of("chat_id", 1, "text", "x")))).isEqualTo("Bad Request: chat not found");
		assertThat(this.bot.updates(0).valueStream().map(update -> update.path("my_chat_member").path("new_chat_member")))
				.extracting(member -> member.path("status").asString()).containsExactly("kicked", "member");
	}

	@Test
	void armed_refusals_are_counted_and_may_concern_one_chat() {
		Person wang = this.api.person("Wang", "");
		this.api.failNext("sendMessage", 1, 429, "Too Many Requests: retry after 3", 3, this.lin.id());

		JsonNode spared = this.bot.text(wang, "hello", "");
		JsonNode limited = this.bot.text(this.lin, "hello", "");
		JsonNode after = this.bot.text(this.lin, "hello", "");

		assertThat(spared.path("ok").asBoolean()).isTrue();
		assertThat(limited.path("parameters").path("retry_after").asInt()).isEqualTo(3);
		assertThat(after.path("ok").asBoolean()).isTrue();
		assertThat(this.api.calls("sendMessage")).extracting(ApiCall::status).containsExactly(200, 429, 200);
	}

	@Test
	void a_cut_connection_may_have_had_its_effect() {
		this.api.dropAfterEffect("sendMessage", 1);

		assertThatThrownBy(() -> this.bot.text(this.lin, "once?", "")).hasRootCauseInstanceOf(IOException.class);

		assertThat(this.lin.sees("once?")).isEqualTo("once?");
	}

	@Test
	void what_was_said_before_an_act_is_old_news_after_it() {
		this.api.patience(Duration.ofMillis(50));
		this.bot.text(this.lin, "Which province?", "");

		this.lin.says("Hunan");

		assertThatThrownBy(() -> this.lin.sees("province")).isInstanceOf(AssertionError.class).hasMessageContaining("Which province?");
		assertThatThrownBy(() -> this.lin.presses("Next")).isInstanceOf(AssertionError.class).hasMessageContaining("no button \"Next\"");
	}

	@Test
	void a_watcher_hears_of_messages_before_the_bot_has_its_answer() {
		this.api.onBotMessage(this.lin.id(), message -> this.lin.says("re: " + message.text()));

		this.bot.text(this.lin, "Ready?", "");

		assertThat(this.bot.updates(0).path(0).path("message").path("text").asString()).isEqualTo("re: Ready?");
	}
}
