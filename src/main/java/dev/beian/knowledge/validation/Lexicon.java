package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Organizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words, codes and sources that the checks are made of, as the data gives them. */
public final class Lexicon {

	private final Map<Finding, String> sources;
	private final Map<WordList, Set<String>> words;
	private final Map<String, Organizer> creditCodes;
	private final Minors minors;

	/**
	 * Refuses data with gaps and names every gap at once.
	 *
	 * @param sources id of the passage each finding rests on
	 * @param creditCodes the kind of organisation behind the first two characters of a credit code
	 */
	public Lexicon(Map<Finding, String> sources, Map<WordList, ? extends List<String>> words, Map<String, Organizer> creditCodes, Minors minors) {
		List<String> faults = new ArrayList<>();
		for (Finding finding : Finding.values())
			if (sources.getOrDefault(finding, "").isBlank())
				faults.add("the reason " + finding.id() + " has no source");
		for (WordList list : WordList.values())
			if (!words.containsKey(list) || Objects.requireNonNull(words.get(list)).stream().allMatch(String::isBlank))
				faults.add("the word list " + list.id() + " is empty");
		if (!faults.isEmpty())
			throw new IllegalArgumentException("the validation data has gaps: " + String.join("; ", faults));
		this.sources = new EnumMap<>(sources);
		this.words = new EnumMap<>(words.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, list -> Set.copyOf(list.getValue()))));
		this.creditCodes = new TreeMap<>(creditCodes);
		this.minors = minors;
	}
}
