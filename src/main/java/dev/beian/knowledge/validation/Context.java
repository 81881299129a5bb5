package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the case around a value; what is absent is unknown and triggers no rule that needs it.
 *
 * @param organizerName registered name of the organisation
 * @param domains the filed domains
 * @param document kind of document whose number is checked; the ID card when absent
 */
public record Context(Optional<Organizer> organizer, Optional<Province> province, Optional<String> organizerName, List<String> domains,
		Optional<IdentityDocument> document, LocalDate today) {

	public Context {
		domains = List.copyOf(domains);
	}

	/** Nothing is known but the day. */
	public static Context on(LocalDate today) {
		return new Context(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), today);
	}

	boolean isIn(Province place) {
		return province.filter(place::equals).isPresent();
	}

	boolean isIndividual() {
		return organizer.filter(Organizer.INDIVIDUAL::equals).isPresent();
	}

	boolean isOrganisation() {
		return organizer.isPresent() && !isIndividual();
	}
}
