package dev.beian.assistant.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All sentences of one language. */
public final class Wording {

	private final Locale locale;
	private final ZoneId zone;
	private final Map<String, String> texts;
	private final DateTimeFormatter day;
	private final DateTimeFormatter moment;

	public Wording(Locale locale, ZoneId zone, Map<String, String> texts) {
		this.locale = locale;
		this.zone = zone;
		this.texts = Map.copyOf(texts);
		this.day = DateTimeFormatter.ofPattern(say("format.day"), locale);
		this.moment = DateTimeFormatter.ofPattern(say("format.moment"), locale);
	}

	public Locale locale() {
		return locale;
	}

	/**
	 * The sentence under this key.
	 *
	 * @param values name, value, name, value … for the placeholders in braces
	 */
	public String say(String key, Object... values) {
		String text = texts.get(key);
		if (text == null)
			throw new IllegalArgumentException("no text " + key + " in " + locale.toLanguageTag());
		return values.length == 0 ? text : filled(text, values);
	}

	/** The sentence under this key, if there is one. */
	public Optional<String> find(String key, Object... values) {
		return texts.containsKey(key) ? Optional.of(say(key, values)) : Optional.empty();
	}

	/** The sentence for a number of things: {@code key.one} for exactly one if it exists, else {@code key}; the number fills {@code n}. */
	public String count(String key, long n, Object... values) {
		String chosen = n == 1 && texts.containsKey(key + ".one") ? key + ".one" : key;
		Object[] all = new Object[values.length + 2];
		all[0] = "n";
		all[1] = n;
		System.arraycopy(values, 0, all, 2, values.length);
		return say(chosen, all);
	}

	/** A day with its weekday. */
	public String day(LocalDate date) {
		return day.format(date);
	}

	/** A moment with its weekday, in Beijing time. */
	public String moment(Instant instant) {
		return moment.format(ZonedDateTime.ofInstant(instant, zone));
	}

	/** Words joined the way this language lists things. */
	public String list(List<String> words) {
		return String.join(say("format.separator"), words);
	}

	/** All keys that begin with this prefix, with their texts, in no particular order. */
	public Map<String, String> under(String prefix) {
		Map<String, String> found = new LinkedHashMap<>();
		texts.forEach((key, text) -> {
			if (key.startsWith(prefix))
				found.put(key, text);
		});
		return found;
	}

	private static String filled(String text, Object[] values) {
		StringBuilder filled = new StringBuilder(text.length() + 32);
		int from = 0;
		for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
			int close = text.indexOf('}', open);
			if (close < 0)
				break;
			filled.append(text, from, open).append(value(text.substring(open + 1, close), values));
			from = close + 1;
		}
		return filled.append(text, from, text.length()).toString();
	}

	private static Object value(String name, Object[] values) {
		for (int i = 0; i < values.length; i += 2)
			if (name.equals(values[i]))
				return values[i + 1];
		return "{" + name + "}";
	}
}
