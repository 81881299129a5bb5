package dev.beian.knowledge.recommendation;

import java.util.List;

import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Role;
import dev.beian.knowledge.filing.Source;

/**
 * Who answers the ministry's SMS in some cases; of the rows that fit a case, the first decides.
 *
 * @param when the cases, by their type of order and what changes
 */
public record Verifiers(Condition when, List<Role> who, Source source) {

	public Verifiers {
		who = List.copyOf(who);
	}
}
