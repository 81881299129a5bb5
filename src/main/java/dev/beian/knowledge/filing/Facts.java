package dev.beian.knowledge.filing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything known about a case, immutable; what is absent is unknown, which is a value of its own. */
public final class Facts {

	private static final Facts NONE = new Facts(Map.of());

	private final Map<Fact, Set<String>> known;

	private Facts(Map<Fact, Set<String>> known) {
		this.known = known;
	}

	public static Facts none() {
		return NONE;
	}

	/** The same facts with one of them known anew; ids outside the vocabulary are refused. */
	public Facts with(Fact fact, Collection<String> ids) {
		for (String id : ids)
			if (!fact.vocabulary().contains(id))
				throw new IllegalArgumentException(fact.id() + " cannot be " + id);
		Map<Fact, Set<String>> more = copy();
		more.put(fact, Set.copyOf(new LinkedHashSet<>(ids)));
		return new Facts(more);
	}

	public Facts with(Fact fact, Named word) {
		return with(fact, Set.of(word.id()));
	}

	public Facts without(Fact fact) {
		Map<Fact, Set<String>> fewer = copy();
		fewer.remove(fact);
		return new Facts(fewer);
	}

	public Facts withChanges(Set<ChangeItem> changes) {
		return with(Fact.CHANGES, changes.stream().map(ChangeItem::id).toList());
	}

	public Facts withSamePerson(boolean same) {
		return with(Fact.SAME_PERSON, Set.of(same ? "yes" : "no"));
	}

	public boolean knows(Fact fact) {
		return known.containsKey(fact);
	}

	/** The ids of a fact; empty when it is unknown. */
	public Set<String> ids(Fact fact) {
		return known.getOrDefault(fact, Set.of());
	}

	public Optional<Organizer> organizer() {
		return only(Fact.ORGANIZER, Organizer.class);
	}

	public Optional<Province> province() {
		return only(Fact.PROVINCE, Province.class);
	}

	public Optional<ChangeType> type() {
		return only(Fact.TYPE, ChangeType.class);
	}

	public Optional<Boolean> samePerson() {
		return ids(Fact.SAME_PERSON).stream().findFirst().map("yes"::equals);
	}

	public Set<ChangeItem> changes() {
		EnumSet<ChangeItem> items = EnumSet.noneOf(ChangeItem.class);
		for (String id : ids(Fact.CHANGES))
			Named.find(ChangeItem.class, id).ifPresent(items::add);
		return items;
	}

	private <T extends Enum<T> & Named> Optional<T> only(Fact fact, Class<T> kind) {
		return ids(fact).stream().findFirst().flatMap(id -> Named.find(kind, id));
	}

	private Map<Fact, Set<String>> copy() {
		Map<Fact, Set<String>> copy = new EnumMap<>(Fact.class);
		copy.putAll(known);
		return copy;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Facts that && known.equals(that.known);
	}

	@Override
	public int hashCode() {
		return known.hashCode();
	}

	@Override
	public String toString() {
		return known.toString();
	}
}
