package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.beian.assistant.wording.Wording;

/** Answers that are too many for one card: shown page by page, or those that a typed text has found. */
final class Pages {

	/** The page of what was found. */
	static final int FOUND = 99;

	private static final int LONGEST_SEARCH = 40;
	private static final int SHORTEST_HAN = 2;
	private static final int SHORTEST_LATIN = 4;

	private final Map<String, List<String>> pages;

	/** @param pages the answers by the page they stand on, in order */
	Pages(Map<String, List<String>> pages) {
		this.pages = pages;
	}

	/** What a text typed in this turn has found. */
	private record Found(List<String> values) {
	}

	/** Page 0 is the one with the answer given before, else the first. */
	List<List<Choice>> offer(Turn turn) {
		Wording wording = turn.wording();
		List<String> given = turn.request().answer(turn.step().name());
		List<String> names = List.copyOf(pages.keySet());
		int page = turn.conversation().page();
		int shown = page == FOUND ? -1 : page > 0 && page <= names.size() ? page - 1 : pageOf(given);
		List<Choice> tabs = IntStream.range(0, names.size()).mapToObj(i -> tab(turn.step().name(), names.get(i), i, i == shown, wording))
				.toList();
		List<String> values = page == FOUND ? found(turn, Choice.ANSWER) : pages.getOrDefault(names.get(Math.max(shown, 0)), List.of());
		List<List<Choice>> rows = new ArrayList<>(Options.rows(tabs));
		rows.addAll(Options.rows(values.stream().map(value -> Options.choice(turn, value)).toList()));
		return rows;
	}

	private int pageOf(List<String> given) {
		int page = 0;
		for (List<String> values : pages.values()) {
			if (values.stream().anyMatch(given::contains))
				return page;
			page++;
		}
		return 0;
	}

	private static Choice tab(String step, String name, int page, boolean shown, Wording wording) {
		String label = wording.say(step + ".pages." + name);
		return Choice.of(Choice.PAGE + (page + 1), shown ? "▸ " + label : label, shown ? "tab-shown" : "tab");
	}

	/** Keeps for the drawing what was found. */
	static void keep(Turn turn, List<String> values) {
		turn.once(Found.class, () -> new Found(List.copyOf(values)));
	}

	/** What was found now, or stands on the card from before. */
	static List<String> found(Turn turn, String kind) {
		return turn.once(Found.class, () -> new Found(turn.conversation().live().stream().flatMap(card -> card.choices().stream())
				.filter(means -> means.startsWith(kind)).map(means -> means.substring(kind.length())).toList())).values();
	}

	/** The values that were named, else those whose label shares most with what was typed, if that is more than chance. */
	static List<String> search(String text, Map<String, String> labels) {
		String typed = Words.plain(text);
		if (typed.isEmpty() || typed.length() > LONGEST_SEARCH)
			return List.of();
		List<String> named = labels.entrySet().stream().filter(label -> typed.contains(Words.plain(label.getValue())))
				.map(Map.Entry::getKey).toList();
		return named.isEmpty() ? nearest(typed, labels) : named;
	}

	private static List<String> nearest(String typed, Map<String, String> labels) {
		int best = labels.values().stream().mapToInt(label -> shared(typed, Words.plain(label))).max().orElse(0);
		boolean han = typed.codePoints().anyMatch(Character::isIdeographic);
		boolean whole = best == typed.length() && (han || best > 1);
		boolean part = best >= (han ? SHORTEST_HAN : SHORTEST_LATIN) && 2 * best >= typed.length();
		return whole || part
				? labels.entrySet().stream().filter(label -> shared(typed, Words.plain(label.getValue())) == best)
						.map(Map.Entry::getKey).toList()
				: List.of();
	}

	/** Length of the longest run of characters that stands in both. */
	private static int shared(String one, String other) {
		int longest = 0;
		int[] before = new int[other.length() + 1];
		for (int i = 0; i < one.length(); i++) {
			int[] here = new int[other.length() + 1];
			for (int j = 0; j < other.length(); j++)
				if (one.charAt(i) == other.charAt(j)) {
					here[j + 1] = before[j] + 1;
					longest = Math.max(longest, here[j + 1]);
				}
			before = here;
		}
		return longest;
	}
}
