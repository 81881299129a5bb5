package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Organizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words, codes and sources that the checks look things up in, as the data gives them.
 *
 * @param sources id of the passage that each finding rests on
 * @param words every list, none of them empty
 * @param creditCodes the kind of organisation behind the first two characters of a credit code
 */
public record Lexicon(Map<Finding, String> sources, Map<WordList, List<String>> words, Map<String, Organizer> creditCodes, Minors minors) {

	/** Refuses data with gaps and names every gap at once. */
	public Lexicon {
		List<String> faults = new ArrayList<>();
		for (Finding finding : Finding.values())
			if (sources.getOrDefault(finding, "").isBlank())
				faults.add("the reason " + finding.id() + " has no source");
		for (WordList list : WordList.values())
			if (words.getOrDefault(list, List.of()).isEmpty() || words.getOrDefault(list, List.of()).stream().anyMatch(String::isBlank))
				faults.add("the word list " + list.id() + " is empty or holds an empty word");
		if (!faults.isEmpty())
			throw new IllegalArgumentException("the validation data has gaps: " + String.join("; ", faults));
		sources = Map.copyOf(sources);
		Map<WordList, List<String>> copies = new LinkedHashMap<>();
		words.forEach((list, entries) -> copies.put(list, List.copyOf(entries)));
		words = Map.copyOf(copies);
		creditCodes = Map.copyOf(creditCodes);
	}

	Reason reason(Finding finding) {
		return new Reason(finding.id(), sources.getOrDefault(finding, ""));
	}

	List<String> words(WordList list) {
		return words.getOrDefault(list, List.of());
	}

	/** The words of a list that stand in this text. */
	Stream<String> in(String text, WordList list) {
		return words(list).stream().filter(text::contains);
	}

	boolean holds(String text, WordList list) {
		return in(text, list).findAny().isPresent();
	}

	boolean starts(String text, WordList list) {
		return words(list).stream().anyMatch(text::startsWith);
	}

	Optional<Organizer> organizerBehind(String creditCode) {
		return Optional.ofNullable(creditCodes.get(creditCode.substring(0, 2)));
	}
}
