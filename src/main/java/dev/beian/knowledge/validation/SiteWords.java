package dev.beian.knowledge.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.beian.knowledge.filing.Province;

/** What is said of a website's content and language in free words. Nothing is refused; what looks wrong goes to staff. */
final class SiteWords {

	private final Lexicon lexicon;

	SiteWords(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	Checked content(String words, Context context) {
		List<Finding> findings = new ArrayList<>();
		if (context.isIndividual() && (lexicon.holds(words, WordList.BUSINESS) || lexicon.holds(words, WordList.INDUSTRY)))
			findings.add(Finding.CONTENT_BUSINESS);
		if (lexicon.holds(words, WordList.LICENSED))
			findings.add(Finding.CONTENT_LICENSED);
		return Checked.of(words, findings);
	}

	Checked language(String words, Context context) {
		List<Finding> findings = new ArrayList<>();
		if (lexicon.holds(words, WordList.LANGUAGE_SEPARATORS))
			findings.add(Finding.LANGUAGE_SEVERAL);
		if (context.isIn(Province.SHANGHAI) && !lexicon.holds(words.toLowerCase(Locale.ROOT), WordList.CHINESE))
			findings.add(Finding.LANGUAGE_SHANGHAI);
		return Checked.of(words, findings);
	}
}
