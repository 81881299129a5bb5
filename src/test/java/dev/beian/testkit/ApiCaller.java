package dev.beian.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls the Bot API by hand, in each way it can be called. */
final class ApiCaller implements AutoCloseable {

	private static final String BOUNDARY = "----edge-of-a-part";

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI address;

	private final String token;

	ApiCaller(URI address, String token) {
		this.address = address;
		this.token = token;
	}

	JsonNode call(String method, Map<String, ?> params) {
		return later(method, params).join();
	}

	CompletableFuture<JsonNode> later(String method, Map<String, ?> params) {
		String form = params.entrySet().stream().map(param -> param.getKey() + '=' + encoded(param.getValue()))
				.collect(Collectors.joining("&"));
		HttpRequest request = to("/bot" + this.token + '/' + method).header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form)).build();
		return this.http.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(answer -> Json.read(answer.body()));
	}

	JsonNode json(String method, ObjectNode params) {
		return post(method, "application/json", Json.bytes(params));
	}

	JsonNode query(String method, String query) {
		return Json.read(get("/bot" + this.token + '/' + method + '?' + query).body());
	}

	JsonNode upload(String method, Map<String, ?> params, String name, Attachment file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		params.forEach((key, value) -> body.writeBytes(part("name=\"" + key + "\"\r\n\r\n" + value)));
		body.writeBytes(part("name=\"" + name + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: " + file.mime() + "\r\n\r\n"));
		body.writeBytes(file.bytes());
		body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
		return post(method, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
	}

	private static byte[] part(String rest) {
		return ("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest).getBytes(UTF_8);
	}

	private JsonNode post(String method, String type, byte[] body) {
		return Json.read(send(to("/bot" + this.token + '/' + method).header("Content-Type", type)
				.POST(BodyPublishers.ofByteArray(body)).build()).body());
	}

	/** Fetches the file getFile gave this path for. */
	HttpResponse<byte[]> download(String filePath) {
		return get("/file/bot" + this.token + '/' + filePath);
	}

	HttpResponse<byte[]> get(String path) {
		return send(to(path).GET().build());
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path));
	}

	private HttpResponse<byte[]> send(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofByteArray());
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		}
	}

	private static String encoded(Object value) {
		return URLEncoder.encode(value.toString(), UTF_8);
	}

	JsonNode updates(long offset) {
		return call("getUpdates", Map.of("offset", offset)).path("result");
	}

	List<Long> ids(long offset) {
		return updates(offset).valueStream().map(update -> update.path("update_id").asLong()).toList();
	}

	/** Sends a text in the HTML style, with one button under it if there is data for one. */
	JsonNode text(Person to, String html, String data) {
		return call("sendMessage", Map.of("chat_id", to.id(), "text", html, "parse_mode", "HTML", "reply_markup", keyboard(data)));
	}

	JsonNode edit(Person with, int messageId, String text, String data) {
		return call("editMessageText",
				Map.of("chat_id", with.id(), "message_id", messageId, "text", text, "reply_markup", keyboard(data)));
	}

	private static ObjectNode keyboard(String data) {
		ObjectNode markup = Json.object();
		var rows = markup.putArray("inline_keyboard");
		if (!data.isEmpty()) {
			rows.addArray().addObject().put("text", "Tap me").put("callback_data", data);
		}
		return markup;
	}

	/** Why a call was refused, empty when it was not. */
	static String refusal(JsonNode answer) {
		return answer.path("description").asString("");
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}
}
