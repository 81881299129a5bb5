package dev.beian.assistant.advice;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.change.Evaluation;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Item;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.guidance.Guidance;
import dev.beian.knowledge.material.MaterialMatrix;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import dev.beian.knowledge.recommendation.Rule;
import dev.beian.knowledge.recommendation.Verdict;

/** What the assistant knows to say about a case. */
public final class Advice {

	private final ChangeTypeRules rules;
	private final VerdictCard card;
	private final Guidance guidance;

	public Advice(ChangeTypeRules rules, MaterialMatrix materials, Deadlines deadlines, Guidance guidance, ZoneId zone) {
		this.rules = rules;
		this.guidance = guidance;
		this.card = new VerdictCard(materials, deadlines, guidance, zone);
	}

	public Map<String, Plugs.EntryAction> actions() {
		return Map.of("recommend", this::recommend, "settle-type", this::settleType);
	}

	public Map<String, Plugs.Panel> panels() {
		return Map.of("verdict", turn -> card.blocks(turn, verdict(turn)), "console-steps", turn -> list(turn, "console"), "duties",
				turn -> list(turn, "duties"));
	}

	public Map<String, Plugs.Choices> choices() {
		return Map.of("verdict-choices", this::verdictChoices, "allowed-types", this::allowedTypes);
	}

	public Map<String, Plugs.Panel> commands() {
		return Map.of("why", turn -> turn.request().evaluation().isEmpty() ? card.tooEarly(turn) : card.why(turn, verdict(turn)));
	}

	/** The verdict in one line, for the overview of a case. */
	public List<Block> status(Turn turn) {
		if (turn.request().evaluation().isEmpty())
			return List.of();
		String type = turn.request().type().or(() -> verdict(turn).type()).map(chosen -> turn.wording().say("type." + chosen.id()))
				.orElse(turn.wording().say("verdict.none"));
		return List.of(new Item("●", turn.wording().say("status.type"), type, ""));
	}

	/** Whether the same type is recommended as before, and the one that was chosen may still be chosen. */
	public boolean stands(Turn turn) {
		String recommended = verdict(turn).type().map(Named::id).orElse("");
		return turn.request().type().filter(verdict(turn)::allows).isPresent()
				&& turn.request().evaluation().filter(before -> before.type().equals(recommended)).isPresent();
	}

	private Verdict verdict(Turn turn) {
		return turn.once(Verdict.class, () -> rules.recommend(turn.facts().without(dev.beian.knowledge.filing.Fact.TYPE)));
	}

	private void recommend(Turn turn) {
		turn.become(turn.request().ofType(Optional.empty()));
		Verdict verdict = verdict(turn);
		turn.become(turn.request().evaluated(new Evaluation(turn.now(), verdict.rulesVersion(), turn.facts().toString(),
				verdict.type().map(Named::id).orElse(""), verdict.allowed().stream().map(Named::id).toList(),
				verdict.deciding().stream().map(Rule::id).toList(), verdict.losers().stream().map(Rule::id).toList())));
	}

	/** The type that the filer chose, if it may be chosen; else the one recommended, whatever was chosen on a way given up since. */
	private void settleType(Turn turn) {
		Verdict verdict = verdict(turn);
		if (!turn.conversation().trail().contains("change-type"))
			turn.become(turn.request().unanswered("change-type"));
		Optional<ChangeType> chosen = turn.request().answer("change-type").stream().findFirst().flatMap(id -> Named.find(ChangeType.class, id));
		turn.become(turn.request().ofType(chosen.filter(verdict::allows).or(verdict::type)));
	}

	private List<List<Choice>> verdictChoices(Turn turn) {
		Verdict verdict = verdict(turn);
		if (verdict.type().isEmpty())
			return List.of(List.of(Choice.answer("person", turn.wording().say("recommendation.options.person")).primary()));
		Choice accept = Choice.answer("accept", turn.wording().say("recommendation.options.accept", "type",
				turn.wording().say("type." + verdict.type().get().id()))).primary();
		Choice why = Choice.command("why", turn.wording().say("button.why"));
		return verdict.allowed().size() == 1
				? List.of(List.of(accept), List.of(why))
				: List.of(List.of(accept), List.of(Choice.answer("choose", turn.wording().say("recommendation.options.choose")), why));
	}

	private List<List<Choice>> allowedTypes(Turn turn) {
		return verdict(turn).allowed().stream().map(type -> List.of(Choice.answer(type.id(), turn.wording().say("type." + type.id())))).toList();
	}

	private List<Block> list(Turn turn, String topic) {
		int[] number = {0};
		return guidance.on(topic, turn.facts()).stream()
				.map(advisory -> (Block) new Item(++number[0] + ".", "", turn.wording().say(advisory.key()), card.cite(turn, advisory.source()))).toList();
	}
}
