package dev.beian.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.node.ObjectNode;

/** A Telegram Bot API server inside this JVM, with people to chat with the bot that connects to it. */
public final class FakeBotApi implements AutoCloseable {

	/** The method name that stands for all of them when arming faults. */
	public static final String ANY_METHOD = Faults.ANY;

	/** The method name that stands for file downloads when arming faults. */
	public static final String DOWNLOADS = BotServer.FILE;

	private static final int BACKLOG = 1024;

	static {
		// read once by the JDK's server: without it small answers wait for the client's delayed ACK,
		// and pooled connections of a pausing bot would be closed under its hands
		System.setProperty("sun.net.httpserver.nodelay", "true");
		System.setProperty("sun.net.httpserver.idleInterval", "600");
		System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
	}

	private final Messenger messenger;

	private final Faults faults = new Faults();

	private final AccountMethods account;

	private final BotServer server;

	private final HttpServer http;

	private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

	private FakeBotApi(String token, InstantSource clock) {
		this.messenger = new Messenger(botId(token), clock);
		this.account = new AccountMethods(this.messenger);
		this.server = new BotServer(token, this.messenger, this.faults, this.account);
		try {
			this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
		} catch (IOException broken) {
			throw new UncheckedIOException("no port for the fake Bot API", broken);
		}
		this.http.createContext("/", this.server);
		this.http.setExecutor(this.executor);
	}

	/** Starts a server for the bot with this token, on a free port, with a clock that runs with the system's. */
	public static FakeBotApi start(String token) {
		return start(token, InstantSource.system());
	}

	/** Starts a server whose clock runs with this one, plus what {@link #advance} adds. */
	public static FakeBotApi start(String token, InstantSource clock) {
		FakeBotApi api = new FakeBotApi(token, clock);
		api.http.start();
		return api;
	}

	private static long botId(String token) {
		String digits = token.split(":")[0];
		return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 1;
	}

	/** Where it listens, without a path. */
	public URI address() {
		return URI.create("http://127.0.0.1:" + this.http.getAddress().getPort());
	}

	/** A new user who has opened the private chat; {@code language} may be empty. */
	public Person person(String firstName, String language) {
		return new Person(this.messenger, this.messenger.open(firstName, language));
	}

	/** Calls this with each message of the bot in a chat right after it was sent or edited, before the bot has its answer. */
	public void onBotMessage(long chatId, Consumer<BotMessage> watcher) {
		chat(chatId).watch(watcher);
	}

	/** The messages of the bot in a chat as they are now, oldest first. */
	public List<BotMessage> visible(long chatId) {
		return chat(chatId).visible();
	}

	private Chat chat(long chatId) {
		return this.messenger.chat(chatId).orElseThrow(() -> new IllegalArgumentException("no chat " + chatId));
	}

	/** All finished calls in the order of their end, polls and downloads included. */
	public List<ApiCall> calls() {
		return this.server.calls();
	}

	/** The finished calls of one method. */
	public List<ApiCall> calls(String method) {
		return calls().stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
	}

	/** Forgets the calls so far, which a long load run should do now and then. */
	public void forgetCalls() {
		this.server.forgetCalls();
	}

	/** Taps the bot has not answered, oldest first. */
	public List<Press> unansweredCallbacks() {
		return this.messenger.unanswered();
	}

	/** When each tap was first handed out to the bot, by its query, as {@link System#nanoTime()}. */
	public Map<String, Long> tapsHandedOut() {
		return this.messenger.updates().taps();
	}

	/** How many updates the bot has not confirmed yet. */
	public int pendingUpdates() {
		return this.messenger.updates().size();
	}

	/** What the bot last set as "commands", "description" or "short_description" for a language, "" meaning all others. */
	public String profile(String part, String language) {
		return this.account.profile(part, language);
	}

	/** Moves the clock: messages, taps and links grow old without waiting. */
	public void advance(Duration by) {
		this.messenger.advance(by);
	}

	/** How long people wait for what they expect to see, five seconds unless told. */
	public void patience(Duration longest) {
		this.messenger.patience(longest);
	}

	/** Refuses the next calls without any effect; a {@code retryAfter} of 0 sends none. */
	public void failNext(String method, int times, int code, String description, int retryAfter) {
		this.faults.add(Faults.Kind.REFUSE, method, OptionalLong.empty(), times, new Refusal(code, description, retryAfter));
	}

	/** Refuses the next calls that concern one chat. */
	public void failNext(String method, int times, int code, String description, int retryAfter, long chatId) {
		this.faults.add(Faults.Kind.REFUSE, method, OptionalLong.of(chatId), times, new Refusal(code, description, retryAfter));
	}

	/** Answers the next calls with a proxy's HTML page, without any effect. */
	public void failNextWithPage(String method, int times, int code, String title) {
		this.faults.add(Faults.Kind.PAGE, method, OptionalLong.empty(), times, new Refusal(code, title, 0));
	}

	/** Cuts the connection of the next calls before anything happened. */
	public void dropBeforeEffect(String method, int times) {
		this.faults.add(Faults.Kind.CUT_BEFORE, method, OptionalLong.empty(), times, Refusal.notFound());
	}

	/** Does what the next calls ask, then cuts the connection without an answer; a download is cut half-way. */
	public void dropAfterEffect(String method, int times) {
		this.faults.add(Faults.Kind.CUT_AFTER, method, OptionalLong.empty(), times, Refusal.notFound());
	}

	/** Delays every answer to a method from now on; the effect is not delayed. */
	public void delay(String method, long millis) {
		this.faults.delay(method, Duration.ofMillis(millis));
	}

	/** Takes back all faults and delays. */
	public void clearFaults() {
		this.faults.clear();
	}

	/** Delivers the next update once more, with the same update_id, after the bot has confirmed it. */
	public void duplicateNextUpdate() {
		this.messenger.updates().duplicateNext();
	}

	/** Numbers updates from here on, as Telegram does anew after a week of silence. */
	public void restartUpdateIds(long first) {
		this.messenger.updates().restartAt(first);
	}

	/** Queues an update as it stands, however odd; it gets an update_id if it has none. */
	public void deliver(String updateJson) {
		this.messenger.updates().offer("", (ObjectNode) Json.read(updateJson), Messenger.MESSAGES_KEPT);
	}

	@Override
	public void close() {
		this.messenger.updates().close();
		this.server.close();
		this.http.stop(0);
		this.executor.shutdownNow();
	}
}
