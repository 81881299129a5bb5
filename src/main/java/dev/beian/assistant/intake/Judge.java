package dev.beian.assistant.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.NewValue;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.form.Form;
import dev.beian.knowledge.form.FormField;
import dev.beian.knowledge.validation.Contacts;
import dev.beian.knowledge.validation.Context;
import dev.beian.knowledge.validation.Finding;
import dev.beian.knowledge.validation.Outcome;
import dev.beian.knowledge.validation.Reason;
import dev.beian.knowledge.validation.Validators;
import dev.beian.knowledge.validation.Verdict;

/** Judges a new value: by itself, and against the values that the case has already. */
final class Judge {

	private static final String ENTITY_PERSON = "entity-person";
	private static final String WEBSITE_PERSON = "website-person";

	private final Validators validators;

	Judge(Validators validators) {
		this.validators = validators;
	}

	Verdict judge(Line line, String text, ChangeRequest request, Facts facts, LocalDate today) {
		FormField field = line.field();
		Context context = context(request, facts, today);
		Verdict alone = field.check().map(check -> validators.check(check, text, context))
				.orElseGet(() -> validators.words(field.words(), text, context));
		return alone.normalized().map(value -> besideOthers(line, value, alone, request, facts)).orElse(alone);
	}

	private static Context context(ChangeRequest request, Facts facts, LocalDate today) {
		return new Context(facts.organizer(), facts.province(), given(request, "entity-name"), List.of(), Optional.empty(), today);
	}

	/** Of two persons nobody knows to be two, contacts that are alike are a matter for a second look only. */
	private Verdict besideOthers(Line line, String value, Verdict alone, ChangeRequest request, Facts facts) {
		Optional<Boolean> both = Form.holdsBothRoles(facts);
		List<Reason> clashes = new ArrayList<>(
				clashes(line, request.valued(line.key(), NewValue.given(value, List.of())), both.orElse(false)));
		clashes.removeAll(clashes(line, request, both.orElse(false)));
		if (clashes.isEmpty())
			return alone;
		boolean refused = both.isPresent() && clashes.stream().anyMatch(Judge::refuses);
		List<Reason> reasons = new ArrayList<>(clashes);
		reasons.addAll(alone.reasons());
		return new Verdict(refused ? Outcome.INVALID : Outcome.WARN, refused ? Optional.empty() : Optional.of(value), reasons);
	}

	/** The person of the entity beside the one of the website that the line is about. */
	private List<Reason> clashes(Line line, ChangeRequest request, boolean both) {
		return validators.compare(contacts(kind -> given(request, ENTITY_PERSON + kind)),
				contacts(kind -> given(request, line.beside(WEBSITE_PERSON + kind))), both);
	}

	private static boolean refuses(Reason reason) {
		return Named.find(Finding.class, reason.key()).filter(finding -> finding.outcome() == Outcome.INVALID).isPresent();
	}

	private static Contacts contacts(Function<String, Optional<String>> of) {
		return new Contacts(of.apply("-mobile"), of.apply("-landline"), of.apply("-email"), of.apply("-emergency"));
	}

	private static Optional<String> given(ChangeRequest request, String field) {
		return request.value(field).map(NewValue::text).filter(text -> !text.isEmpty());
	}
}
