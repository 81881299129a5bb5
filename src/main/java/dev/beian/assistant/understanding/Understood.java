package dev.beian.assistant.understanding;

import java.util.List;
import java.util.Set;

import dev.beian.knowledge.filing.ChangeItem;

/**
 * What was made of a text.
 *
 * @param meaning the best reading, even where it is not certain
 * @param certain whether nothing needs to be asked back
 * @param candidates what it may mean, best first, three at most
 * @param unchanged what it says is left as it is
 */
public record Understood(Meaning meaning, boolean certain, List<Meaning> candidates, Set<ChangeItem> unchanged) {

	private static final int MOST_CANDIDATES = 3;

	public Understood {
		candidates = candidates.stream().distinct().limit(MOST_CANDIDATES).toList();
		unchanged = Set.copyOf(unchanged);
	}
}
