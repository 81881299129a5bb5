package dev.beian.platform.dialogs;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import dev.beian.knowledge.validation.DateWords;
import dev.beian.knowledge.validation.FilingNumbers;
import dev.beian.knowledge.validation.Finding;
import dev.beian.knowledge.validation.Lexicon;
import dev.beian.knowledge.validation.Minors;
import dev.beian.knowledge.validation.SpokenDate;
import dev.beian.knowledge.validation.Validators;
import dev.beian.knowledge.validation.WordList;

/** Reads what new values are checked against. */
final class ValidationReader {

	private final Words words;
	private final Sources sources;

	ValidationReader(Words words, Sources sources) {
		this.words = words;
		this.sources = sources;
	}

	/** What was read. */
	record Read(Validators validators, FilingNumbers filingNumbers, SpokenDate spokenDate) {
	}

	Optional<Read> read(Entry file, Entry dates) {
		file.only("sources", "words", "credit-codes", "minors", "filing-numbers");
		dates.only("numerals", "words");
		try {
			FilingNumbers numbers = numbers(file.need("filing-numbers"));
			Map<String, Integer> numerals = new LinkedHashMap<>();
			dates.need("numerals").fields().forEach((numeral, value) -> numerals.put(numeral, value.number(0)));
			SpokenDate spoken = new SpokenDate(new DateWords(numerals, texts(dates.need("words"))));
			return Optional.of(new Read(new Validators(lexicon(file), numbers, spoken), numbers, spoken));
		} catch (IllegalArgumentException e) {
			file.fault(String.valueOf(e.getMessage()));
			return Optional.empty();
		}
	}

	private Lexicon lexicon(Entry file) {
		Map<Finding, String> sourceOf = new EnumMap<>(Finding.class);
		named(file.need("sources"), Finding.class).forEach((finding, entry) -> {
			if (!sources.all().containsKey(entry.text()))
				entry.fault("there is no source " + entry.text());
			sourceOf.put(finding, entry.text());
		});
		Map<WordList, List<String>> lists = new EnumMap<>(WordList.class);
		named(file.need("words"), WordList.class).forEach((list, entry) -> lists.put(list, entry.texts()));
		Entry minors = file.need("minors").only("refused", "papers", "sixteen");
		return new Lexicon(sourceOf, lists, ids(file.need("credit-codes"), Organizer.class),
				new Minors(who(minors.need("refused")), who(minors.need("papers")),
						new HashSet<>(words.words(Province.class, minors.need("sixteen")))));
	}

	private FilingNumbers numbers(Entry entry) {
		Entry marks = entry.only("prefixes", "marks").need("marks").only("filing", "licence", "end");
		return new FilingNumbers(ids(entry.need("prefixes"), Province.class),
				new FilingNumbers.Marks(marks.need("filing").text(), marks.need("licence").text(), marks.need("end").text()));
	}

	private Map<Province, Minors.Who> who(Entry entry) {
		Map<Province, Minors.Who> who = new EnumMap<>(Province.class);
		named(entry, Province.class)
				.forEach((province, whom) -> words.word(Minors.Who.class, whom).ifPresent(found -> who.put(province, found)));
		return who;
	}

	private <T extends Enum<T> & Named> Map<T, Entry> named(Entry entry, Class<T> kind) {
		Map<T, Entry> found = new EnumMap<>(kind);
		entry.fields().forEach((id, value) -> Named.find(kind, id).ifPresentOrElse(word -> found.put(word, value),
				() -> value.fault("is not known; known are " + Named.ids(kind))));
		return found;
	}

	private <T extends Enum<T> & Named> Map<String, T> ids(Entry entry, Class<T> kind) {
		Map<String, T> ids = new LinkedHashMap<>();
		entry.fields().forEach((id, value) -> words.word(kind, value).ifPresent(word -> ids.put(id, word)));
		return ids;
	}

	private static Map<String, String> texts(Entry entry) {
		Map<String, String> texts = new LinkedHashMap<>();
		entry.fields().forEach((key, value) -> texts.put(key, value.text()));
		return texts;
	}
}
