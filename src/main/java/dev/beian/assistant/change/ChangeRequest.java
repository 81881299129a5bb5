package dev.beian.assistant.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Stage;

/**
 * A case: one change of a filing, from the first answer to the approval. Immutable; its verbs answer the case as it is afterwards.
 *
 * @param code the short name that people use for it
 * @param answers what the filer answered, by step, in the order of answering
 * @param type the order chosen; empty before
 * @param effective when the change takes effect; empty when that is unknown or it already has
 * @param values the new values by field of the console's form
 * @param smsStart when the 24 hours began
 * @param smsStated whether the filer stated that moment, as opposed to our taking the earliest possible one
 * @param partners the responsible persons who were invited and have agreed; rows of earlier versions hold none
 * @param part present if this is no order of its own but the part that somebody has in the case of another
 */
public record ChangeRequest(String id, String code, Map<String, List<String>> answers, Optional<ChangeType> type,
		Optional<LocalDate> effective,
		List<StageReached> stages, List<Document> documents, Map<String, NewValue> values, Optional<Instant> smsStart, boolean smsStated,
		Optional<Evaluation> evaluation, List<Partner> partners, Optional<Part> part) {

	public ChangeRequest {
		partners = List.copyOf(Objects.requireNonNullElse(partners, List.of()));
		part = Objects.requireNonNullElse(part, Optional.empty());
		answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
		stages = List.copyOf(stages);
		documents = List.copyOf(documents);
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	public static ChangeRequest opened(String id, String code) {
		return new ChangeRequest(id, code, Map.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of(), Optional.empty(),
				false, Optional.empty(), List.of(), Optional.empty());
	}

	/** The case as the part that somebody has in the case of another. */
	public ChangeRequest as(Part given) {
		return new ChangeRequest(id, code, answers, type, effective, stages, documents, values, smsStart, smsStated, evaluation, partners,
				Optional.of(given));
	}

	/** The case with these responsible persons taking part. */
	public ChangeRequest accompaniedBy(List<Partner> persons) {
		return new ChangeRequest(id, code, answers, type, effective, stages, documents, values, smsStart, smsStated, evaluation, persons,
				part);
	}

	/** The case with the answers, the type, the day and the values of another; papers, stages and clocks are its own. */
	public ChangeRequest like(ChangeRequest other) {
		return copy(other.answers, other.type, other.effective, stages, documents, other.values, smsStart, smsStated, other.evaluation);
	}

	public ChangeRequest answered(String step, List<String> values) {
		Map<String, List<String>> more = new LinkedHashMap<>(answers);
		more.put(step, List.copyOf(values));
		return copy(more, type, effective, stages, documents, this.values, smsStart, smsStated, evaluation);
	}

	/** The case with the answer of a step taken back. */
	public ChangeRequest unanswered(String step) {
		Map<String, List<String>> fewer = new LinkedHashMap<>(answers);
		fewer.remove(step);
		return copy(fewer, type, effective, stages, documents, values, smsStart, smsStated, evaluation);
	}

	/** The case with nothing answered but the steps to keep; papers, stages and clocks are gone with it. */
	public ChangeRequest startedOver(List<String> keep) {
		Map<String, List<String>> kept = new LinkedHashMap<>(answers);
		kept.keySet().retainAll(keep);
		return copy(kept, Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of(), Optional.empty(), false, Optional.empty());
	}

	public boolean hasAnswered(String step) {
		return answers.containsKey(step);
	}

	/** What was answered at a step; empty when nothing was. */
	public List<String> answer(String step) {
		List<String> values = answers.get(step);
		return values == null ? List.of() : values;
	}

	public ChangeRequest takingEffect(Optional<LocalDate> day) {
		return copy(answers, type, day, stages, documents, values, smsStart, smsStated, evaluation);
	}

	public ChangeRequest ofType(Optional<ChangeType> chosen) {
		return copy(answers, chosen, effective, stages, documents, values, smsStart, smsStated, evaluation);
	}

	public ChangeRequest evaluated(Evaluation record) {
		return copy(answers, type, effective, stages, documents, values, smsStart, smsStated, Optional.of(record));
	}

	/** The stage it has reached last; preparing before the first. */
	public Stage stage() {
		return stages.isEmpty() ? Stage.PREPARING : stages.getLast().stage();
	}

	/** When the present stage was reached. */
	public Optional<Instant> since() {
		return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast().at());
	}

	public ChangeRequest reached(Stage stage, Instant at) {
		if (stage == stage())
			return this;
		List<StageReached> more = new ArrayList<>(stages);
		more.add(new StageReached(stage, at));
		return copy(answers, type, effective, more, documents, values, smsStart, smsStated, evaluation);
	}

	/** The case with the last report of a stage taken back. */
	public ChangeRequest unreached() {
		return stages.isEmpty()
				? this
				: copy(answers, type, effective, stages.subList(0, stages.size() - 1), documents, values, smsStart, smsStated, evaluation);
	}

	public ChangeRequest smsStartedAt(Instant at, boolean stated) {
		return copy(answers, type, effective, stages, documents, values, Optional.of(at), stated, evaluation);
	}

	/** The case with nothing left of the 24 hours to wait for. */
	public ChangeRequest smsAnswered() {
		return copy(answers, type, effective, stages, documents, values, Optional.empty(), false, evaluation);
	}

	public ChangeRequest received(Document document) {
		List<Document> more = new ArrayList<>(documents);
		more.add(document);
		return withDocuments(more);
	}

	public ChangeRequest kept(String file, String kind, long size, String digest) {
		return replace(file, document -> document.kept(kind, size, digest));
	}

	public ChangeRequest refused(String file) {
		return replace(file, Document::refused);
	}

	public ChangeRequest moved(String file, String slot) {
		return replace(file, document -> document.movedTo(slot));
	}

	public ChangeRequest without(String file) {
		return withDocuments(documents.stream().filter(document -> !document.id().equals(file)).toList());
	}

	public Optional<Document> document(String file) {
		return documents.stream().filter(document -> document.id().equals(file)).findFirst();
	}

	/** The files that were handed in for a paper and not refused. */
	public List<Document> handedIn(String slot) {
		return documents.stream().filter(document -> document.slot().equals(slot) && document.state() != Document.State.REFUSED).toList();
	}

	/** What a field of the console's form is to read; empty while it was not asked. */
	public Optional<NewValue> value(String field) {
		return Optional.ofNullable(values.get(field));
	}

	public ChangeRequest valued(String field, NewValue value) {
		Map<String, NewValue> more = new LinkedHashMap<>(values);
		more.put(field, value);
		return copy(answers, type, effective, stages, documents, more, smsStart, smsStated, evaluation);
	}

	/** The case with these new values and no others. */
	public ChangeRequest valued(Map<String, NewValue> all) {
		return copy(answers, type, effective, stages, documents, all, smsStart, smsStated, evaluation);
	}

	/** What is known of the case for the rules: the answers along these steps, and the type chosen. */
	public Facts facts(Map<String, Fact> learning) {
		Facts facts = Facts.none();
		for (Map.Entry<String, Fact> step : learning.entrySet()) {
			List<String> values = answers.get(step.getKey());
			if (values != null && step.getValue() != Fact.TYPE)
				facts = facts.with(step.getValue(), step.getValue() == Fact.EFFECTIVE ? values.subList(0, 1) : values);
		}
		return type.isPresent() ? facts.with(Fact.TYPE, type.get()) : facts;
	}

	private ChangeRequest replace(String file, UnaryOperator<Document> change) {
		return withDocuments(documents.stream().map(document -> document.id().equals(file) ? change.apply(document) : document).toList());
	}

	private ChangeRequest withDocuments(List<Document> all) {
		return copy(answers, type, effective, stages, all, values, smsStart, smsStated, evaluation);
	}

	private ChangeRequest copy(Map<String, List<String>> answers, Optional<ChangeType> type, Optional<LocalDate> effective,
			List<StageReached> stages,
			List<Document> documents, Map<String, NewValue> values, Optional<Instant> smsStart, boolean smsStated,
			Optional<Evaluation> evaluation) {
		return new ChangeRequest(id, code, answers, type, effective, stages, documents, values, smsStart, smsStated, evaluation, partners,
				part);
	}
}
