package dev.beian.assistant.intake;

import java.util.List;
import java.util.Optional;

import dev.beian.assistant.change.Evaluation;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.form.Form;

/** Below a recommendation: the way to name several websites, and how many orders those named will take. */
final class WebsiteOrders implements Plugs.Panel {

	private static final String SEVERAL = "several";

	private final Form form;

	WebsiteOrders(Form form) {
		this.form = form;
	}

	@Override
	public List<Block> show(Turn turn) {
		List<String> names = Websites.named(turn.request());
		Optional<String> type = recommended(turn);
		Wording wording = turn.wording();
		return names.size() < 2 || type.isEmpty() || !concerns(turn)
				? List.of()
				: List.of(new Text(wording.count("website-list.orders." + type.get(), names.size(), "names", wording.list(names))));
	}

	@Override
	public List<List<Choice>> rows(Turn turn) {
		int named = Websites.named(turn.request()).size();
		return recommended(turn).isEmpty() || !concerns(turn)
				? List.of()
				: List.of(List.of(Choice.answer(SEVERAL, named < 2
						? turn.wording().say("website-list.several")
						: turn.wording().count("website-list.edit", named))));
	}

	private static Optional<String> recommended(Turn turn) {
		return turn.request().evaluation().map(Evaluation::type).filter(type -> !type.isEmpty());
	}

	/** Whether something is to be filled in for each website. */
	private boolean concerns(Turn turn) {
		return form.asked(turn.facts()).stream().anyMatch(Websites::isOfWebsite);
	}
}
