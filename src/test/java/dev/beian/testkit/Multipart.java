package dev.beian.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a multipart/form-data body apart. */
final class Multipart {

	private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

	private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

	private static final Pattern MIME = Pattern.compile("^content-type: *(\\S+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	record Part(String name, Optional<String> fileName, String mime, byte[] bytes) {
	}

	private Multipart() {
	}

	static List<Part> parts(byte[] body, String contentType) {
		Matcher boundary = BOUNDARY.matcher(contentType);
		if (!boundary.find()) {
			throw Refusal.badRequest("multipart without boundary");
		}
		byte[] mark = ("--" + boundary.group(1).strip()).getBytes(StandardCharsets.ISO_8859_1);
		byte[] delimiter = ("\r\n" + new String(mark, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
		List<Part> parts = new ArrayList<>();
		int from = find(body, mark, 0) + mark.length;
		for (int to = find(body, delimiter, from); to >= 0; to = find(body, delimiter, from)) {
			parts.add(part(body, from, to));
			from = to + delimiter.length;
		}
		return parts;
	}

	private static Part part(byte[] body, int from, int to) {
		int blank = find(body, "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), from);
		if (blank < 0 || blank > to) {
			throw Refusal.badRequest("malformed multipart body");
		}
		String headers = new String(body, from, blank - from, StandardCharsets.UTF_8);
		int start = Math.min(blank + 4, to);
		return new Part(first(NAME, headers).orElse(""), first(FILE_NAME, headers),
				first(MIME, headers).orElse("application/octet-stream"), Arrays.copyOfRange(body, start, to));
	}

	private static Optional<String> first(Pattern pattern, String headers) {
		Matcher found = pattern.matcher(headers);
		return found.find() ? Optional.of(unescaped(found.group(1))) : Optional.empty();
	}

	private static String unescaped(String value) {
		return value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
	}

	private static int find(byte[] body, byte[] wanted, int from) {
		for (int at = Math.max(from, 0); at <= body.length - wanted.length; at++) {
			if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
				return at;
			}
		}
		return -1;
	}
}
