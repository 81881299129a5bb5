package dev.beian.knowledge.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a responsible person can be reached, each value as a check has normalized it; what is not known is absent. */
public record Contacts(Optional<String> mobile, Optional<String> landline, Optional<String> email, Optional<String> emergency) {

	/** What may not stand in one filing together; one person in both roles shares everything but the emergency phone. */
	List<Finding> clashes(Contacts other, boolean samePerson) {
		List<Finding> findings = new ArrayList<>();
		if (!samePerson) {
			if (same(mobile, other.mobile))
				findings.add(Finding.SAME_MOBILE);
			if (same(email, other.email))
				findings.add(Finding.SAME_EMAIL);
			if (same(landline, other.landline))
				findings.add(Finding.SAME_LANDLINE);
		}
		List<String> personal = Stream.of(mobile, landline, other.mobile, other.landline).flatMap(Optional::stream).toList();
		if (Stream.of(emergency, other.emergency).flatMap(Optional::stream).anyMatch(personal::contains))
			findings.add(Finding.EMERGENCY_IS_PERSONAL);
		return findings;
	}

	/** Leaves the values out, which are personal and must not reach a log. */
	@Override
	public String toString() {
		return "contacts";
	}

	private static boolean same(Optional<String> one, Optional<String> other) {
		return one.isPresent() && one.equals(other);
	}
}
