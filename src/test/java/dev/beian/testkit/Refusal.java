package dev.beian.testkit;

import tools.jackson.databind.node.ObjectNode;

/** Thrown when the fake Bot API answers a call with an error. */
final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int code;

	private final int retryAfter;

	Refusal(int code, String description, int retryAfter) {
		super(description, null, false, false);
		this.code = code;
		this.retryAfter = retryAfter;
	}

	static Refusal badRequest(String why) {
		return new Refusal(400, "Bad Request: " + why, 0);
	}

	static Refusal forbidden(String why) {
		return new Refusal(403, "Forbidden: " + why, 0);
	}

	static Refusal conflict(String why) {
		return new Refusal(409, "Conflict: " + why, 0);
	}

	static Refusal notFound() {
		return new Refusal(404, "Not Found", 0);
	}

	static Refusal unauthorized() {
		return new Refusal(401, "Unauthorized", 0);
	}

	int code() {
		return this.code;
	}

	ObjectNode json() {
		ObjectNode answer = Json.object().put("ok", false).put("error_code", this.code).put("description", getMessage());
		if (this.retryAfter > 0) {
			answer.putObject("parameters").put("retry_after", this.retryAfter);
		}
		return answer;
	}
}
