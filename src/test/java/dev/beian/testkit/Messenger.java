package dev.beian.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import tools.jackson.databind.node.ObjectNode;

/** The messenger behind the API: its clock, its chats, its files and what it has to tell the bot. */
final class Messenger {

	static final Duration MESSAGES_KEPT = Duration.ofHours(24);

	private static final Duration PRESSES_KEPT = Duration.ofSeconds(150);

	private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(15);

	private final InstantSource base;

	private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

	private final AtomicInteger messageIds = new AtomicInteger();

	// beyond 32 bits, as the identifiers of real people are
	private final AtomicLong userIds = new AtomicLong(7_000_000_000L);

	private final AtomicLong queryIds = new AtomicLong(3_000_000_000_000_000_000L);

	private final Map<Long, Chat> chats = new ConcurrentHashMap<>();

	private final Map<String, Press> presses = new ConcurrentHashMap<>();

	private final ObjectNode bot;

	private final UpdateQueue updates = new UpdateQueue(this::instant);

	private final FileStore files = new FileStore(this::instant);

	private final AtomicReference<Duration> patience = new AtomicReference<>(Duration.ofSeconds(5));

	Messenger(long botId, InstantSource base) {
		this.base = base;
		this.bot = Json.object().put("id", botId).put("is_bot", true).put("first_name", "Beian").put("username", "beian_fake_bot");
	}

	Instant instant() {
		return this.base.instant().plus(this.ahead.get());
	}

	long now() {
		return instant().getEpochSecond();
	}

	void advance(Duration by) {
		this.ahead.accumulateAndGet(by, Duration::plus);
	}

	int nextMessageId() {
		return this.messageIds.incrementAndGet();
	}

	ObjectNode bot() {
		return this.bot;
	}

	UpdateQueue updates() {
		return this.updates;
	}

	FileStore files() {
		return this.files;
	}

	Duration patience() {
		return this.patience.get();
	}

	void patience(Duration longest) {
		this.patience.set(longest);
	}

	Chat open(String firstName, String language) {
		ObjectNode user = Json.object().put("id", this.userIds.incrementAndGet()).put("is_bot", false).put("first_name", firstName);
		if (!language.isEmpty()) {
			user.put("language_code", language);
		}
		Chat chat = new Chat(this, user);
		this.chats.put(chat.id(), chat);
		return chat;
	}

	Optional<Chat> chat(long id) {
		return Optional.ofNullable(this.chats.get(id));
	}

	/** Passes a tap on to the bot, under a query that waits for its answer. */
	void press(Chat chat, ObjectNode message, String data) {
		String queryId = Long.toString(this.queryIds.incrementAndGet());
		this.presses.put(queryId, new Press(queryId, chat.id(), message.path("message_id").asInt(), data, instant()));
		ObjectNode query = Json.object().put("id", queryId).put("chat_instance", Long.toString(-chat.id() * 31)).put("data", data);
		query.set("from", chat.user());
		query.set("message", message);
		this.updates.add("callback_query", query, PRESSES_KEPT);
	}

	/** Takes the bot's answer to a tap, which is possible once and for a short time. */
	void answer(String queryId, String text) {
		Optional<Press> press = Optional.ofNullable(this.presses.get(queryId))
				.filter(known -> known.at().plus(TIME_TO_ANSWER).isAfter(instant()));
		if (press.isEmpty() || !this.presses.remove(queryId, press.get())) {
			throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
		}
		chat(press.get().chatId()).ifPresent(chat -> chat.notice(text));
	}

	List<Press> unanswered() {
		return this.presses.values().stream().sorted(Comparator.comparing(Press::queryId)).toList();
	}
}
