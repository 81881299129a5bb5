package dev.beian.assistant.understanding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import dev.beian.knowledge.filing.ChangeItem;

/** What a text may mean. */
public sealed interface Meaning {

	/** These items have changed. */
	record Changes(Set<ChangeItem> items) implements Meaning {

		public Changes {
			if (items.isEmpty())
				throw new IllegalArgumentException("a change of nothing");
			items = Collections.unmodifiableSet(EnumSet.copyOf(items));
		}
	}

	/** A wish about the conversation itself. */
	record Wish(Intent intent) implements Meaning {
	}

	/** A question of the FAQ. */
	record Question(String topic) implements Meaning {
	}

	/** Nothing that is our business. */
	record Foreign() implements Meaning {
	}
}
