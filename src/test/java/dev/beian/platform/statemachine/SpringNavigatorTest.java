package dev.beian.platform.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Navigator;
import dev.beian.assistant.flow.Position;
import dev.beian.platform.statemachine.PlainTable.Question;

class SpringNavigatorTest {

	static Stream<Arguments> pages() {
		return Stream.of(Pages.REAL, Pages.SMALL).flatMap(page -> Stream.of(Arguments.of(page.name(), page, new SpringNavigator(page)),
				Arguments.of(page.name() + " without memory", page, withoutMemory(page))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void moves_as_the_page_says_for_every_position_answer_and_set_of_conditions(String name, Flow flow, Navigator navigator) {
		PlainTable table = new PlainTable(flow);
		List<Question> questions = table.questions();

		Map<Question, Position> wrong = wrong(shuffled(questions, 1), table, navigator);

		assertThat(questions).hasSizeGreaterThan(4_000);
		assertThat(wrong).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pages")
	void moves_the_same_for_several_threads_at_once(String name, Flow flow, Navigator navigator) throws Exception {
		PlainTable table = new PlainTable(flow);
		List<Question> questions = table.questions();
		List<Map<Question, Position>> wrong = new ArrayList<>();

		try (ExecutorService platform = Executors.newFixedThreadPool(6);
				ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Map<Question, Position>>> turns = IntStream.range(0, 12).mapToObj(seed -> (seed % 2 == 0 ? platform : virtual)
					.submit(() -> wrong(shuffled(questions, seed).subList(0, 1_500), table, navigator))).toList();
			for (Future<Map<Question, Position>> turn : turns)
				wrong.add(turn.get());
		}

		assertThat(wrong).hasSize(12).allSatisfy(found -> assertThat(found).isEmpty());
	}

	@Test
	void follows_the_order_of_the_page_where_several_conditions_hold() {
		Flow forwards = Pages.overlapping("a", "b", "c");
		Flow backwards = Pages.overlapping("c", "b", "a");
		Set<String> all = Set.of("a", "b", "c");
		Set<String> later = Set.of("b", "a");

		List<String> steps = new ArrayList<>();
		for (int build = 0; build < 200; build++) {
			steps.add(withoutMemory(forwards).next(Position.at("start"), "anything", all).step());
			steps.add(withoutMemory(backwards).next(Position.at("start"), "anything", all).step());
		}
		Position second = withoutMemory(backwards).next(Position.at("start"), "anything", later);

		assertThat(steps).hasSize(400).containsOnly("one");
		assertThat(second).isEqualTo(Position.at("two"));
	}

	@Test
	void leads_back_to_the_step_that_this_conversation_left() {
		Navigator navigator = withoutMemory(Pages.REAL);
		Position theirs = navigator.next(Position.at("changes"), "human", Set.of());

		Position ours = navigator.next(new Position("with-agent", Optional.of("organizer")), "resume", Set.of());
		Position unknown = navigator.next(Position.at("with-agent"), "resume", Set.of());
		Position back = navigator.next(theirs, "resume", Set.of());

		assertThat(theirs).isEqualTo(new Position("with-agent", Optional.of("changes")));
		assertThat(ours).isEqualTo(Position.at("organizer"));
		assertThat(unknown).isEqualTo(Position.at("welcome"));
		assertThat(back).isEqualTo(Position.at("changes"));
	}

	@Test
	void begins_anew_when_the_step_that_was_left_is_no_longer_on_the_page() {
		Position from = new Position("with-agent", Optional.of("a-step-of-an-older-version"));

		Position back = new SpringNavigator(Pages.REAL).next(from, "resume", Set.of());

		assertThat(back).isEqualTo(Position.at("welcome"));
	}

	@Test
	void asks_the_machine_once_for_each_move_and_never_for_an_answer_that_leads_nowhere() {
		Map<Move, Integer> asked = new ConcurrentHashMap<>();
		Machines machines = new Machines(Pages.REAL);
		Navigator navigator = new SpringNavigator(Pages.REAL, new Memory(move -> {
			asked.merge(move, 1, Integer::sum);
			return machines.apply(move);
		}));

		IntStream.range(0, 1_000).forEach(n -> navigator.next(Position.at("console"), "answer " + n, Set.of("condition " + n)));
		IntStream.range(0, 1_000).forEach(n -> navigator.next(Position.at("organizer"), "answer " + n, Set.of("condition " + n)));
		IntStream.range(0, 1_000).forEach(n -> navigator.next(new Position("organizer", Optional.of("step " + n)), "human", Set.of()));
		IntStream.range(0, 1_000).forEach(n -> navigator.next(new Position("with-agent", Optional.of("step " + n)), "resume", Set.of()));

		assertThat(asked).hasSize(3).allSatisfy((move, times) -> assertThat(times).isEqualTo(1));
	}

	@Test
	void refuses_a_page_that_does_not_hold_together() {
		Flow page = Pages.SMALL;
		Flow beginsOutside = new Flow(page.name(), 1, "chief", page.joining(), page.phases(), page.anywhere(), page.steps(),
				page.conditions());
		Map<String, String> astray = Map.of("human", "nowhere");
		Flow leadsAstray = new Flow(page.name(), 1, page.start(), page.joining(), page.phases(), astray, page.steps(), page.conditions());

		assertThatThrownBy(() -> new SpringNavigator(beginsOutside)).hasMessageContaining("begins outside the guided part: chief");
		assertThatThrownBy(() -> new SpringNavigator(leadsAstray)).hasMessageContaining("anywhere.human: there is no step nowhere");
	}

	private static Navigator withoutMemory(Flow flow) {
		return new SpringNavigator(flow, new Machines(flow));
	}

	private static Map<Question, Position> wrong(List<Question> questions, PlainTable table, Navigator navigator) {
		Map<Question, Position> wrong = new ConcurrentHashMap<>();
		for (Question question : questions)
			if (!question.to(navigator).equals(question.to(table)))
				wrong.put(question, question.to(navigator));
		return wrong;
	}

	private static List<Question> shuffled(List<Question> questions, int seed) {
		List<Question> shuffled = new ArrayList<>(questions);
		Collections.shuffle(shuffled, new Random(seed));
		return shuffled;
	}
}
