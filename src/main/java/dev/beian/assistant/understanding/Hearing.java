package dev.beian.assistant.understanding;

import java.util.HashMap;
import java.util.Map;

import dev.beian.knowledge.filing.ChangeItem;

/** What was learned, applied to one message: whatever part of it is asked about more than once is computed once. */
final class Hearing {

	private final Learned learned;
	private final Map<String, Vector> vectors = new HashMap<>();
	private final Map<String, Opinion> opinions = new HashMap<>();

	Hearing(Learned learned) {
		this.learned = learned;
	}

	private Vector vector(String text) {
		return vectors.computeIfAbsent(text, learned::vector);
	}

	Opinion on(String text) {
		return opinions.computeIfAbsent(text, each -> learned.on(vector(each)));
	}

	/** How near a text is to the nearest example of each sort; empty where only words are known. */
	Map<Kind, Float> near(String text) {
		return learned.near(vector(text));
	}

	/** How likely a clause says that something is left as it is. */
	float leaves(String clause) {
		return learned.leaves(vector(clause));
	}

	/** How likely a text names each item, each judged by itself. */
	Map<ChangeItem, Float> items(String text) {
		return learned.items(vector(text));
	}
}
