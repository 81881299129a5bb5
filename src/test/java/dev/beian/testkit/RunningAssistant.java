package dev.beian.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.app.BeianGuide;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Content.Staff.Act;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;

/** The real assistant inside this JVM, on a folder that outlives its restarts. */
public final class RunningAssistant implements AutoCloseable {

	/** The password of the desk's first account. */
	public static final String ADMIN_PASSWORD = "only for these tests";

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Map<String, String> settings = new LinkedHashMap<>();
	private final ShiftedClock clock = new ShiftedClock();
	private Optional<ConfigurableApplicationContext> context = Optional.empty();

	private RunningAssistant(Path folder) {
		with("beian.data-dir", folder.toString()).with("beian.dialogs-dir", "dialogs").with("beian.desk-admin-password", ADMIN_PASSWORD);
		with("server.port", "0").with("spring.main.banner-mode", "off").with("beian.telegram.token", "").with("beian.database.url", "");
		with("beian.language-model", "false");
	}

	/** An assistant that keeps everything in this folder; it has yet to be started. */
	public static RunningAssistant in(Path folder) {
		return new RunningAssistant(folder);
	}

	/** A setting that holds from the next start on. */
	public RunningAssistant with(String setting, String value) {
		settings.put(setting, value);
		return this;
	}

	public RunningAssistant onTelegram(URI api, String token) {
		return with("beian.telegram.api-url", api.toString()).with("beian.telegram.token", token);
	}

	public RunningAssistant onDatabase(String url, String user, String password) {
		return with("beian.database.url", url).with("beian.database.user", user).with("beian.database.password", password);
	}

	/** The only clock the assistant looks at, while it runs and after it starts again. */
	public ShiftedClock clock() {
		return clock;
	}

	public RunningAssistant start() {
		String[] arguments = settings.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue()).toArray(String[]::new);
		context = Optional.of(new SpringApplicationBuilder(BeianGuide.class)
				.initializers(fresh -> setClocks((GenericApplicationContext) fresh)).run(arguments));
		return this;
	}

	private void setClocks(GenericApplicationContext fresh) {
		fresh.registerBean("clockOfTheTest", Clock.class, () -> clock, definition -> definition.setPrimary(true));
		fresh.registerBean("clockOfTheScheduler", com.github.kagkarlsson.scheduler.Clock.class, () -> clock::instant);
	}

	public void stop() {
		context.ifPresent(ConfigurableApplicationContext::close);
		context = Optional.empty();
	}

	public void restart() {
		stop();
		start();
	}

	@Override
	public void close() {
		stop();
	}

	public URI address() {
		return URI.create("http://127.0.0.1:" + ((WebServerApplicationContext) running()).getWebServer().getPort());
	}

	public <T> T bean(Class<T> kind) {
		return running().getBean(kind);
	}

	private ConfigurableApplicationContext running() {
		return context.orElseThrow(() -> new IllegalStateException("the assistant is not running"));
	}

	/** The rows of a query, each as what its columns hold. */
	public List<Map<String, Object>> rows(String sql, Object... values) {
		return bean(JdbcTemplate.class).queryForList(sql, values);
	}

	/** How a conversation stands, as the assistant would read it for its next turn. */
	public Conversation conversation(Address address) {
		Conversations conversations = bean(Conversations.class);
		return conversations.read(conversations.open(List.of(address)).get(address)).conversation();
	}

	/** A member of staff acts, past the desk's pages. */
	public void staff(Act act, Address filer, String member, String text) {
		Content done = new Content.Staff(act, member, text);
		bean(Inbox.class).accept(List.of(new Inbound("test:" + UUID.randomUUID(), filer, clock.instant(), "", done)));
	}

	/** @param headers names and values in turn */
	public Reply get(String path, String... headers) {
		return send(HttpRequest.newBuilder(address().resolve(path)), headers);
	}

	/** Posts a JSON text. */
	public Reply post(String path, String json, String... headers) {
		return post(path, BodyPublishers.ofString(json), headers);
	}

	public Reply post(String path, BodyPublisher body, String... headers) {
		return send(HttpRequest.newBuilder(address().resolve(path)).header("Content-Type", "application/json").POST(body), headers);
	}

	private static Reply send(HttpRequest.Builder request, String... headers) {
		if (headers.length > 0)
			request.headers(headers);
		return Reply.to(request.timeout(Duration.ofSeconds(30)).build(), HTTP);
	}

	/** Somebody new at the web chat, who has not opened the page yet. */
	public WebVisitor visitor() {
		return new WebVisitor(this, HTTP);
	}

	/** Somebody at the desk's sign-in page. */
	public DeskMember deskMember() {
		return new DeskMember(this);
	}
}
