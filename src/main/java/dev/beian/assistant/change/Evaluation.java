package dev.beian.assistant.change;

import java.time.Instant;
import java.util.List;

/**
 * The record of one evaluation of the rules, kept with the case.
 *
 * @param facts what was known, as text
 * @param type the type recommended; empty when no order can carry the change
 * @param matched ids of the rules that decided
 * @param losers ids of the rules that matched but were outranked
 */
public record Evaluation(Instant at, String rulesVersion, String facts, String type, List<String> allowed, List<String> matched,
		List<String> losers) {

	public Evaluation {
		allowed = List.copyOf(allowed);
		matched = List.copyOf(matched);
		losers = List.copyOf(losers);
	}
}
