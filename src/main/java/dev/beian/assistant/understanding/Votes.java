package dev.beian.assistant.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.beian.knowledge.filing.ChangeItem;

/**
 * What the three voices say.
 *
 * @param open what the words leave open
 * @param apart whether the text says several things in as many places
 */
record Votes(Set<ChangeItem> one, Set<ChangeItem> several, Set<ChangeItem> named, Set<ChangeItem> open, boolean apart) {

	private static final int MOST = 2;

	Stream<Set<ChangeItem>> all() {
		return Stream.of(one, several, named).filter(vote -> !vote.isEmpty());
	}

	long forThis(Set<ChangeItem> items) {
		return all().filter(items::equals).count();
	}

	Optional<Set<ChangeItem>> agreed() {
		return all().filter(vote -> forThis(vote) >= MOST).findFirst();
	}

	/** The words may know more than the other two where a text is taken apart. */
	Optional<Set<ChangeItem>> widest() {
		boolean widest = apart && open.isEmpty() && named.containsAll(one) && named.containsAll(several);
		return Optional.of(named).filter(items -> widest && !items.isEmpty());
	}

	/** What a voice says about the items that the words leave open. */
	Optional<Set<ChangeItem>> closing() {
		return Stream.of(several, one).filter(vote -> !vote.containsAll(open) && vote.size() > named.size() && vote.containsAll(named)
				&& union(open, named).containsAll(vote)).findFirst();
	}

	/** The items that two voices name. */
	Set<ChangeItem> most() {
		Map<ChangeItem, Integer> counts = new EnumMap<>(ChangeItem.class);
		all().forEach(vote -> vote.forEach(item -> counts.merge(item, 1, Integer::sum)));
		Set<ChangeItem> most = EnumSet.noneOf(ChangeItem.class);
		counts.forEach((item, count) -> {
			if (count >= MOST)
				most.add(item);
		});
		return most;
	}

	static Set<ChangeItem> union(Set<ChangeItem> items, Set<ChangeItem> more) {
		Set<ChangeItem> all = EnumSet.noneOf(ChangeItem.class);
		all.addAll(items);
		all.addAll(more);
		return all;
	}
}
