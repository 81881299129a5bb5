package dev.beian.platform.statemachine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.flow.Transition;
import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Named;

/** Flows to move about in: the real page, and a small one with everything that the real page does not use. */
final class Pages {

	static final Flow REAL = page(read(Path.of("dialogs/flow.yaml")));

	static final Flow SMALL = page("""
			flow: small
			start: first
			anywhere: { human: desk, again: first, stop: over, second: third }
			steps:
			  first:
			    ask: choice
			    go: [ { when: a, to: second }, { when: b, to: third }, { when: c, to: desk }, { when: d, to: over }, { to: first } ]
			  second: { ask: many, go: { again: third, "*": [ { when: b, to: fourth }, { to: over } ], stay: second } }
			  third:  { ask: date, go: { on: [ { when: c, to: third }, { when: a, to: desk }, { to: fourth } ], stop: desk } }
			  fourth: { ask: choice, go: { "*": out, back: third } }
			  desk:
			    ask: relay
			    go:
			      perhaps: [ { when: a, to: $history }, { when: b, to: second }, { to: out } ]
			      resume: $history
			      human: chief
			      close: over
			  chief:  { ask: relay, go: { resume: $history, return: desk, wait: chief, "*": over } }
			  over:   { ask: end, go: { again: [ { when: d, to: fourth }, { to: first } ], call: desk } }
			  out:    { ask: end, go: {} }
			conditions: { a: {}, b: {}, c: {}, d: {} }
			""");

	private Pages() {
	}

	/** A page whose first answer has three ways that all hold. */
	static Flow overlapping(String first, String second, String third) {
		return page("""
				flow: overlapping
				start: start
				anywhere: {}
				steps:
				  start: { ask: choice, go: [ { when: %s, to: one }, { when: %s, to: two }, { when: %s, to: three }, { to: rest } ] }
				  one:   { ask: end, go: {} }
				  two:   { ask: end, go: {} }
				  three: { ask: end, go: {} }
				  rest:  { ask: end, go: {} }
				conditions: { a: {}, b: {}, c: {} }
				""".formatted(first, second, third));
	}

	private static Flow page(String yaml) {
		Map<?, ?> page = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
		Map<String, String> anywhere = new LinkedHashMap<>();
		((Map<?, ?>) page.get("anywhere")).forEach((event, target) -> anywhere.put(event.toString(), target.toString()));
		Map<String, Step> steps = new LinkedHashMap<>();
		((Map<?, ?>) page.get("steps")).forEach((name, entry) -> steps.put(name.toString(), step(name.toString(), (Map<?, ?>) entry)));
		Map<String, Condition> conditions = new LinkedHashMap<>();
		((Map<?, ?>) page.get("conditions")).keySet().forEach(name -> conditions.put(name.toString(), Condition.always()));
		return new Flow(page.get("flow").toString(), 1, page.get("start").toString(), page.get("start").toString(), List.of("only"),
				anywhere, steps, conditions);
	}

	private static Step step(String name, Map<?, ?> entry) {
		Ask ask = Named.find(Ask.class, entry.get("ask").toString()).orElseThrow();
		Map<String, List<Transition>> go = new LinkedHashMap<>();
		if (entry.get("go") instanceof Map<?, ?> answers)
			answers.forEach((answer, ways) -> go.put(answer.toString(), ways(ways)));
		else
			go.put(Flow.ANY, ways(entry.get("go")));
		return new Step(name, ask, "only", Optional.empty(), false, List.of(), Optional.empty(), List.of(), List.of(),
				Optional.empty(), false, go);
	}

	private static List<Transition> ways(Object ways) {
		List<?> all = ways instanceof List<?> list ? list : List.of(ways);
		return all.stream().map(way -> way instanceof Map<?, ?> map
				? new Transition(Optional.ofNullable(map.get("when")).map(Object::toString), map.get("to").toString())
				: new Transition(Optional.empty(), way.toString())).toList();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
