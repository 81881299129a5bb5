package dev.beian.assistant.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds everything that is wrong with a flow; an empty list means that it holds together. */
public final class FlowCheck {

	private final Flow flow;
	private final List<String> faults = new ArrayList<>();

	private FlowCheck(Flow flow) {
		this.flow = flow;
	}

	public static List<String> faultsOf(Flow flow) {
		return new FlowCheck(flow).run();
	}

	private List<String> run() {
		target("start", flow.start());
		target("joining", flow.joining());
		flow.anywhere().forEach((event, target) -> target("anywhere." + event, target));
		flow.steps().values().forEach(this::check);
		if (faults.isEmpty())
			reach();
		return faults;
	}

	private void check(Step step) {
		String place = "steps." + step.name();
		if (!flow.phases().contains(step.phase()))
			faults.add(place + ".phase: there is no phase " + step.phase());
		if (step.ask() != Ask.END && step.go().isEmpty())
			faults.add(place + ".go: leads nowhere");
		for (String option : step.options())
			if (step.ways(option).isEmpty())
				faults.add(place + ".go: the option " + option + " leads nowhere");
		step.go().forEach((answer, ways) -> check(place + ".go." + answer, ways));
	}

	private void check(String place, List<Transition> ways) {
		for (int i = 0; i < ways.size(); i++) {
			Transition way = ways.get(i);
			target(place, way.to());
			way.when().filter(name -> !flow.conditions().containsKey(name))
					.ifPresent(name -> faults.add(place + ": there is no condition " + name));
			boolean last = i == ways.size() - 1;
			if (way.when().isEmpty() != last)
				faults.add(place + (last ? ": the last way must be without a condition" : ": a way without a condition must be the last"));
		}
	}

	private void target(String place, String target) {
		if (!Flow.HISTORY.equals(target) && !flow.has(target))
			faults.add(place + ": there is no step " + target);
	}

	private void reach() {
		Set<String> reachable = closure(List.of(flow.start(), flow.joining()), targets());
		flow.steps().keySet().stream().filter(step -> !reachable.contains(step))
				.forEach(step -> faults.add("steps." + step + ": cannot be reached"));
		Map<String, Set<String>> backwards = new HashMap<>();
		targets().forEach((from, tos) -> tos.forEach(to -> backwards.computeIfAbsent(to, _ -> new HashSet<>()).add(from)));
		List<String> ends = flow.steps().values().stream().filter(step -> step.ask() == Ask.END).map(Step::name).toList();
		Set<String> finishing = closure(ends, backwards);
		flow.steps().keySet().stream().filter(step -> !finishing.contains(step))
				.forEach(step -> faults.add("steps." + step + ": no way to an end"));
	}

	private Map<String, Set<String>> targets() {
		Map<String, Set<String>> targets = new HashMap<>();
		for (Step step : flow.steps().values()) {
			Stream<String> own = step.go().values().stream().flatMap(List::stream).map(Transition::to);
			Stream<String> anywhere = step.guided() ? flow.anywhere().values().stream() : Stream.of();
			Set<String> to = new HashSet<>(Stream.concat(own, anywhere).toList());
			if (to.remove(Flow.HISTORY))
				to.addAll(flow.steps().values().stream().filter(Step::guided).map(Step::name).toList());
			targets.put(step.name(), to);
		}
		return targets;
	}

	private static Set<String> closure(List<String> from, Map<String, Set<String>> arrows) {
		Set<String> seen = new HashSet<>(from);
		Deque<String> open = new ArrayDeque<>(from);
		while (!open.isEmpty())
			for (String next : arrows.getOrDefault(open.pop(), Set.of()))
				if (seen.add(next))
					open.push(next);
		return seen;
	}
}
