package dev.beian.platform.statemachine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.flow.Transition;
import dev.beian.knowledge.filing.Named;

/** A flow as a page for people: a Mermaid state diagram and a table of the steps. */
final class FlowDiagram {

	private final Flow flow;
	private final StringBuilder page = new StringBuilder();

	private FlowDiagram(Flow flow) {
		this.flow = flow;
	}

	/** The page as Markdown; the same flow always gives the same text. */
	static String of(Flow flow) {
		FlowDiagram diagram = new FlowDiagram(flow);
		diagram.head();
		diagram.picture();
		diagram.anywhere();
		diagram.table();
		return diagram.page.toString();
	}

	private void head() {
		line("# The conversation");
		line("");
		line("Flow `" + flow.name() + "`, version " + flow.version() + ". Generated from [dialogs/flow.yaml](../dialogs/flow.yaml),"
				+ " do not edit; `mvn test -Dtest=ConversationDocTest -Dupdate.docs=true` writes it anew.");
		line("A condition stands in brackets; where an answer has several ways, the first one whose condition holds is taken.");
		line("");
	}

	private void picture() {
		line("```mermaid");
		line("stateDiagram-v2");
		line("  [*] --> " + id(flow.start()));
		line("  state \"guided\" as guided_steps {");
		steps(true).forEach(this::state);
		steps(true).forEach(step -> arrows(step, true));
		line("  }");
		steps(false).forEach(this::state);
		steps(true).forEach(step -> arrows(step, false));
		steps(false).forEach(step -> arrows(step, false));
		flow.anywhere().forEach((event, target) -> {
			if (!flow.step(target).guided())
				line("  guided_steps --> " + id(target) + " : " + event);
		});
		steps(false).filter(step -> step.go().isEmpty()).forEach(step -> line("  " + id(step.name()) + " --> [*]"));
		line("```");
		line("");
	}

	private void state(Step step) {
		line((step.guided() ? "    " : "  ") + "state \"" + step.name() + "\" as " + id(step.name()));
	}

	/** Arrows that stay among the guided steps are drawn inside their frame. */
	private void arrows(Step step, boolean inside) {
		step.go().forEach((answer, ways) -> {
			for (Transition way : ways)
				if (inside == (step.guided() && guided(way)))
					line((inside ? "    " : "  ") + id(step.name()) + " --> " + head(way) + label(answer, ways, way));
		});
	}

	private boolean guided(Transition way) {
		return !way.to().equals(Flow.HISTORY) && flow.step(way.to()).guided();
	}

	private static String head(Transition way) {
		return way.to().equals(Flow.HISTORY) ? "guided_steps" : id(way.to());
	}

	private static String label(String answer, List<Transition> ways, Transition way) {
		Optional<String> said = Optional.of(answer).filter(any -> !any.equals(Flow.ANY));
		String words = Stream.of(said, condition(ways, way)).flatMap(Optional::stream).collect(Collectors.joining(" "));
		return words.isEmpty() ? "" : " : " + words;
	}

	private static Optional<String> condition(List<Transition> ways, Transition way) {
		return ways.size() == 1 ? Optional.empty() : Optional.of("[" + way.when().orElse("else") + "]");
	}

	private void anywhere() {
		line("Understood in every guided step:");
		line("");
		line("| answer | leads to |");
		line("| --- | --- |");
		flow.anywhere().forEach((event, target) -> line("| " + event + " | " + target + " |"));
		line("");
	}

	private void table() {
		line("## Steps");
		line("");
		line("| phase | step | asks | learns | on entry | stage | leads to |");
		line("| --- | --- | --- | --- | --- | --- | --- |");
		flow.steps().values().forEach(step -> line("| " + String.join(" | ", cells(step)) + " |"));
	}

	private static List<String> cells(Step step) {
		String enter = String.join(", ", step.enter());
		String ways = step.go().entrySet().stream().map(answer -> ways(answer.getKey(), answer.getValue()))
				.collect(Collectors.joining("; "));
		return List.of(step.phase(), step.name(), step.ask().id(), id(step.learns()), enter, id(step.stage()), ways);
	}

	private static String ways(String answer, List<Transition> ways) {
		String targets = ways.stream().map(way -> condition(ways, way).map(when -> when + " ").orElse("") + target(way))
				.collect(Collectors.joining(", "));
		return answer.equals(Flow.ANY) ? targets : answer + " → " + targets;
	}

	private static String target(Transition way) {
		return way.to().equals(Flow.HISTORY) ? "the step that was left" : way.to();
	}

	private Stream<Step> steps(boolean guided) {
		return flow.steps().values().stream().filter(step -> step.guided() == guided);
	}

	private static String id(Optional<? extends Named> word) {
		return word.map(Named::id).orElse("");
	}

	/** Mermaid reads no hyphen in a name. */
	private static String id(String step) {
		return step.replace('-', '_');
	}

	private void line(String text) {
		page.append(text).append('\n');
	}
}
