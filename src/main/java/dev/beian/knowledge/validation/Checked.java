package dev.beian.knowledge.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A cleaned value and what was found about it, the gravest first. */
record Checked(String value, List<Finding> findings) {

	Checked {
		findings = findings.stream().distinct().sorted(Comparator.comparing(Finding::outcome).reversed()).toList();
	}

	static Checked of(String value, Finding... findings) {
		return new Checked(value, List.of(findings));
	}

	static Checked of(String value, Collection<Finding> findings) {
		return new Checked(value, List.copyOf(findings));
	}

	static Checked refused(Finding finding) {
		return of("", finding);
	}

	Outcome outcome() {
		return findings.isEmpty() ? Outcome.VALID : findings.getFirst().outcome();
	}
}
