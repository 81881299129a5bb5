package dev.beian.assistant.understanding;

import java.util.List;
import java.util.Map;

import dev.beian.knowledge.filing.ChangeItem;

/**
 * How filers put things.
 *
 * @param changes ways to say that an item has changed
 * @param ambiguous ways to say it that leave several items open
 * @param intents ways to wish something about the conversation
 * @param outOfScope what is none of our business
 * @param elsewhere more of that kind, known by its meaning alone: as words it would outweigh the questions and wishes
 * @param clauses ways to say that something has changed or has not
 */
public record Phrases(Map<ChangeItem, List<String>> changes, Map<String, List<ChangeItem>> ambiguous, Map<Intent, List<String>> intents,
		List<String> outOfScope, List<String> elsewhere, Clauses clauses) {

	/** Clauses that say that something is left as it is, and such as say that it has changed. */
	public record Clauses(List<String> unchanged, List<String> changed) {

		public Clauses {
			unchanged = List.copyOf(unchanged);
			changed = List.copyOf(changed);
		}
	}

	public Phrases {
		changes = Map.copyOf(changes);
		ambiguous = Map.copyOf(ambiguous);
		intents = Map.copyOf(intents);
		outOfScope = List.copyOf(outOfScope);
		elsewhere = List.copyOf(elsewhere);
	}
}
