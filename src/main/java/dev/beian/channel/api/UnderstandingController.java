package dev.beian.channel.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.beian.assistant.understanding.Meaning;
import dev.beian.assistant.understanding.Understanding;
import dev.beian.assistant.understanding.Understood;
import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.filing.Named;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

/** Answers what a free text means, as the conversation would read it at the question what has changed. */
@RestController
final class UnderstandingController {

	private static final Set<String> FIELDS = Set.of("text");

	private final Understanding understanding;
	private final Wordings wordings;

	UnderstandingController(Understanding understanding, Wordings wordings) {
		this.understanding = understanding;
		this.wordings = wordings;
	}

	/** The question, as outsiders ask it. */
	record Question(String text) {
	}

	/** One reading. */
	record Candidate(String kind, List<String> changes, @Nullable String intent, @Nullable String faq) {
	}

	/** The best reading, and what else it may be. */
	record Answer(String kind, List<String> changes, @Nullable String intent, @Nullable String faq, boolean certain,
			List<Candidate> candidates) {
	}

	@Operation(summary = "What a free text means", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Question.class))))
	@PostMapping(path = "/api/v1/understanding", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer understand(@RequestBody byte[] body, Locale locale) {
		Wording wording = wordings.in(wordings.nearest(locale.toLanguageTag()));
		Understood understood = understanding.understand(Fields.of(body, FIELDS, wording).someText("text"));
		Candidate best = candidate(understood.meaning());
		return new Answer(best.kind(), best.changes(), best.intent(), best.faq(), understood.certain(),
				understood.candidates().stream().map(UnderstandingController::candidate).toList());
	}

	private static Candidate candidate(Meaning meaning) {
		return switch (meaning) {
			case Meaning.Changes(var items) -> new Candidate("changes", items.stream().map(Named::id).toList(), null, null);
			case Meaning.Wish(var intent) -> new Candidate("intent", List.of(), intent.id(), null);
			case Meaning.Question(var topic) -> new Candidate("faq", List.of(), null, topic);
			case Meaning.Foreign() -> new Candidate("out-of-scope", List.of(), null, null);
		};
	}
}
