package dev.beian.knowledge.filing;

import java.util.List;

/** What can be known about a case and compared by a condition; each fact holds ids, an absent fact is unknown. */
public enum Fact implements Named {

	ORGANIZER("organizer", Named.ids(Organizer.class)), PROVINCE("province", Named.ids(Province.class)), CHANGES("changes",
			Named.ids(ChangeItem.class)), SAME_PERSON("same-person", List.of("yes", "no")), TYPE("type",
					Named.ids(ChangeType.class)), EFFECTIVE(
							"effective", List.of("already", "dated"));

	private final String id;
	private final List<String> vocabulary;

	Fact(String id, List<String> vocabulary) {
		this.id = id;
		this.vocabulary = vocabulary;
	}

	@Override
	public String id() {
		return id;
	}

	/** Every id that this fact may hold. */
	public List<String> vocabulary() {
		return vocabulary;
	}
}
