package dev.beian.channel.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.guidance.Guidance;
import dev.beian.knowledge.material.MaterialMatrix;
import dev.beian.knowledge.material.RequiredMaterial;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import dev.beian.knowledge.recommendation.Rule;
import dev.beian.knowledge.recommendation.Verdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

/** Answers which order a change needs, with reasons, papers and who gets the SMS. */
@RestController
final class RecommendationController {

	private static final Set<String> FIELDS = Set.of("organizer", "province", "samePerson", "changes");

	private final ChangeTypeRules rules;
	private final MaterialMatrix materials;
	private final Guidance guidance;
	private final Wordings wordings;

	RecommendationController(ChangeTypeRules rules, MaterialMatrix materials, Guidance guidance, Wordings wordings) {
		this.rules = rules;
		this.materials = materials;
		this.guidance = guidance;
		this.wordings = wordings;
	}

	/** The question, as outsiders ask it. */
	record Question(String organizer, String province, @Nullable Boolean samePerson, List<String> changes) {
	}

	/** A cited passage. */
	record Cited(String id, String title, String quote) {
	}

	/** Why an order is refused. */
	record Refused(String type, String rule, String reason) {
	}

	/** Why an order is recommended. */
	record Reason(String rule, String text, Cited source) {
	}

	/** A paper. */
	record Paper(String id, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String of, boolean required, String reason, Cited source) {
	}

	/** A change that no order carries. */
	record Handover(String change, String reason, Cited source) {
	}

	/** Something worth knowing. */
	record Note(String text, Cited source) {
	}

	/** The answer. */
	record Answer(@Nullable String type, List<String> allowed, List<Refused> refused, List<Reason> reasons, List<Paper> materials,
			List<Handover> handover, List<Note> notes, List<String> smsVerifiers, List<String> undecided, String rulesVersion) {
	}

	@Operation(summary = "Which change type a change needs", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Question.class))))
	@PostMapping(path = "/api/v1/recommendations", produces = MediaType.APPLICATION_JSON_VALUE)
	Answer recommend(@RequestBody byte[] body, Locale locale) {
		Wording wording = wordings.in(wordings.nearest(locale.toLanguageTag()));
		Fields fields = Fields.of(body, FIELDS, wording);
		Facts facts = Facts.none().with(Fact.ORGANIZER, fields.word("organizer", Organizer.class))
				.with(Fact.PROVINCE, fields.word("province", Province.class))
				.withChanges(EnumSet.copyOf(fields.words("changes", ChangeItem.class)));
		Optional<Boolean> samePerson = fields.flag("samePerson");
		return answer(samePerson.isPresent() ? facts.withSamePerson(samePerson.get()) : facts, wording);
	}

	private Answer answer(Facts facts, Wording wording) {
		Verdict verdict = rules.recommend(facts);
		return new Answer(verdict.type().map(ChangeType::id).orElse(null), ids(verdict.allowed()),
				verdict.refused().entrySet().stream().map(refused -> new Refused(refused.getKey().id(), refused.getValue().id(),
						wording.say("rule." + refused.getValue().id() + ".refuses", "type", wording.say("type." + refused.getKey().id()))))
						.toList(),
				verdict.deciding().stream().map(rule -> new Reason(rule.id(), reason(rule, wording), cited(rule.source()))).toList(),
				papers(facts, verdict, wording),
				verdict.handover().entrySet().stream()
						.map(item -> new Handover(item.getKey().id(), reason(item.getValue(), wording), cited(item.getValue().source())))
						.toList(),
				notes(facts, verdict, wording), ids(verdict.smsVerifiers()),
				verdict.undecided().stream().map(fact -> fact == Fact.SAME_PERSON ? "samePerson" : fact.id()).toList(),
				verdict.rulesVersion());
	}

	private List<Paper> papers(Facts facts, Verdict verdict, Wording wording) {
		if (verdict.type().isEmpty())
			return List.of();
		EnumSet<ChangeItem> carried = EnumSet.noneOf(ChangeItem.class);
		carried.addAll(facts.changes());
		carried.removeAll(verdict.handover().keySet());
		return materials.required(facts.withChanges(carried).with(Fact.TYPE, verdict.type().get())).stream()
				.map(paper -> paper(paper, wording)).toList();
	}

	private static Paper paper(RequiredMaterial paper, Wording wording) {
		return new Paper(paper.material().id(), paper.of().map(Named::id).orElse(null), paper.required(),
				wording.say("material-row." + paper.because().getFirst().id()), cited(paper.because().getFirst().source()));
	}

	private List<Note> notes(Facts facts, Verdict verdict, Wording wording) {
		List<Note> notes = new ArrayList<>();
		verdict.notes().forEach(note -> notes.add(new Note(reason(note, wording), cited(note.source()))));
		guidance.on("province-hint", facts).forEach(hint -> notes.add(new Note(wording.say(hint.key()), cited(hint.source()))));
		return notes;
	}

	private static String reason(Rule rule, Wording wording) {
		return wording.say("rule." + rule.id() + ".reason");
	}

	private static Cited cited(Source source) {
		return new Cited(source.id(), source.title(), source.quote());
	}

	private static List<String> ids(List<? extends Named> words) {
		return words.stream().map(Named::id).toList();
	}
}
