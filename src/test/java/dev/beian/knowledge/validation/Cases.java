package dev.beian.knowledge.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Contexts and expectations that the checks share. */
final class Cases {

	static final Validators VALIDATORS = Words.validators();
	static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
	static final Context NOTHING_KNOWN = Context.on(TODAY);

	private Cases() {
	}

	static Context aFiler(Organizer organizer, Province province) {
		return new Context(Optional.of(organizer), Optional.of(province), Optional.empty(), List.of(), Optional.empty(), TODAY);
	}

	static Context aCompanyCalled(String name) {
		return new Context(Optional.of(Organizer.ENTERPRISE), Optional.of(Province.BEIJING), Optional.of(name), List.of(), Optional.empty(),
				TODAY);
	}

	static Context withDomains(String... domains) {
		return new Context(Optional.empty(), Optional.empty(), Optional.empty(), List.of(domains), Optional.empty(), TODAY);
	}

	static Context with(IdentityDocument document) {
		return new Context(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(document), TODAY);
	}

	/** @param expected the normalized value, or a reason key behind an exclamation mark for a refusal, a question mark for a warning */
	static void judges(Field field, String value, Context context, String expected) {
		Verdict verdict = VALIDATORS.check(field, value, context);
		List<String> keys = verdict.reasons().stream().map(Reason::key).toList();
		if (expected.startsWith("!")) {
			assertThat(keys).as(value).contains(expected.substring(1));
			assertThat(verdict.outcome()).as(value).isEqualTo(Outcome.INVALID);
			assertThat(verdict.normalized()).as(value).isEmpty();
		} else if (expected.startsWith("?")) {
			assertThat(keys).as(value).contains(expected.substring(1));
			assertThat(verdict.outcome()).as(value).isEqualTo(Outcome.WARN);
			assertThat(verdict.normalized()).as(value).isPresent();
		} else {
			assertThat(keys).as(value).isEmpty();
			assertThat(verdict.outcome()).as(value).isEqualTo(Outcome.VALID);
			assertThat(verdict.normalized()).as(value).contains(expected);
		}
	}
}
