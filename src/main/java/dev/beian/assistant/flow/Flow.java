package dev.beian.assistant.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;

/**
 * The whole conversation on one page.
 *
 * @param joining the step at which somebody begins who was invited to a case
 */
public record Flow(String name, int version, String start, String joining, List<String> phases, Map<String, String> anywhere,
		Map<String, Step> steps,
		Map<String, Condition> conditions) {

	/** Stands for every answer that has no way of its own. */
	public static final String ANY = "*";
	/** Target that leads back to the step that was left for a detour. */
	public static final String HISTORY = "$history";

	public Flow {
		phases = List.copyOf(phases);
		anywhere = Collections.unmodifiableMap(new LinkedHashMap<>(anywhere));
		steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
		conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
	}

	public Step step(String name) {
		Step step = steps.get(name);
		if (step == null)
			throw new IllegalArgumentException("the flow has no step " + name);
		return step;
	}

	public boolean has(String step) {
		return steps.containsKey(step);
	}

	/** The step whose answer becomes this fact. */
	public Optional<Step> learning(Fact fact) {
		return steps.values().stream().filter(step -> step.learns().filter(learnt -> learnt == fact).isPresent()).findFirst();
	}

	/** The position at which every conversation begins. */
	public Position beginning() {
		return Position.at(start);
	}

	/** Names of the conditions that hold for these facts. */
	public Set<String> holding(Facts facts) {
		Set<String> names = new LinkedHashSet<>();
		conditions.forEach((condition, test) -> {
			if (test.holds(facts))
				names.add(condition);
		});
		return names;
	}

	/** The events that a step understands: its own answers and those understood anywhere. */
	public Set<String> answersOf(Step step) {
		Set<String> answers = new LinkedHashSet<>(step.go().keySet());
		if (step.guided())
			answers.addAll(anywhere.keySet());
		return answers;
	}
}
