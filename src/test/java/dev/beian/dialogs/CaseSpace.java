package dev.beian.dialogs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.recommendation.Rule;

/**
 * Every case that conditions can tell apart.
 *
 * <p>
 * 34 change items alone would make 2^34 cases. But a condition over a fact asks only whether its ids lie within a set of ids or touch it.
 * Ids that belong to the same of all the sets asked for are one kind, and nobody can tell whether one of a kind or several have changed. So
 * one of each kind stands for all: every subset of kinds of items, times every kind of organizer, times every kind of province, times what
 * was said about the two roles. The items a rule hands over count as a set of their own.
 */
final class CaseSpace {

	private final List<Facts> before;
	private final List<String> items;

	private CaseSpace(List<Facts> before, List<String> items) {
		this.before = before;
		this.items = items;
	}

	static CaseSpace of(List<Rule> rules, List<Condition> conditions) {
		Map<Fact, List<Set<String>>> asked = new LinkedHashMap<>();
		rules.forEach(rule -> collect(rule.when(), asked));
		conditions.forEach(condition -> collect(condition, asked));
		rules.stream().filter(Rule.Handover.class::isInstance)
				.forEach(rule -> asked(asked, Fact.CHANGES).add(ids(((Rule.Handover) rule).items())));
		List<Facts> before = List.of(Facts.none());
		before = times(before, Fact.ORGANIZER, kinds(Fact.ORGANIZER, asked));
		before = times(before, Fact.PROVINCE, kinds(Fact.PROVINCE, asked));
		List<Facts> whole = new ArrayList<>(before);
		whole.addAll(times(before, Fact.SAME_PERSON, Fact.SAME_PERSON.vocabulary()));
		return new CaseSpace(List.copyOf(whole), kinds(Fact.CHANGES, asked));
	}

	Stream<Facts> stream() {
		return LongStream.range(0, 1L << items.size()).mapToObj(this::subset)
				.flatMap(changes -> before.stream().map(facts -> facts.with(Fact.CHANGES, changes)));
	}

	private List<String> subset(long bits) {
		List<String> chosen = new ArrayList<>();
		for (int i = 0; i < items.size(); i++)
			if ((bits >> i & 1) == 1)
				chosen.add(items.get(i));
		return chosen;
	}

	/** One id of each kind. */
	private static List<String> kinds(Fact fact, Map<Fact, List<Set<String>>> asked) {
		Map<List<Boolean>, String> kinds = new LinkedHashMap<>();
		for (String id : fact.vocabulary())
			kinds.putIfAbsent(asked(asked, fact).stream().map(set -> set.contains(id)).toList(), id);
		return List.copyOf(kinds.values());
	}

	private static List<Facts> times(List<Facts> cases, Fact fact, List<String> kinds) {
		return cases.stream().flatMap(facts -> kinds.stream().map(id -> facts.with(fact, Set.of(id)))).toList();
	}

	private static void collect(Condition condition, Map<Fact, List<Set<String>>> asked) {
		switch (condition) {
			case Condition.In(Fact fact, Set<String> ids) -> asked(asked, fact).add(ids);
			case Condition.HasAny(Fact fact, Set<String> ids) -> asked(asked, fact).add(ids);
			case Condition.Unknown _ -> {
			}
			case Condition.All(List<Condition> parts) -> parts.forEach(part -> collect(part, asked));
			case Condition.Any(List<Condition> parts) -> parts.forEach(part -> collect(part, asked));
			case Condition.Not(Condition part) -> collect(part, asked);
		}
	}

	private static List<Set<String>> asked(Map<Fact, List<Set<String>>> asked, Fact fact) {
		return asked.computeIfAbsent(fact, _ -> new ArrayList<>());
	}

	private static Set<String> ids(Collection<ChangeItem> items) {
		Set<String> ids = new LinkedHashSet<>();
		items.stream().map(Named::id).forEach(ids::add);
		return ids;
	}
}
