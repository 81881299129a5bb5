package dev.beian.platform.dialogs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.flow.Transition;
import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Stage;

/** Reads the page that the conversation is. */
final class FlowReader {

	private final Words words;

	FlowReader(Words words) {
		this.words = words;
	}

	Flow read(Entry page) {
		page.only("flow", "version", "start", "joining", "phases", "anywhere", "steps", "conditions");
		Map<String, String> anywhere = new LinkedHashMap<>();
		page.need("anywhere").fields().forEach((event, target) -> anywhere.put(event, target.text()));
		Map<String, Step> steps = new LinkedHashMap<>();
		page.need("steps").fields().forEach((name, entry) -> steps.put(name, step(name, entry)));
		Map<String, Condition> conditions = new LinkedHashMap<>();
		page.get("conditions").fields().forEach((name, entry) -> conditions.put(name, words.condition(entry)));
		return new Flow(page.need("flow").text(), page.need("version").number(1), page.need("start").text(), page.need("joining").text(),
				page.need("phases").texts(), anywhere, steps, conditions);
	}

	private Step step(String name, Entry entry) {
		entry.only("ask", "phase", "learns", "keeps", "options", "choices", "enter", "show", "stage", "evidence", "go");
		Optional<Ask> ask = words.word(Ask.class, entry.need("ask"));
		return new Step(name, ask.orElse(Ask.CHOICE), entry.need("phase").text(), words.word(Fact.class, entry.get("learns")),
				entry.get("keeps").flag(false), entry.get("options").texts(), entry.get("choices").maybe(), entry.get("enter").texts(),
				entry.get("show").texts(), words.word(Stage.class, entry.get("stage")), entry.get("evidence").flag(false),
				ways(entry.need("go")));
	}

	/** A target alone or a list of ways serves every answer; a map names the answers. */
	private static Map<String, List<Transition>> ways(Entry go) {
		Map<String, List<Transition>> ways = new LinkedHashMap<>();
		if (go.isMap())
			go.fields().forEach((answer, targets) -> ways.put(answer, targets(targets)));
		else if (go.isPresent())
			ways.put(Flow.ANY, targets(go));
		return ways;
	}

	private static List<Transition> targets(Entry targets) {
		List<Transition> ways = new ArrayList<>();
		for (Entry target : targets.list()) {
			if (target.isMap()) {
				target.only("when", "to");
				ways.add(new Transition(target.get("when").maybe(), target.need("to").text()));
			} else {
				ways.add(new Transition(Optional.empty(), target.text()));
			}
		}
		return ways;
	}
}
