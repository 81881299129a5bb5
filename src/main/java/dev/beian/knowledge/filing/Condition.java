package dev.beian.knowledge.filing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The closed language in which the data compares facts; it can compare, never compute. */
public sealed interface Condition {

	boolean holds(Facts facts);

	/** The facts that decide whether this condition holds. */
	Set<Fact> reads();

	/** Holds for every case. */
	static Condition always() {
		return new All(List.of());
	}

	/** The fact is known and is one of these ids. */
	record In(Fact fact, Set<String> ids) implements Condition {

		public In {
			ids = Set.copyOf(ids);
		}

		@Override
		public boolean holds(Facts facts) {
			return facts.knows(fact) && ids.containsAll(facts.ids(fact)) && !facts.ids(fact).isEmpty();
		}

		@Override
		public Set<Fact> reads() {
			return Set.of(fact);
		}
	}

	/** The fact holds at least one of these ids. */
	record HasAny(Fact fact, Set<String> ids) implements Condition {

		public HasAny {
			ids = Set.copyOf(ids);
		}

		@Override
		public boolean holds(Facts facts) {
			for (String id : facts.ids(fact))
				if (ids.contains(id))
					return true;
			return false;
		}

		@Override
		public Set<Fact> reads() {
			return Set.of(fact);
		}
	}

	/** The fact is not known yet. */
	record Unknown(Fact fact) implements Condition {

		@Override
		public boolean holds(Facts facts) {
			return !facts.knows(fact);
		}

		@Override
		public Set<Fact> reads() {
			return Set.of(fact);
		}
	}

	/** Every part holds. */
	record All(List<Condition> parts) implements Condition {

		public All {
			parts = List.copyOf(parts);
		}

		@Override
		public boolean holds(Facts facts) {
			return parts.stream().allMatch(part -> part.holds(facts));
		}

		@Override
		public Set<Fact> reads() {
			return union(parts);
		}
	}

	/** At least one part holds. */
	record Any(List<Condition> parts) implements Condition {

		public Any {
			parts = List.copyOf(parts);
		}

		@Override
		public boolean holds(Facts facts) {
			return parts.stream().anyMatch(part -> part.holds(facts));
		}

		@Override
		public Set<Fact> reads() {
			return union(parts);
		}
	}

	/** The part does not hold; an unknown fact makes most parts not hold. */
	record Not(Condition part) implements Condition {

		@Override
		public boolean holds(Facts facts) {
			return !part.holds(facts);
		}

		@Override
		public Set<Fact> reads() {
			return part.reads();
		}
	}

	private static Set<Fact> union(List<Condition> parts) {
		return parts.stream().flatMap(part -> part.reads().stream()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
	}
}
