package dev.beian.testkit;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody at the web chat: has a session and a page, types, presses and uploads. */
public final class WebVisitor implements AutoCloseable {

	private static final String COOKIE = "beian_chat=";
	private static final String BOUNDARY = "a-boundary-that-no-file-holds";

	private final RunningAssistant assistant;
	private final HttpClient http;
	private final AtomicLong numbers = new AtomicLong();
	private final List<WebPage> pages = new ArrayList<>();
	private String cookie = "";
	private int seenBefore;

	WebVisitor(RunningAssistant assistant, HttpClient http) {
		this.assistant = assistant;
		this.http = http;
	}

	/** Opens a session, or the present one again. */
	public Reply session(String language) {
		Reply reply = assistant.post("/chat/api/session", Json.object().put("language", language).toString(), headers());
		reply.headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith(COOKIE)).findFirst()
				.ifPresent(one -> cookie = one.split(";", 2)[0]);
		numbers.set(reply.json().path("n").asLong());
		return reply;
	}

	/** Opens the chat and its page. */
	public WebVisitor arrives() {
		session("zh-CN");
		page();
		return this;
	}

	/** The cookie that makes this visitor, name and value. */
	public String cookie() {
		return cookie;
	}

	private String[] headers() {
		return cookie.isEmpty() ? new String[]{"X-Beian-Chat", "1"} : new String[]{"X-Beian-Chat", "1", "Cookie", cookie};
	}

	/** The visitor's first page, opened when it is asked for. */
	public WebPage page() {
		if (pages.isEmpty())
			opens("");
		return pages.getFirst();
	}

	/** Opens a page that reads on from a cursor, the beginning when it is empty. */
	public WebPage opens(String cursor) {
		HttpRequest request = HttpRequest
				.newBuilder(assistant.address().resolve("/chat/api/events?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)))
				.header("Cookie", cookie).header("Accept", "text/event-stream").build();
		WebPage page = WebPage.opened(request, http);
		pages.add(page);
		return page;
	}

	/** Forgets the pages, as after a restart of the assistant. */
	public void closesPages() {
		pages.forEach(WebPage::close);
		pages.clear();
		seenBefore = 0;
	}

	public long nextNumber() {
		return numbers.incrementAndGet();
	}

	public Reply says(String text) {
		return posts(Json.object().put("n", nextNumber()).put("text", text));
	}

	/** Says something under a number of its own choice. */
	public Reply says(long number, String text) {
		return posts(Json.object().put("n", number).put("text", text));
	}

	/** Presses the button with this label on the newest card that has it. */
	public Reply taps(String label) {
		return taps(nextNumber(), label);
	}

	/** Presses under a number of its own choice. */
	public Reply taps(long number, String label) {
		WebPage.Told card = page().cardWith(label);
		JsonNode option = WebPage.option(card, label).orElseThrow();
		return presses(number, option.path("key").asString(), card.data().path("seq").asString());
	}

	/** Presses what may not be there any more. */
	public Reply presses(long number, String key, String message) {
		return posts(Json.object().put("n", number).put("tap", key).put("message", message));
	}

	private Reply posts(ObjectNode message) {
		seenBefore = page().size();
		return assistant.post("/chat/api/messages", message.toString(), headers());
	}

	public Reply uploads(String name, String mime, byte[] bytes) {
		return uploads(nextNumber(), name, mime, bytes);
	}

	public Reply uploads(long number, String name, String mime, byte[] bytes) {
		seenBefore = cookie.isEmpty() ? 0 : page().size();
		HttpRequest request = HttpRequest.newBuilder(assistant.address().resolve("/chat/api/files?n=" + number)).headers(headers())
				.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
				.POST(BodyPublishers.ofByteArray(multipart(name, mime, bytes))).build();
		return Reply.to(request, http);
	}

	private static byte[] multipart(String name, String mime, byte[] bytes) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n";
		body.writeBytes(head.formatted(BOUNDARY, name, mime).getBytes(StandardCharsets.UTF_8));
		body.writeBytes(bytes);
		body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

	/** Waits for a letter with these words that came after the last act; answers its data. */
	public JsonNode sees(String part) {
		return page().sees(part, seenBefore).data();
	}

	/** The newest card that has buttons. */
	public JsonNode card() {
		return page().cardWith("").data();
	}

	/** Whether a letter with these words has come at any time. */
	public Optional<JsonNode> hasSeen(String part) {
		return page().letters().stream().filter(letter -> letter.has(part)).map(WebPage.Told::data).findFirst();
	}

	@Override
	public void close() {
		closesPages();
	}
}
