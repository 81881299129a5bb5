package dev.beian.knowledge.validation;

import java.util.List;
import java.util.Optional;

/**
 * What a check says about a value, the gravest reason first.
 *
 * @param normalized the value as it should be written; absent when it is refused
 */
public record Verdict(Outcome outcome, Optional<String> normalized, List<Reason> reasons) {

	public Verdict {
		if (normalized.isPresent() == (outcome == Outcome.INVALID))
			throw new IllegalArgumentException("a verdict carries a value unless it refuses it");
		if (reasons.isEmpty() != (outcome == Outcome.VALID))
			throw new IllegalArgumentException("a verdict gives reasons unless all is well");
		reasons = List.copyOf(reasons);
	}

	/** Leaves the value out, which is personal and must not reach a log. */
	@Override
	public String toString() {
		return outcome.id() + reasons.stream().map(Reason::key).toList();
	}
}
