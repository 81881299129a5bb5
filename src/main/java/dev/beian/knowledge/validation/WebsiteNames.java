package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Province;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a website may be called: the form of its name here, its words in {@link NameWords}. */
final class WebsiteNames {

	private static final Pattern BLANK_BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");
	private static final Pattern DOMAIN = Pattern.compile("(?:https?://)?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+/?");
	private static final Pattern SYMBOL = Pattern.compile("[^\\p{L}\\p{N} ]");
	private static final Pattern DIGITS = Pattern.compile("[\\p{N} ]+");
	private static final Pattern LETTERS = Pattern.compile("[\\p{IsLatin} ]+");
	private static final int FEWEST_HAN = 3;

	private final NameWords words;

	WebsiteNames(Lexicon lexicon) {
		words = new NameWords(lexicon);
	}

	Checked check(String cleaned, Context context) {
		String name = BLANK_BESIDE_HAN.matcher(cleaned).replaceAll("");
		List<Finding> findings = new ArrayList<>(form(name, context));
		findings.addAll(words.check(name, context));
		return Checked.of(name, findings);
	}

	private static List<Finding> form(String name, Context context) {
		if (DOMAIN.matcher(name).matches())
			return List.of(Finding.NAME_DOMAIN);
		if (SYMBOL.matcher(name).find())
			return List.of(Finding.NAME_SYMBOL);
		if (DIGITS.matcher(name).matches())
			return List.of(Finding.NAME_DIGITS);
		if (LETTERS.matcher(name).matches())
			return List.of(Finding.NAME_LETTERS);
		long han = name.codePoints().filter(Character::isIdeographic).count();
		if (han == 0 && context.isIn(Province.SHANGHAI))
			return List.of(Finding.SHANGHAI_CHINESE);
		return han < FEWEST_HAN ? List.of(Finding.NAME_FEW_CHINESE) : List.of();
	}
}
