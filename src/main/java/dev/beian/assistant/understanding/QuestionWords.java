package dev.beian.assistant.understanding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which a text shows that it asks. */
public final class QuestionWords {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{P}\\p{Z}\\p{S}\\s]+");
	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	private final List<String> words;

	/** @param words for each language, its words separated by bars */
	public QuestionWords(Stream<String> words) {
		this.words = words.flatMap(list -> Stream.of(list.split("\\|"))).map(QuestionWords::marked).toList();
	}

	/** Whether the text ends with a question mark or contains a question word. */
	public boolean in(String text) {
		String normal = Features.normal(text).strip();
		String spaced = " " + BETWEEN_WORDS.matcher(normal).replaceAll(" ") + " ";
		return normal.endsWith("?") || words.stream().anyMatch(spaced::contains);
	}

	/** Chinese is written without spaces; elsewhere only a whole word counts. */
	private static String marked(String word) {
		return HAN.matcher(word).find() ? word : " " + word + " ";
	}
}
