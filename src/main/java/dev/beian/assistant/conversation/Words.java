package dev.beian.assistant.conversation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists of words by which typed texts are recognised, taken from every language, since filers mix them. */
public final class Words {

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{P}\\p{Z}\\p{S}\\s]+");

	private Words() {
	}

	static List<String> of(Turn turn, String key) {
		return turn.wordings().tags().stream().flatMap(tag -> Stream.of(turn.wordings().in(tag).say(key).split("\\|"))).distinct().toList();
	}

	/** Whether the text is one of the words and nothing else. */
	public static boolean is(Turn turn, String key, String text) {
		return of(turn, key).stream().map(ChoiceReader::plain).anyMatch(ChoiceReader.plain(text)::equals);
	}

	/** Whether the text begins with one of the words; where words are set apart, with the whole word. */
	public static boolean begin(Turn turn, String key, String text) {
		String spaced = BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
		return of(turn, key).stream().anyMatch(word -> spaced.startsWith(HAN.matcher(word).find() ? word : word + " "));
	}

	/** Whether the text ends with one of the words. */
	static boolean end(Turn turn, String key, String text) {
		String plain = ChoiceReader.plain(text);
		return of(turn, key).stream().map(ChoiceReader::plain).anyMatch(plain::endsWith);
	}

	/** Whether one of the words stands anywhere in the text. */
	public static boolean in(Turn turn, String key, String text) {
		String plain = ChoiceReader.plain(text);
		return of(turn, key).stream().map(ChoiceReader::plain).anyMatch(plain::contains);
	}
}
