package dev.beian.assistant.conversation;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists of words by which typed texts are recognised, taken from every language, since filers mix them. */
public final class Words {

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{P}\\p{Z}\\p{S}\\s]+");

	/** The general categories P, Z and S of Unicode. */
	private static final BitSet SET_APART = setApart();

	private Words() {
	}

	private static BitSet setApart() {
		BitSet categories = new BitSet();
		for (byte category : new byte[]{Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
				Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
				Character.OTHER_PUNCTUATION, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
				Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL})
			categories.set(category);
		return categories;
	}

	/** The text in small letters without punctuation, spaces and symbols. */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.strip().toLowerCase(Locale.ROOT).codePoints().filter(character -> !SET_APART.get(Character.getType(character)))
				.forEach(plain::appendCodePoint);
		return plain.toString();
	}

	static List<String> of(Turn turn, String key) {
		return turn.wordings().tags().stream().flatMap(tag -> Stream.of(turn.wordings().in(tag).say(key).split("\\|"))).distinct().toList();
	}

	/** Whether the text is one of the words and nothing else. */
	public static boolean is(Turn turn, String key, String text) {
		return of(turn, key).stream().map(Words::plain).anyMatch(plain(text)::equals);
	}

	/** Whether the text begins with one of the words; where words are set apart, with the whole word. */
	public static boolean begin(Turn turn, String key, String text) {
		String spaced = spaced(text) + " ";
		return of(turn, key).stream().anyMatch(word -> spaced.startsWith(HAN.matcher(word).find() ? word : word + " "));
	}

	private static String spaced(String text) {
		return BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	/** Whether the text ends with one of the words; where words are set apart, with the whole word. */
	static boolean end(Turn turn, String key, String text) {
		String plain = plain(text);
		String spaced = " " + spaced(text);
		return of(turn, key).stream()
				.anyMatch(word -> HAN.matcher(word).find() ? plain.endsWith(plain(word)) : spaced.endsWith(" " + spaced(word)));
	}

	/** Whether one of the words stands anywhere in the text. */
	public static boolean in(Turn turn, String key, String text) {
		String plain = plain(text);
		return of(turn, key).stream().map(Words::plain).anyMatch(plain::contains);
	}
}
