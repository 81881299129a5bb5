package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Province;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where responsible persons under eighteen are refused or need further papers.
 *
 * @param refused provinces that accept none
 * @param papers provinces that accept them with papers
 * @param sixteen provinces of which other providers report that sixteen is the least age
 */
public record Minors(Map<Province, Who> refused, Map<Province, Who> papers, Set<Province> sixteen) {

	private static final int OF_AGE = 18;
	private static final int LEAST_AGE = 16;

	public Minors {
		refused = Map.copyOf(refused);
		papers = Map.copyOf(papers);
		sixteen = Set.copyOf(sixteen);
	}

	/** Whose responsible persons a province means. */
	public enum Who implements Named {

		ALL("all"), INDIVIDUALS("individuals"), ORGANISATIONS("organisations");

		private final String id;

		Who(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}

		boolean includes(Context context) {
			return switch (this) {
				case ALL -> true;
				case INDIVIDUALS -> context.isIndividual();
				case ORGANISATIONS -> context.isOrganisation();
			};
		}
	}

	Optional<Finding> judge(LocalDate birthday, Context context) {
		int age = Period.between(birthday, context.today()).getYears();
		if (age >= OF_AGE)
			return Optional.empty();
		if (applies(refused, context))
			return Optional.of(Finding.MINOR_REFUSED);
		if (age < LEAST_AGE && context.province().filter(sixteen::contains).isPresent())
			return Optional.of(Finding.MINOR_SIXTEEN);
		return applies(papers, context) ? Optional.of(Finding.MINOR_PAPERS) : Optional.empty();
	}

	private static boolean applies(Map<Province, Who> rules, Context context) {
		return context.province().map(rules::get).filter(who -> who.includes(context)).isPresent();
	}
}
