package dev.beian.knowledge.recommendation;

import java.util.List;
import java.util.Set;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Source;

/** A row of the decision table. */
public sealed interface Rule {

	String id();

	Condition when();

	Source source();

	/** These items cannot be carried by any order. */
	record Handover(String id, Condition when, Source source, Set<ChangeItem> items) implements Rule {

		public Handover {
			items = Set.copyOf(items);
		}
	}

	/**
	 * Only this order is accepted, whatever the filer would rather choose.
	 *
	 * @param rank 0 for the tier that beats all others
	 */
	record Force(String id, Condition when, Source source, ChangeType type, int rank) implements Rule {
	}

	/**
	 * This order is the smallest that covers what changes.
	 *
	 * @param allow the orders that may be chosen, the recommended one first
	 */
	record Cover(String id, Condition when, Source source, ChangeType type, List<ChangeType> allow) implements Rule {

		public Cover {
			allow = List.copyOf(allow);
			if (!allow.contains(type))
				throw new IllegalArgumentException("rule " + id + " recommends " + type.id() + " without allowing it");
		}
	}

	/** Something worth knowing that decides nothing. */
	record Note(String id, Condition when, Source source) implements Rule {
	}
}
