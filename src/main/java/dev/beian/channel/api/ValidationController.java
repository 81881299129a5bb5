package dev.beian.channel.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.validation.Context;
import dev.beian.knowledge.validation.Field;
import dev.beian.knowledge.validation.IdentityDocument;
import dev.beian.knowledge.validation.Reason;
import dev.beian.knowledge.validation.Validators;
import dev.beian.knowledge.validation.Verdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

/** Answers whether a new value would do, and if not why and what would. */
@RestController
final class ValidationController {

	private static final Set<String> FIELDS = Set.of("field", "value", "context");
	private static final Set<String> CONTEXT = Set.of("organizer", "province", "organizerName", "domains", "document", "today");

	private final Validators validators;
	private final Map<String, Source> sources;
	private final Wordings wordings;
	private final ZoneId zone;
	private final Clock clock;

	ValidationController(Validators validators, Map<String, Source> sources, Wordings wordings, ZoneId zone, Clock clock) {
		this.validators = validators;
		this.sources = sources;
		this.wordings = wordings;
		this.zone = zone;
		this.clock = clock;
	}

	/** What the value is for. */
	record Around(@Nullable String organizer, @Nullable String province, @Nullable String organizerName, @Nullable List<String> domains,
			@Nullable String document, @Nullable LocalDate today) {
	}

	/** The question, as outsiders ask it. */
	record Question(String field, String value, @Nullable Around context) {
	}

	/** Why a value is refused or doubted. */
	record Doubt(String key, String text, String example, RecommendationController.Cited source) {
	}

	/** The answer. */
	record Answer(String verdict, @Nullable String normalized, List<Doubt> reasons) {
	}

	@Operation(summary = "Whether a new value would do", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Question.class))))
	@PostMapping(path = "/api/v1/validations", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer validate(@RequestBody byte[] body, Locale locale) {
		Wording wording = wordings.in(wordings.nearest(locale.toLanguageTag()));
		Fields fields = Fields.of(body, FIELDS, wording);
		Field field = fields.word("field", Field.class);
		Verdict verdict = validators.check(field, fields.text("value"), context(fields.child("context", CONTEXT), wording));
		return new Answer(verdict.outcome().id(), verdict.normalized().orElse(null),
				verdict.reasons().stream().map(reason -> doubt(field, reason, wording)).toList());
	}

	private Context context(Optional<Fields> given, Wording wording) {
		LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
		if (given.isEmpty())
			return Context.on(today);
		Fields context = given.get();
		return new Context(context.maybeWord("organizer", Organizer.class), context.maybeWord("province", Province.class),
				context.maybeText("organizerName"), context.texts("domains"), context.maybeWord("document", IdentityDocument.class),
				context.maybeText("today").map(text -> Fields.day("context.today", text, wording)).orElse(today));
	}

	private Doubt doubt(Field field, Reason reason, Wording wording) {
		Source source = sources.get(reason.sourceId());
		if (source == null)
			throw new IllegalStateException("no source " + reason.sourceId());
		return new Doubt(reason.key(), wording.say("validation." + reason.key()), wording.say("validation-example." + field.id()),
				new RecommendationController.Cited(source.id(), source.title(), source.quote()));
	}
}
