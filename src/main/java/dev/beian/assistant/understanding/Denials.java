package dev.beian.assistant.understanding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises by its words what leaves something as it is. */
final class Denials {

	private final Keywords.Unchanged words;
	private final Pattern untouched;
	private final Pattern english;

	Denials(Keywords.Unchanged words) {
		this.words = words;
		untouched = Pattern.compile("(?:" + anyOf(words.not()) + ")(?:" + anyOf(words.done()) + ")");
		english = Pattern.compile("(?<![a-z])(?:" + anyOf(words.english()) + ")(?![a-z])");
	}

	/** A pattern for any of these words, the longest first. */
	static String anyOf(List<String> words) {
		return words.stream().sorted((one, other) -> other.length() - one.length()).map(Pattern::quote).collect(Collectors.joining("|"));
	}

	/** Where it says that something was not done; looked for by the caller. */
	Matcher in(String clause) {
		return untouched.matcher(clause);
	}

	/** Whether something in it looks like a denial and is none. */
	boolean onlySeems(String clause) {
		return !clause.equals(withoutExceptions(clause));
	}

	/** Whether it leaves something as it is. */
	boolean leaves(String clause) {
		String plain = withoutExceptions(clause);
		return untouched.matcher(plain).find() || english.matcher(plain).find() || Keywords.anyIn(plain, words.anywhere())
				|| words.first().stream().anyMatch(plain::startsWith);
	}

	/** Whether it says nothing but that what was said before does not hold. */
	boolean takesBack(String clause) {
		return words.retracts().contains(clause);
	}

	/** Whether it sounds like a denial. */
	boolean mayLeave(String clause) {
		return Keywords.anyIn(withoutExceptions(clause), words.denials());
	}

	private String withoutExceptions(String clause) {
		String plain = clause;
		for (String exception : words.except())
			plain = plain.replace(exception, "");
		return plain;
	}
}
