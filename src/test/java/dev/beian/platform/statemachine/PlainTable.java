package dev.beian.platform.statemachine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Navigator;
import dev.beian.assistant.flow.Position;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.flow.Transition;

/** The rules of moving, read straight from the page: what every navigator is measured by. */
record PlainTable(Flow flow) implements Navigator {

	/** One question to a navigator. */
	record Question(Position from, String answer, Set<String> holding) {

		Position to(Navigator navigator) {
			return navigator.next(from, answer, holding);
		}
	}

	@Override
	public Position next(Position from, String answer, Set<String> holding) {
		Step step = flow.steps().get(from.step());
		String target = null;
		if (step.go().containsKey(answer))
			target = firstThatHolds(step.go().get(answer), holding);
		else if (step.guided() && flow.anywhere().containsKey(answer))
			target = flow.anywhere().get(answer);
		else if (step.go().containsKey("*"))
			target = firstThatHolds(step.go().get("*"), holding);
		if ("$history".equals(target))
			target = from.left().orElse(flow.start());
		if (target == null || target.equals(from.step()))
			return from;
		boolean toRelay = flow.steps().get(target).ask() == Ask.RELAY;
		if (toRelay && step.guided())
			return new Position(target, Optional.of(from.step()));
		return toRelay ? new Position(target, from.left()) : new Position(target, Optional.empty());
	}

	/** Every position × every answer (known here, elsewhere, nowhere) × every set of conditions. */
	List<Question> questions() {
		Set<String> answers = new LinkedHashSet<>(flow.anywhere().keySet());
		flow.steps().values().forEach(step -> answers.addAll(step.go().keySet()));
		answers.addAll(List.of("*", "nobody-says-this", "$history", ""));
		List<Question> questions = new ArrayList<>();
		for (Position from : positions())
			for (String answer : answers)
				for (Set<String> holding : subsets(List.copyOf(flow.conditions().keySet())))
					questions.add(new Question(from, answer, holding));
		return questions;
	}

	private List<Position> positions() {
		List<Position> positions = new ArrayList<>();
		for (Step step : flow.steps().values()) {
			positions.add(Position.at(step.name()));
			if (step.ask() == Ask.RELAY)
				flow.steps().values().stream().filter(Step::guided).map(left -> new Position(step.name(), Optional.of(left.name())))
						.forEach(positions::add);
		}
		return positions;
	}

	private static String firstThatHolds(List<Transition> ways, Set<String> holding) {
		for (Transition way : ways)
			if (way.when().isEmpty() || holding.contains(way.when().get()))
				return way.to();
		throw new AssertionError("no way holds: " + ways);
	}

	private static List<Set<String>> subsets(List<String> names) {
		List<Set<String>> subsets = new ArrayList<>();
		for (int bits = 0; bits < 1 << names.size(); bits++) {
			Set<String> subset = new HashSet<>();
			for (int i = 0; i < names.size(); i++)
				if ((bits >> i & 1) == 1)
					subset.add(names.get(i));
			subsets.add(subset);
		}
		return subsets;
	}
}
