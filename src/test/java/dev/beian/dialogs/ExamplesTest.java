package dev.beian.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.beian.assistant.change.Document;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.material.MaterialRow;
import dev.beian.knowledge.material.RequiredMaterial;
import dev.beian.knowledge.recommendation.Rule;
import dev.beian.knowledge.recommendation.Verdict;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.testkit.World;

/** The worked cases of {@code dialogs/examples} against the shipped rules and materials. */
class ExamplesTest {

	private static final Dialogs DIALOGS = World.SHIPPED;
	private static final List<Example> EXAMPLES = Example.all();

	@TestFactory
	Stream<DynamicTest> every_worked_case_comes_out_as_it_says() {
		return EXAMPLES.stream().map(example -> dynamicTest(example.name(), () -> comesOut(example)));
	}

	@Test
	void no_two_cases_share_a_name() {
		assertThat(EXAMPLES).extracting(Example::name).doesNotHaveDuplicates();
	}

	@Test
	void every_rule_and_note_is_met_by_a_case() {
		Set<String> met = new HashSet<>();
		for (Example example : EXAMPLES) {
			Verdict verdict = DIALOGS.rules().recommend(example.given());
			Stream.of(verdict.deciding(), verdict.notes(), verdict.handover().values()).flatMap(Collection::stream).map(Rule::id)
					.forEach(met::add);
		}

		assertThat(DIALOGS.rules().rules()).extracting(Rule::id).allMatch(met::contains);
	}

	@Test
	void every_row_of_the_materials_is_met_by_a_case() {
		Set<String> met = new HashSet<>();
		for (Example example : EXAMPLES)
			papers(example.given(), DIALOGS.rules().recommend(example.given())).stream().flatMap(paper -> paper.because().stream())
					.map(MaterialRow::id).forEach(met::add);

		assertThat(DIALOGS.materials().rows()).extracting(MaterialRow::id).allMatch(met::contains);
	}

	@Test
	void the_acceptance_table_is_there_row_by_row() {
		for (int row = 1; row <= 28; row++) {
			String begins = "row " + row + ",";
			assertThat(EXAMPLES).extracting(Example::name).as(begins).anyMatch(name -> name.startsWith(begins));
		}
	}

	private static void comesOut(Example example) {
		Verdict verdict = DIALOGS.rules().recommend(example.given());
		List<RequiredMaterial> papers = papers(example.given(), verdict);

		assertThat(verdict.type().map(Named::id)).as("type").isEqualTo(example.text("type"));
		example.list("allowed").ifPresent(allowed -> assertThat(ids(verdict.allowed())).as("allowed").isEqualTo(allowed));
		example.list("rules").ifPresent(rules -> assertThat(verdict.deciding()).extracting(Rule::id).as("rules").isEqualTo(rules));
		example.list("handover")
				.ifPresent(items -> assertThat(ids(verdict.handover().keySet())).as("handover").containsExactlyInAnyOrderElementsOf(items));
		example.list("undecided").ifPresent(facts -> assertThat(ids(verdict.undecided())).as("undecided").isEqualTo(facts));
		example.list("notes").ifPresent(notes -> assertThat(verdict.notes()).extracting(Rule::id).as("notes").containsAll(notes));
		example.list("required").ifPresent(slots -> assertThat(slots(papers, true)).as("required").containsAll(slots));
		example.list("optional").ifPresent(slots -> assertThat(slots(papers, false)).as("optional").containsAll(slots));
		example.list("absent").ifPresent(slots -> assertThat(slots(papers, true)).as("absent").doesNotContainAnyElementsOf(slots));
		example.list("absent").ifPresent(slots -> assertThat(slots(papers, false)).as("absent").doesNotContainAnyElementsOf(slots));
		if (example.saysNothingChanged())
			assertThat(verdict).satisfies(nothing -> assertThat(nothing.allowed()).isEmpty(),
					nothing -> assertThat(nothing.handover()).isEmpty());
		assertThat(verdict.allowed().size() + verdict.refused().size()).as("orders allowed or refused")
				.isEqualTo(verdict.type().isPresent() ? ChangeType.values().length : 0);
	}

	private static List<RequiredMaterial> papers(Facts facts, Verdict verdict) {
		Optional<ChangeType> type = verdict.type();
		return type.isEmpty() ? List.of() : DIALOGS.materials().required(facts.with(Fact.TYPE, type.get()));
	}

	private static List<String> slots(List<RequiredMaterial> papers, boolean required) {
		return papers.stream().filter(paper -> paper.required() == required)
				.map(paper -> Document.slot(paper.material().id(), paper.of().map(Named::id).orElse(""))).toList();
	}

	private static List<String> ids(Collection<? extends Named> words) {
		return words.stream().map(Named::id).toList();
	}
}
