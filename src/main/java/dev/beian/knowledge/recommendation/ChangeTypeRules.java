package dev.beian.knowledge.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Role;

/**
 * The decision table. What no order carries is taken out first; then forced rules decide, the strongest tier first; else the one rule that
 * covers the rest.
 */
public final class ChangeTypeRules {

	private final String version;
	private final List<Rule> rules;
	private final List<Verifiers> verifiers;

	/** @param verifiers who answers the ministry's SMS; the first row that fits decides */
	public ChangeTypeRules(String version, List<Rule> rules, List<Verifiers> verifiers) {
		this.version = version;
		this.rules = List.copyOf(rules);
		this.verifiers = List.copyOf(verifiers);
	}

	public String version() {
		return version;
	}

	/** Who answers the ministry's SMS for an order whose type is among the facts. */
	public List<Role> verifiers(Facts order) {
		return verifiers.stream().filter(row -> row.when().holds(order)).findFirst().map(Verifiers::who).orElse(List.of());
	}

	public List<Rule> rules() {
		return rules;
	}

	/**
	 * The verdict. Where it is unknown whether one person holds both roles and that matters, the verdict of the stricter answer, which is
	 * yes; where it does not matter, the one whose reasons do not claim it.
	 */
	public Verdict recommend(Facts asked) {
		Facts facts = asked.organizer().filter(Organizer.INDIVIDUAL::equals).isPresent() ? asked.withSamePerson(true) : asked;
		if (facts.knows(Fact.SAME_PERSON))
			return decide(facts);
		Verdict strict = decide(facts.withSamePerson(true));
		Verdict other = decide(facts.withSamePerson(false));
		boolean matters = !strict.type().equals(other.type()) || !strict.allowed().equals(other.allowed());
		return matters ? strict.without(List.of(Fact.SAME_PERSON)) : other;
	}

	private Verdict decide(Facts facts) {
		Map<ChangeItem, Rule> handover = handover(facts);
		Set<ChangeItem> rest = EnumSet.noneOf(ChangeItem.class);
		rest.addAll(facts.changes());
		rest.removeAll(handover.keySet());
		Facts remaining = facts.withChanges(rest);
		List<Rule> notes = matching(Rule.Note.class, rest.isEmpty() ? facts : remaining);
		if (rest.isEmpty())
			return new Verdict(Optional.empty(), List.of(), Map.of(), List.of(), List.of(), handover, notes, List.of(), List.of(), version);
		List<Rule.Force> forced = matching(Rule.Force.class, remaining).stream().map(Rule.Force.class::cast)
				.sorted(Comparator.comparingInt(Rule.Force::rank)).toList();
		Rule.Cover cover = covering(remaining);
		return forced.isEmpty()
				? verdict(remaining, cover.type(), cover.allow(), List.of(cover), List.of(), handover, notes)
				: verdict(remaining, forced.getFirst().type(), List.of(forced.getFirst().type()), List.copyOf(forced), List.of(cover),
						handover,
						notes);
	}

	private Verdict verdict(Facts order, ChangeType type, List<ChangeType> allowed, List<Rule> deciding, List<Rule> losers,
			Map<ChangeItem, Rule> handover,
			List<Rule> notes) {
		Map<ChangeType, Rule> refused = new EnumMap<>(ChangeType.class);
		for (ChangeType other : ChangeType.values())
			if (!allowed.contains(other))
				refused.put(other, deciding.getFirst());
		return new Verdict(Optional.of(type), allowed, refused, deciding, losers, handover, notes, verifiers(order.with(Fact.TYPE, type)),
				List.of(),
				version);
	}

	private Map<ChangeItem, Rule> handover(Facts facts) {
		Map<ChangeItem, Rule> handover = new LinkedHashMap<>();
		for (Rule rule : matching(Rule.Handover.class, facts))
			for (ChangeItem item : ((Rule.Handover) rule).items())
				if (facts.changes().contains(item))
					handover.putIfAbsent(item, rule);
		return handover;
	}

	private Rule.Cover covering(Facts facts) {
		List<Rule> covers = matching(Rule.Cover.class, facts);
		if (covers.size() != 1)
			throw new IllegalStateException(
					"exactly one rule must cover " + facts + " but these do: " + covers.stream().map(Rule::id).toList());
		return (Rule.Cover) covers.getFirst();
	}

	private List<Rule> matching(Class<? extends Rule> kind, Facts facts) {
		List<Rule> matching = new ArrayList<>();
		for (Rule rule : rules)
			if (kind.isInstance(rule) && rule.when().holds(facts))
				matching.add(rule);
		return matching;
	}
}
