package dev.beian.knowledge.filing;

/**
 * A passage that a rule, a paper, a term or an answer rests on.
 *
 * @param quote a verbatim key phrase of the passage, at most 60 characters
 */
public record Source(String id, String title, String heading, String publisher, Authority authority, String quote) {

	private static final int LONGEST_QUOTE = 60;

	public Source {
		if (quote.codePointCount(0, quote.length()) > LONGEST_QUOTE)
			throw new IllegalArgumentException("the quote of " + id + " is longer than " + LONGEST_QUOTE + " characters");
	}
}
