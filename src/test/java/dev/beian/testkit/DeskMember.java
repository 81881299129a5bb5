package dev.beian.testkit;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the support desk, with a browser's cookies. */
public final class DeskMember implements AutoCloseable {

	private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
	private static final Pattern PAGE_TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

	private final RunningAssistant assistant;
	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
	private String token = "";

	DeskMember(RunningAssistant assistant) {
		this.assistant = assistant;
	}

	/** Fills in the sign-in form; where it leads is in the reply. */
	public Reply signsIn(String name, String password) {
		String ours = found(FORM_TOKEN, get("/desk/login").text());
		String form = "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(ours);
		HttpRequest.Builder filledIn = to("/desk/login").header("Content-Type", "application/x-www-form-urlencoded");
		Reply reply = send(filledIn.POST(BodyPublishers.ofString(form)));
		if (reply.header("Location").endsWith("/desk"))
			token = found(PAGE_TOKEN, get("/desk").text());
		return reply;
	}

	/** Signs in as the first account. */
	public DeskMember signsIn() {
		Reply reply = signsIn("admin", RunningAssistant.ADMIN_PASSWORD);
		if (token.isEmpty())
			throw new AssertionError("not let in: " + reply.status() + " " + reply.header("Location"));
		return this;
	}

	public Reply get(String path) {
		return send(to(path));
	}

	/** Gets through a proxy, from this address. */
	public Reply getFrom(String address, String path) {
		return send(to(path).header("X-Forwarded-For", address));
	}

	/** Keeps the desk open and listens to what is new. */
	public WebPage listens() {
		return WebPage.opened(to("/desk/api/events").header("Accept", "text/event-stream").build(), http);
	}

	/** Acts, with the page's token. */
	public Reply post(String path, String json) {
		return send(posting(path, json).header("X-CSRF-TOKEN", token));
	}

	/** Acts as a foreign page would have it, without the token. */
	public Reply postWithoutToken(String path, String json) {
		return send(posting(path, json));
	}

	private HttpRequest.Builder posting(String path, String json) {
		return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
	}

	private Reply send(HttpRequest.Builder request) {
		return Reply.to(request.build(), http);
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(assistant.address().resolve(path));
	}

	private static String found(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		if (!matcher.find())
			throw new AssertionError("no token in\n" + page);
		return matcher.group(1);
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}
