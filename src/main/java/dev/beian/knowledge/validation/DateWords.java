package dev.beian.knowledge.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words people put dates into, each with the signs it stands for.
 *
 * <p>
 * Signs: {@code 12} a number; {@code r+1 r0 r-1} the next, this or last of the unit that follows; {@code d+1} days from today; {@code k1}
 * to {@code k7} Monday to Sunday; {@code n12} a month by name; {@code Y M D W} the units of a date; {@code days W month months Y} those of
 * a span, with {@code in}, {@code after} or {@code before}; {@code past} what has happened; {@code vague} no day at all; {@code _} nothing,
 * but it parts its neighbours; empty: left out.
 *
 * @param numerals characters that are digits or powers of ten
 * @param words word and signs; the longest word wins, and one of Latin letters counts only where it stands alone
 */
public record DateWords(Map<String, Integer> numerals, Map<String, String> words) {

	private static final Pattern SIGN = Pattern
			.compile("\\d{1,2}|r[+-]?\\d|d[+-]?\\d|k[1-7]|n(?:[1-9]|1[0-2])|[YMDW]|month|months|days|in|after|before|past|vague|_");

	public DateWords {
		List<String> faults = words.entrySet().stream().filter(word -> word.getKey().isBlank() || !isSigns(word.getValue()))
				.map(word -> word.getKey() + ": " + word.getValue()).toList();
		if (!faults.isEmpty())
			throw new IllegalArgumentException("these date words stand for nothing known: " + String.join("; ", faults));
		numerals = Map.copyOf(numerals);
		words = words.entrySet().stream().collect(
				Collectors.toUnmodifiableMap(word -> word.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, other) -> one));
	}

	private static boolean isSigns(String value) {
		return value.isEmpty() || List.of(value.split(" ", -1)).stream().allMatch(sign -> SIGN.matcher(sign).matches());
	}

	/** The text as signs, one blank between them. */
	String signs(String cleaned) {
		String text = cleaned.toLowerCase(Locale.ROOT);
		int longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
		StringJoiner signs = new StringJoiner(" ");
		for (int at = 0; at < text.length();) {
			Read read = read(text, at, longest);
			if (!read.signs().isEmpty())
				signs.add(read.signs());
			at = read.end();
		}
		return signs.toString();
	}

	/** What was read at some place, and where the next begins. */
	private record Read(String signs, int end) {
	}

	private Read read(String text, int at, int longest) {
		Optional<String> word = wordAt(text, at, longest);
		if (word.isPresent())
			return new Read(words.getOrDefault(word.get(), ""), at + word.get().length());
		int digits = endOf(text, at, DateWords::isDigit);
		if (digits > at)
			return new Read(text.substring(at, digits), digits);
		int numerals = endOf(text, at, this::isNumeral);
		if (numerals > at)
			return new Read(String.valueOf(number(text.substring(at, numerals))), numerals);
		return new Read(text.charAt(at) == ' ' ? "" : "_", at + 1);
	}

	private Optional<String> wordAt(String text, int at, int longest) {
		for (int end = Math.min(text.length(), at + longest); end > at; end--) {
			String candidate = text.substring(at, end);
			if (words.containsKey(candidate) && standsAlone(text, at, end))
				return Optional.of(candidate);
		}
		return Optional.empty();
	}

	private static boolean standsAlone(String text, int from, int to) {
		return !(isLatin(text, from) && isLatin(text, from - 1)) && !(isLatin(text, to - 1) && isLatin(text, to));
	}

	private static boolean isLatin(String text, int at) {
		return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private boolean isNumeral(char c) {
		return numerals.containsKey(String.valueOf(c));
	}

	private static int endOf(String text, int from, Predicate<Character> kind) {
		int end = from;
		while (end < text.length() && kind.test(text.charAt(end)))
			end++;
		return end;
	}

	/** Reads both ways of writing: digit after digit as in a year, or with powers of ten. */
	private long number(String written) {
		long total = 0;
		long pending = -1;
		for (int i = 0; i < written.length(); i++) {
			int value = numerals.getOrDefault(written.substring(i, i + 1), 0);
			if (value < 10)
				pending = pending < 0 ? value : Math.min(pending * 10 + value, Integer.MAX_VALUE);
			else {
				total += (pending < 0 ? 1 : pending) * value;
				pending = -1;
			}
		}
		return total + Math.max(pending, 0);
	}
}
