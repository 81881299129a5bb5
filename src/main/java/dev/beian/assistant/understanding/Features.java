package dev.beian.assistant.understanding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text is made of: runs of one to three Han characters, and words of other scripts alone and in pairs. */
final class Features {

	private static final int LONGEST_RUN = 3;
	private static final Pattern PIECE = Pattern.compile("(?<han>\\p{IsHan}+)|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
	private static final Pattern APOSTROPHE = Pattern.compile("['\\u2019]");

	private final Map<String, Integer> counts = new HashMap<>();
	private final StringBuilder han = new StringBuilder();
	private String word = "";

	private Features() {
	}

	/** The features of a text with how often each occurs. */
	static Map<String, Integer> of(String text) {
		Features features = new Features();
		PIECE.matcher(normal(text)).results().forEach(features::add);
		features.endHan();
		return features.counts;
	}

	/** The text in the form in which texts are compared; punctuation is still there. */
	static String normal(String text) {
		return APOSTROPHE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
	}

	/** Han characters on both sides of a punctuation mark count as one run. */
	private void add(MatchResult piece) {
		if (piece.group("han") != null) {
			han.append(piece.group());
			word = "";
			return;
		}
		endHan();
		String next = singular(piece.group());
		count("w:" + next);
		if (!word.isEmpty())
			count("w:" + word + " " + next);
		word = next;
	}

	private void endHan() {
		for (int length = 1; length <= LONGEST_RUN; length++)
			for (int at = 0; at + length <= han.length(); at++)
				count(han.substring(at, at + length));
		han.setLength(0);
	}

	private void count(String feature) {
		counts.merge(feature, 1, Integer::sum);
	}

	private static String singular(String word) {
		return word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
	}
}
