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
	private static CaseSpace space;

	@BeforeAll
	static void all_cases() {
		space = CaseSpace.of(RULES.rules().stream().filter(rule -> !(rule instanceof Rule.Note)).toList(),
				List.of(SAME_PERSON_MATTERS, NOTHING_SELF_SERVICE));
		assertThat(space.size()).as("cases that differ for the rules").isBetween(5_000L, 1_000_000L);
	}

	@Test
	void exactly_one_rule_covers_whatever_an_order_can_carry() {
		assertThat(counterexample(facts -> {
			Facts rest = carried(facts);
			return rest.changes().isEmpty() || holding(Rule.Cover.class, known(rest)).size() == 1;
		})).isEmpty();
	}

	@Test
	void forced_rules_never_contradict_each_other() {
		assertThat(counterexample(facts -> {
			List<Rule> forced = holding(Rule.Force.class, known(carried(facts)));
			return forced.stream().map(rule -> ((Rule.Force) rule).type()).distinct().count() <= 1;
		})).isEmpty();
	}

	@Test
	void a_forced_rule_leaves_one_order_and_refuses_the_others_in_its_own_name() {
		assertThat(counterexample(facts -> {
			Verdict verdict = RULES.recommend(facts);
			boolean forced = verdict.deciding().stream().anyMatch(Rule.Force.class::isInstance);
			return !forced || verdict.allowed().size() == 1 && verdict.refused().size() == 2
					&& verdict.refused().values().stream().allMatch(Rule.Force.class::isInstance);
		})).isEmpty();
	}

	@Test
	void the_full_change_is_allowed_wherever_an_order_is() {
		assertThat(counterexample(facts -> {
			Verdict verdict = RULES.recommend(facts);
			return verdict.type().isEmpty() || verdict.allows(ChangeType.FULL);
		})).isEmpty();
	}

	@Test
	void the_recommended_order_comes_first_and_everything_else_is_allowed_or_refused_but_not_both() {
		assertThat(counterexample(facts -> {
			Verdict verdict = RULES.recommend(facts);
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

		assertThat(counterexample(facts -> {
			Set<ChangeItem> rest = carried(facts).changes();
			return RULES.recommend(facts).type().map(type -> switch (type) {
				case ENTITY -> entity.containsAll(rest);
				case WEBSITE -> website.containsAll(rest);
				case FULL -> true;
			}).orElse(rest.isEmpty());
		})).isEmpty();
	}

	@Test
	void what_no_order_carries_never_swallows_the_rest() {
		assertThat(counterexample(facts -> {
			Verdict whole = RULES.recommend(facts);
			Facts rest = carried(facts);
			Verdict alone = RULES.recommend(rest);
			return rest.changes().isEmpty()
					? whole.type().isEmpty()
					: whole.type().equals(alone.type()) && whole.allowed().equals(alone.allowed()) && whole.undecided().equals(alone.undecided());
		})).isEmpty();
	}

	@Test
	void there_is_no_type_exactly_when_nothing_is_left_that_an_order_carries() {
		assertThat(counterexample(facts -> facts.changes().isEmpty()
				|| NOTHING_SELF_SERVICE.holds(facts) == RULES.recommend(facts).type().isEmpty())).isEmpty();
	}

	@Test
	void the_filer_is_asked_about_one_person_exactly_when_the_answer_makes_a_difference() {
		assertThat(counterexample(facts -> facts.knows(Fact.SAME_PERSON)
				|| SAME_PERSON_MATTERS.holds(facts) == RULES.recommend(facts).undecided().contains(Fact.SAME_PERSON))).isEmpty();
	}

	@Test
	void while_nobody_has_said_it_the_stricter_verdict_counts() {
		assertThat(counterexample(facts -> facts.knows(Fact.SAME_PERSON)
				|| RULES.recommend(facts).allowed().equals(RULES.recommend(facts.withSamePerson(true)).allowed()))).isEmpty();
	}

	@Test
	void for_an_individual_it_is_of_no_matter_what_was_said_about_persons() {
		assertThat(counterexample(facts -> facts.organizer().filter(Organizer.INDIVIDUAL::equals).isEmpty()
				|| RULES.recommend(facts).allowed().equals(RULES.recommend(facts.withSamePerson(false)).allowed())
						&& RULES.recommend(facts).undecided().isEmpty())).isEmpty();
	}

	@Test
	void every_rule_decides_somewhere() {
		Set<String> decided = new HashSet<>();
		space.forEach(facts -> {
			Verdict verdict = RULES.recommend(facts);
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
			assertThat(own.anyMatch(facts -> RULES.recommend(facts).notes().contains(note))).as(note.id()).isTrue();
			assertThat(note.when().reads()).as(note.id()).doesNotContain(Fact.SAME_PERSON);
		}
	}

	@Test
	void only_the_letter_of_a_rule_decides_and_never_an_unknown_province_or_organizer() {
		for (Rule rule : RULES.rules())
			assertThat(rule.when().reads()).as(rule.id()).doesNotContain(Fact.TYPE, Fact.EFFECTIVE);
	}

	private static Optional<Facts> counterexample(Predicate<Facts> law) {
		return space.firstMatch(law.negate());
	}

	/** What is left after the items were taken out that no order carries. */
	private static Facts carried(Facts facts) {
		Set<ChangeItem> rest = EnumSet.noneOf(ChangeItem.class);
		rest.addAll(facts.changes());
		for (Rule rule : holding(Rule.Handover.class, facts))
			rest.removeAll(((Rule.Handover) rule).items());
		return facts.withChanges(rest);
	}

	/** The same with both roles in one hand where nobody has said it, or where it cannot be otherwise. */
	private static Facts known(Facts facts) {
		boolean individual = facts.organizer().filter(Organizer.INDIVIDUAL::equals).isPresent();
		return individual || !facts.knows(Fact.SAME_PERSON) ? facts.withSamePerson(true) : facts;
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
