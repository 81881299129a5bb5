package dev.beian.assistant.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Stage;

/**
 * One place in the conversation.
 *
 * @param phase name of the phase it belongs to
 * @param learns the fact that its answer becomes; answers of such steps are kept and can be corrected
 * @param keeps whether the answer is kept although it is no fact
 * @param options answers it offers, in order; empty when a plug or the fact's vocabulary gives them
 * @param choices name of the plug that gives the options
 * @param enter names of the actions run once when it is entered
 * @param show names of the panels drawn above its question
 * @param stage the stage of the case that this step stands for
 * @param evidence whether its card must stay in the chat unchanged once it is left
 * @param go answer → transitions in the order of the page; {@link Flow#ANY} for every other answer
 */
public record Step(String name, Ask ask, String phase, Optional<Fact> learns, boolean keeps, List<String> options, Optional<String> choices,
		List<String> enter, List<String> show, Optional<Stage> stage, boolean evidence, Map<String, List<Transition>> go) {

	public Step {
		options = List.copyOf(options);
		enter = List.copyOf(enter);
		show = List.copyOf(show);
		go = new LinkedHashMap<>(go);
	}

	/** Whether the conversation, and not staff or nobody, has the word here. */
	public boolean guided() {
		return ask != Ask.RELAY && ask != Ask.END;
	}

	/** Whether its answer is kept and replayed when an earlier one is corrected. */
	public boolean replayed() {
		return learns.isPresent() || keeps;
	}

	/** Whether the filer may open it once more after it was answered. */
	public boolean reopens() {
		return replayed() || ask == Ask.VALUES || ask == Ask.LIST;
	}

	/** Whether its answer grows on the card until the filer ends it. */
	public boolean gathers() {
		return ask == Ask.MANY || ask == Ask.LIST;
	}

	/** The transitions for an answer; empty when the answer leads nowhere. */
	public List<Transition> ways(String answer) {
		return go.getOrDefault(answer, go.getOrDefault(Flow.ANY, List.of()));
	}
}
