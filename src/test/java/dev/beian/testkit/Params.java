package dev.beian.testkit;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The parameters of a call, wherever they came: query string, form, JSON or multipart. */
final class Params {

	// uploads end at 50 MB; the rest is room for the other parts
	private static final int LONGEST_BODY = 51 << 20;

	private final Map<String, String> texts = new HashMap<>();

	private final Map<String, Attachment> files = new HashMap<>();

	Params with(String name, String value) {
		this.texts.put(name, value);
		return this;
	}

	void read(HttpExchange exchange) throws IOException {
		form(exchange.getRequestURI().getRawQuery());
		byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
		if (body.length > LONGEST_BODY) {
			throw new Refusal(413, "Request Entity Too Large", 0);
		}
		Optional<String> type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"));
		if (body.length > 0) {
			body(body, type.orElse(""));
		}
	}

	private void body(byte[] body, String type) {
		switch (type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
			case "application/json" -> json(body);
			case "application/x-www-form-urlencoded" -> form(new String(body, StandardCharsets.UTF_8));
			case "multipart/form-data" -> Multipart.parts(body, type).forEach(this::part);
			default -> throw Refusal.badRequest("unsupported content type " + type);
		}
	}

	private void form(@Nullable String encoded) {
		if (encoded == null || encoded.isEmpty()) {
			return;
		}
		for (String pair : encoded.split("&")) {
			String[] halves = pair.split("=", 2);
			this.texts.put(decoded(halves[0]), halves.length > 1 ? decoded(halves[1]) : "");
		}
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	private void json(byte[] body) {
		try {
			Json.read(body).properties().stream().filter(field -> !field.getValue().isNull())
					.forEach(field -> this.texts.put(field.getKey(), plain(field.getValue())));
		} catch (JacksonException _) {
			throw Refusal.badRequest("can't parse JSON object");
		}
	}

	private static String plain(JsonNode value) {
		return value.isValueNode() ? value.asString() : value.toString();
	}

	private void part(Multipart.Part part) {
		part.fileName().ifPresentOrElse(
				fileName -> this.files.put(part.name(), Attachment.document(fileName, part.mime(), part.bytes())),
				() -> this.texts.put(part.name(), new String(part.bytes(), StandardCharsets.UTF_8)));
	}

	/** The parameter of this name, empty when absent. */
	String text(String name) {
		return this.texts.getOrDefault(name, "");
	}

	long number(String name) {
		String text = text(name).strip();
		try {
			return text.isEmpty() ? 0 : Long.parseLong(text);
		} catch (NumberFormatException _) {
			return 0;
		}
	}

	boolean flag(String name) {
		return switch (text(name).strip().toLowerCase(Locale.ROOT)) {
			case "", "false", "no", "0" -> false;
			default -> true;
		};
	}

	Optional<JsonNode> json(String name) {
		String text = text(name);
		if (text.isBlank()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Json.read(text));
		} catch (JacksonException _) {
			throw Refusal.badRequest("can't parse " + name + " JSON object");
		}
	}

	/** The upload sent under this name, directly or as attach://other-name. */
	Optional<Attachment> file(String name) {
		String text = text(name);
		return Optional.ofNullable(this.files.get(text.startsWith("attach://") ? text.substring("attach://".length()) : name));
	}

	Map<String, String> recorded() {
		Map<String, String> all = new TreeMap<>(this.texts);
		this.files.forEach((name, file) -> all.put(name, file.name() + " (" + file.bytes().length + " bytes)"));
		return all;
	}
}
