package dev.beian.channel.api;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Thrown when a request cannot be answered because of one field; names it and says what would do. */
final class BadField extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	BadField(String field, String detail) {
		this(HttpStatus.BAD_REQUEST, field, detail);
	}

	BadField(HttpStatus status, String field, String detail) {
		super(status, problem(status, field, detail), null);
	}

	private static ProblemDetail problem(HttpStatus status, String field, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("errors", List.of(Map.of("field", field, "detail", detail)));
		return problem;
	}
}
