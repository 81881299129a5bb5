package dev.beian.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;

/** What the assistant's HTTP side answered. */
public record Reply(int status, HttpHeaders headers, byte[] bytes) {

	static Reply to(HttpRequest request, HttpClient client) {
		try {
			HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
			return new Reply(response.statusCode(), response.headers(), response.body());
		} catch (IOException e) {
			throw new UncheckedIOException(request.method() + " " + request.uri(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	public String text() {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	public JsonNode json() {
		return Json.read(bytes);
	}

	/** The first header of this name, empty when there is none. */
	public String header(String name) {
		return headers.firstValue(name).orElse("");
	}
}
