package dev.beian.dialogs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of example conversations.
 *
 * @param about what the situation is, in one or two sentences
 */
record Script(String file, Situation situation, String about, List<Told> conversations) {

	Script {
		conversations = List.copyOf(conversations);
	}

	/**
	 * A conversation, told line by line; it begins with the greeting on the screen.
	 *
	 * @param where file and line at which it begins
	 */
	record Told(String where, String name, String language, List<Line> lines) {

		Told {
			lines = List.copyOf(lines);
		}
	}

	/**
	 * A line.
	 *
	 * @param where file and line
	 * @param value a text, a list, or a mapping, as the file has it
	 */
	record Line(String where, Verb verb, Object value) {

		/** The texts of the line, one or several. */
		List<String> texts() {
			return entries().stream().map(Line::text).toList();
		}

		List<Object> entries() {
			return value instanceof List<?> list ? list.stream().map(Object.class::cast).toList() : List.of(value);
		}

		/** The fields of an entry that is a mapping; a plain text stands under {@code text}. */
		static Map<String, Object> fields(Object entry) {
			if (!(entry instanceof Map<?, ?> map))
				return Map.of("text", entry);
			Map<String, Object> fields = new LinkedHashMap<>();
			map.forEach((key, value) -> fields.put(String.valueOf(key), value));
			return fields;
		}

		/** A text that is written out, or told by how often it is repeated. */
		private static String text(Object entry) {
			Map<String, Object> fields = fields(entry);
			return String.valueOf(fields.get("text")).repeat(Integer.parseInt(String.valueOf(fields.getOrDefault("times", "1"))));
		}
	}
}
