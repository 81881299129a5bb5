package dev.beian.assistant.understanding;

import java.util.Map;

/** Brings texts into the form in which they are compared: one width, small letters, simplified characters. */
final class Spelling {

	private final Map<Integer, Integer> simplified;

	Spelling(Map<Integer, Integer> simplified) {
		this.simplified = simplified;
	}

	String normal(String text) {
		StringBuilder normal = new StringBuilder(text.length());
		Features.normal(text).codePoints().forEach(each -> normal.appendCodePoint(simplified.getOrDefault(each, each)));
		return normal.toString().strip();
	}
}
