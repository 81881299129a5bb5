package dev.beian.knowledge.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Role;

/**
 * What the rules say about a case.
 *
 * @param type the order recommended; empty when no order can carry anything of the change
 * @param allowed the orders that may be chosen, the recommended one first
 * @param refused every other order with the rule that refuses it
 * @param deciding the rules that decided, strongest first
 * @param losers rules that matched as well but were outranked
 * @param handover the items that no order carries, with the rule that says so
 * @param undecided facts that are unknown and would make a difference
 */
public record Verdict(Optional<ChangeType> type, List<ChangeType> allowed, Map<ChangeType, Rule> refused, List<Rule> deciding,
		List<Rule> losers,
		Map<ChangeItem, Rule> handover, List<Rule> notes, List<Role> smsVerifiers, List<Fact> undecided, String rulesVersion) {

	public Verdict {
		allowed = List.copyOf(allowed);
		refused = new LinkedHashMap<>(refused);
		deciding = List.copyOf(deciding);
		losers = List.copyOf(losers);
		handover = new LinkedHashMap<>(handover);
		notes = List.copyOf(notes);
		smsVerifiers = List.copyOf(smsVerifiers);
		undecided = List.copyOf(undecided);
	}

	/** Whether this order may be chosen. */
	public boolean allows(ChangeType chosen) {
		return allowed.contains(chosen);
	}

	Verdict without(List<Fact> unknown) {
		return new Verdict(type, allowed, refused, deciding, losers, handover, notes, smsVerifiers, unknown, rulesVersion);
	}
}
