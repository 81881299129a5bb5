package dev.beian.knowledge.validation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes out of a typed value what carries no meaning: full-width forms, invisible characters, odd blanks, dashes and full stops. */
final class Cleaning {

	private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
	private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");
	private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
	private static final Pattern IDEOGRAPHIC_STOP = Pattern.compile("[\\u3002\\uFF61]");

	private Cleaning() {
	}

	static String clean(String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
		plain = INVISIBLE.matcher(plain).replaceAll("");
		plain = DASHES.matcher(plain).replaceAll("-");
		plain = IDEOGRAPHIC_STOP.matcher(plain).replaceAll(".");
		return BLANKS.matcher(plain).replaceAll(" ").strip();
	}

	/** The cleaned value without any blank, for values that cannot contain one. */
	static String withoutBlanks(String cleaned) {
		return cleaned.replace(" ", "");
	}
}
