package dev.beian.assistant.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What reads as the number of an identity card within a text, in whatever script: 18 characters or, of old, 15; written together also one
 * too few or too many. Whoever looks for it again has the card.
 */
final class IdentityNumber {

	private static final String GAP = "[\\p{Zs}\\p{Pd}]{1,3}";
	private static final String FIRST = "[\\p{Nd}&&[^0\\uFF10]]";
	private static final String LAST = "[\\p{Nd}Xx\\uFF38\\uFF58]";
	private static final String TOGETHER = FIRST + "\\p{Nd}{13,17}" + LAST;
	private static final String IN_GROUPS = FIRST + "(?:(?:" + GAP + ")?\\p{Nd}){16}(?:" + GAP + ")?" + LAST;
	/** Days and times are written in shorter groups. */
	private static final String OF_OLD_IN_GROUPS = FIRST + "\\p{Nd}{5}" + GAP + "\\p{Nd}{6}" + GAP + "\\p{Nd}{3}";
	private static final Pattern NUMBER = Pattern.compile("(?<!\\p{Nd})(?<!\\p{Nd}[\\p{Zs}\\p{Pd}])(?:" + TOGETHER + "|" + IN_GROUPS + "|"
			+ OF_OLD_IN_GROUPS + ")(?![\\p{Nd}A-Za-z])(?!" + GAP + "\\p{Nd})");
	private static final int SHOWN_FIRST = 4;
	private static final int SHOWN_LAST = 2;

	private IdentityNumber() {
	}

	/** The text with its numbers masked, but for what one knows them by. */
	static String hidden(String text) {
		return NUMBER.matcher(text).replaceAll(IdentityNumber::masked);
	}

	private static String masked(MatchResult number) {
		String plain = Normalizer.normalize(number.group(), Normalizer.Form.NFKC).replaceAll("[\\p{Z}\\p{Pd}]", "").toUpperCase(
				Locale.ROOT);
		return plain.substring(0, SHOWN_FIRST) + "*".repeat(plain.length() - SHOWN_FIRST - SHOWN_LAST)
				+ plain.substring(plain.length() - SHOWN_LAST);
	}
}
