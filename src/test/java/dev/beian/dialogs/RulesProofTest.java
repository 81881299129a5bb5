package dev.beian.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import dev.beian.knowledge.recommendation.Rule;
import dev.beian.knowledge.recommendation.Verdict;
import dev.beian.testkit.World;

/** Proves the shipped rules over every case there can be, see {@link CaseSpace}. */
class RulesProofTest {

	private static final ChangeTypeRules RULES = World.SHIPPED.rules();
	private static final Condition SAME_PERSON_MATTERS = World.SHIPPED.flow().conditions().get("same-person-matters");
	private static final Condition NOTHING_SELF_SERVICE = World.SHIPPED.flow().conditions().get("nothing-self-service");
	private static List<Judged> cases;

	/** A case and what the rules say of it. */
	private record Judged(Facts facts, Verdict verdict) {

		/** What is left after the items were taken out that no order carries. */
		Set<ChangeItem> rest() {
			Set<ChangeItem> rest = EnumSet.noneOf(ChangeItem.class);
			rest.addAll(facts.changes());
			for (Rule rule : holding(Rule.Handover.class, facts))
				rest.removeAll(((Rule.Handover) rule).items());
			return rest;
		}

		/** The rest as the other rules see it: with both roles in one hand where nobody has said it, or where it cannot be otherwise. */
		Facts seen() {
			Facts carried = facts.withChanges(rest());
			return individual() || !facts.knows(Fact.SAME_PERSON) ? carried.withSamePerson(true) : carried;
		}

		boolean individual() {
			return facts.organizer().filter(Organizer.INDIVIDUAL::equals).isPresent();
		}
	}

	@BeforeAll
	static void all_cases() {
		cases = CaseSpace.of(RULES.rules().stream().filter(rule -> !(rule instanceof Rule.Note)).toList(),
				List.of(SAME_PERSON_MATTERS, NOTHING_SELF_SERVICE)).stream().map(facts -> new Judged(facts, RULES.recommend(facts)))
				.toList();
		assertThat(cases.size()).as("cases that differ for the rules").isBetween(5_000, 1_000_000);
	}

	@Test
	void exactly_one_rule_covers_whatever_an_order_can_carry() {
		assertThat(counterexample(judged -> judged.rest().isEmpty() || holding(Rule.Cover.class, judged.seen()).size() == 1)).isEmpty();
	}

	@Test
	void forced_rules_never_contradict_each_other() {
		assertThat(counterexample(judged -> {
			List<Rule> forced = holding(Rule.Force.class, judged.seen());
			return forced.stream().map(rule -> ((Rule.Force) rule).type()).distinct().count() <= 1;
		})).isEmpty();
	}

	@Test
	void a_forced_rule_leaves_one_order_and_refuses_the_others_in_its_own_name() {
		assertThat(counterexample(judged -> {
			Verdict verdict = judged.verdict();
			boolean forced = verdict.deciding().stream().anyMatch(Rule.Force.class::isInstance);
			return !forced || verdict.allowed().size() == 1 && verdict.refused().size() == 2
					&& verdict.refused().values().stream().allMatch(Rule.Force.class::isInstance);
		})).isEmpty();
	}

	@Test
	void the_full_change_is_allowed_wherever_an_order_is() {
		assertThat(counterexample(judged -> judged.verdict().type().isEmpty() || judged.verdict().allows(ChangeType.FULL))).isEmpty();
	}

	@Test
	void the_recommended_order_comes_first_and_everything_else_is_allowed_or_refused_but_not_both() {
		assertThat(counterexample(judged -> {
			Verdict verdict = judged.verdict();
			Set<ChangeType> named = new HashSet<>(verdict.allowed());
			named.addAll(verdict.refused().keySet());
			if (verdict.type().isEmpty())
				return named.isEmpty();
			boolean once = named.size() == 3 && verdict.allowed().size() + verdict.refused().size() == 3;
			return once && verdict.allowed().getFirst() == verdict.type().get();
		})).isEmpty();
	}

	@Test
	void a_smaller_order_is_recommended_only_where_it_covers_everything() {
		Set<ChangeItem> entity = scope("entity");
		Set<ChangeItem> website = scope("website");

		assertThat(counterexample(judged -> judged.verdict().type().map(type -> switch (type) {
			case ENTITY -> entity.containsAll(judged.rest());
			case WEBSITE -> website.containsAll(judged.rest());
			case FULL -> true;
		}).orElse(judged.rest().isEmpty()))).isEmpty();
	}

	@Test
	void what_no_order_carries_never_swallows_the_rest() {
		assertThat(counterexample(judged -> {
			Verdict whole = judged.verdict();
			if (judged.rest().isEmpty())
				return whole.type().isEmpty();
			Verdict alone = RULES.recommend(judged.facts().withChanges(judged.rest()));
			return whole.type().equals(alone.type()) && whole.allowed().equals(alone.allowed())
					&& whole.undecided().equals(alone.undecided());
		})).isEmpty();
	}

	@Test
	void there_is_no_type_exactly_when_nothing_is_left_that_an_order_carries() {
		assertThat(counterexample(judged -> judged.facts().changes().isEmpty()
				|| NOTHING_SELF_SERVICE.holds(judged.facts()) == judged.verdict().type().isEmpty())).isEmpty();
	}

	@Test
	void the_filer_is_asked_about_one_person_exactly_when_the_answer_makes_a_difference() {
		assertThat(counterexample(judged -> judged.facts().knows(Fact.SAME_PERSON)
				|| SAME_PERSON_MATTERS.holds(judged.facts()) == judged.verdict().undecided().contains(Fact.SAME_PERSON))).isEmpty();
	}

	@Test
	void while_nobody_has_said_it_the_stricter_verdict_counts() {
		assertThat(counterexample(judged -> judged.facts().knows(Fact.SAME_PERSON)
				|| judged.verdict().allowed().equals(RULES.recommend(judged.facts().withSamePerson(true)).allowed()))).isEmpty();
	}

	@Test
	void for_an_individual_it_is_of_no_matter_what_was_said_about_persons() {
		assertThat(counterexample(judged -> !judged.individual() || judged.verdict().undecided().isEmpty()
				&& judged.verdict().allowed().equals(RULES.recommend(judged.facts().withSamePerson(false)).allowed()))).isEmpty();
	}

	@Test
	void every_rule_decides_somewhere() {
		Set<String> decided = new HashSet<>();
		cases.stream().map(Judged::verdict).forEach(verdict -> {
			verdict.deciding().stream().map(Rule::id).forEach(decided::add);
			verdict.handover().values().stream().map(Rule::id).forEach(decided::add);
		});

		assertThat(RULES.rules()).filteredOn(rule -> !(rule instanceof Rule.Note)).extracting(Rule::id).allMatch(decided::contains);
	}

	@Test
	void every_note_is_shown_somewhere_and_none_depends_on_what_was_said_about_persons() {
		List<Rule> notes = RULES.rules().stream().filter(Rule.Note.class::isInstance).toList();

		for (Rule note : notes) {
			CaseSpace own = CaseSpace.of(List.of(note), List.of());
			assertThat(own.stream().anyMatch(facts -> RULES.recommend(facts).notes().contains(note))).as(note.id()).isTrue();
			assertThat(note.when().reads()).as(note.id()).doesNotContain(Fact.SAME_PERSON);
		}
	}

	@Test
	void no_rule_looks_at_the_type_that_was_chosen_or_at_the_day() {
		for (Rule rule : RULES.rules())
			assertThat(rule.when().reads()).as(rule.id()).doesNotContain(Fact.TYPE, Fact.EFFECTIVE);
	}

	private static Optional<Judged> counterexample(Predicate<Judged> law) {
		return cases.stream().filter(law.negate()).findFirst();
	}

	private static List<Rule> holding(Class<? extends Rule> kind, Facts facts) {
		return RULES.rules().stream().filter(rule -> kind.isInstance(rule) && rule.when().holds(facts)).toList();
	}

	private static Set<ChangeItem> scope(String name) {
		Set<ChangeItem> items = EnumSet.noneOf(ChangeItem.class);
		for (ChangeItem item : ChangeItem.values())
			if (World.SHIPPED.sets().get(name).contains(item.id()))
				items.add(item);
		return items;
	}
}
