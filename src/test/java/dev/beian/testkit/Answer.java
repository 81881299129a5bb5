package dev.beian.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes back over the wire.
 *
 * @param status the HTTP status, 0 for a connection cut before any answer
 * @param length how many bytes are announced
 * @param sent how many of them are sent before the connection ends
 */
record Answer(int status, String type, long length, long sent, Body body) {

	private static final String PAGE = "<html><head><title>%1$d</title></head><body><h1>%1$d %2$s</h1></body></html>";

	static final Answer NONE = new Answer(0, "", 0, 0, (_, _) -> {
	});

	/** Writes the first bytes of a body. */
	interface Body {

		void write(OutputStream out, long count) throws IOException;
	}

	static Answer result(JsonNode result) {
		ObjectNode answer = Json.object().put("ok", true);
		answer.set("result", result);
		return bytes(200, "application/json", Json.bytes(answer));
	}

	static Answer refused(Refusal refusal) {
		return bytes(refusal.code(), "application/json", Json.bytes(refusal.json()));
	}

	/** What a proxy on the way says instead of Telegram. */
	static Answer page(Refusal refusal) {
		String page = PAGE.formatted(refusal.code(), refusal.getMessage());
		return bytes(refusal.code(), "text/html", page.getBytes(StandardCharsets.UTF_8));
	}

	static Answer file(FileStore.Stored file) {
		return new Answer(200, "application/octet-stream", file.actual(), file.actual(), file::write);
	}

	private static Answer bytes(int status, String type, byte[] bytes) {
		return new Answer(status, type, bytes.length, bytes.length, (out, count) -> out.write(bytes, 0, (int) count));
	}

	/** Half of it, then nothing. */
	Answer halved() {
		return new Answer(this.status, this.type, this.length, this.length / 2, this.body);
	}

	void write(HttpExchange exchange) throws IOException {
		if (this.status == 0) {
			return;
		}
		exchange.getResponseHeaders().set("Content-Type", this.type);
		exchange.sendResponseHeaders(this.status, this.length == 0 ? -1 : this.length);
		if (this.length > 0) {
			this.body.write(exchange.getResponseBody(), this.sent);
		}
	}
}
