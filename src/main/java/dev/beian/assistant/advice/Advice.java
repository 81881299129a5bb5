package dev.beian.assistant.advice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.beian.assistant.change.Evaluation;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Item;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Stage;
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

	public Map<String, Plugs.Command> commands() {
		return Map.of("why", (turn, _) -> why(turn), "whatif", this::whatIf);
	}

	public Plugs.Listener listener() {
		return this::hears;
	}

	private Plugs.Card why(Turn turn) {
		Wording wording = turn.wording();
		boolean early = turn.request().evaluation().isEmpty();
		return new Plugs.Card(wording.say("why.heading"), early ? card.tooEarly(turn) : card.why(turn, verdict(turn)),
				early ? List.of() : List.of(List.of(Choice.command("whatif", wording.say("button.whatif")))));
	}

	/** The verdict if one more item changed; nothing is taken down. */
	private Plugs.Card whatIf(Turn turn, String id) {
		Wording wording = turn.wording();
		Optional<ChangeItem> item = Named.find(ChangeItem.class, id);
		if (item.isEmpty() || turn.request().evaluation().isEmpty())
			return new Plugs.Card(wording.say("whatif.heading"), List.of(), items(turn));
		Set<ChangeItem> more = EnumSet.of(item.get());
		more.addAll(turn.facts().changes());
		Verdict verdict = rules.recommend(turn.facts().without(Fact.TYPE).withChanges(more));
		return new Plugs.Card(wording.say("whatif.result", "item", wording.say("change." + id)), card.whatIf(turn, verdict),
				List.of(List.of(Choice.command("whatif", wording.say("button.whatif-other")))));
	}

	private static List<List<Choice>> items(Turn turn) {
		Set<ChangeItem> taken = turn.facts().changes();
		List<List<Choice>> rows = new ArrayList<>();
		List<Choice> row = new ArrayList<>();
		for (ChangeItem item : ChangeItem.values()) {
			if (taken.contains(item))
				continue;
			row.add(Choice.command("whatif " + item.id(), turn.wording().say("change." + item.id())));
			if (row.size() == 2) {
				rows.add(List.copyOf(row));
				row.clear();
			}
		}
		if (!row.isEmpty())
			rows.add(row);
		return rows;
	}

	/** New rules: the case is judged anew, and the filer is told only what differs. */
	private boolean hears(Turn turn, Content content) {
		if (!(content instanceof Content.RulesChanged))
			return false;
		Optional<Evaluation> before = turn.request().evaluation();
		if (before.isEmpty() || before.get().rulesVersion().equals(rules.version()) || turn.step().ask() == Ask.END)
			return true;
		Verdict verdict = verdict(turn);
		Evaluation now = evaluation(turn, verdict);
		turn.become(turn.request().evaluated(now));
		if (now.type().equals(before.get().type()) && now.allowed().equals(before.get().allowed()))
			return true;
		Wording wording = turn.wording();
		turn.say(Prompt.notice(wording.say("rules.changed"),
				List.of(new Text(wording.say("rules.difference", "before", types(wording, before.get()),
						"now", types(wording, now))))),
				"bot", Outbound.Kind.DEADLINE);
		if (turn.request().stage() == Stage.PREPARING && turn.conversation().owner().isBot())
			turn.reconsider();
		return true;
	}

	private static String types(Wording wording, Evaluation evaluation) {
		return evaluation.allowed().isEmpty()
				? wording.say("verdict.none")
				: wording.list(evaluation.allowed().stream().map(type -> wording.say("type." + type)).toList());
	}

	/** The verdict in one line, for the overview of a case. */
	public List<Block> status(Turn turn) {
		if (turn.request().evaluation().isEmpty())
			return List.of();
		String type = turn.request().type().or(() -> verdict(turn).type()).map(chosen -> turn.wording().say("type." + chosen.id()))
				.orElse(turn.wording().say("verdict.none"));
		return List.of(new Item("●", turn.wording().say("status.type"), type, ""));
	}

	/** What a correction would do to the verdict. */
	public List<Block> foreseen(Turn before, Turn after) {
		Optional<Evaluation> was = before.request().evaluation();
		boolean open = after.conversation().resume().isPresent();
		if (open || was.isEmpty() || before.step().learns().filter(fact -> fact == Fact.TYPE).isPresent())
			return List.of();
		Wording wording = before.wording();
		Evaluation now = after.request().evaluation().orElse(was.get());
		List<Block> blocks = new ArrayList<>();
		if (!now.type().equals(was.get().type()))
			blocks.add(
					new Text(wording.say("correct.type", "before", type(wording, was.get().type()), "after", type(wording, now.type()))));
		before.request().type().map(Named::id).filter(chosen -> !now.allowed().contains(chosen) && !chosen.equals(was.get().type()))
				.ifPresent(chosen -> blocks.add(new Text(wording.say("correct.refused", "type", type(wording, chosen)))));
		return blocks;
	}

	private static String type(Wording wording, String id) {
		return id.isEmpty() ? wording.say("verdict.none") : wording.say("type." + id);
	}

	/** Whether the same type is recommended as before, and the one that was chosen may still be chosen. */
	public boolean stands(Turn turn) {
		String recommended = verdict(turn).type().map(Named::id).orElse("");
		return turn.request().type().filter(verdict(turn)::allows).isPresent()
				&& turn.request().evaluation().filter(before -> before.type().equals(recommended)).isPresent();
	}

	private Verdict verdict(Turn turn) {
		return turn.once(Verdict.class, () -> rules.recommend(turn.facts().without(Fact.TYPE)));
	}

	private void recommend(Turn turn) {
		turn.become(turn.request().ofType(Optional.empty()));
		turn.become(turn.request().evaluated(evaluation(turn, verdict(turn))));
	}

	private static Evaluation evaluation(Turn turn, Verdict verdict) {
		return new Evaluation(turn.now(), verdict.rulesVersion(), turn.facts().toString(), verdict.type().map(Named::id).orElse(""),
				verdict.allowed().stream().map(Named::id).toList(), verdict.deciding().stream().map(Rule::id).toList(),
				verdict.losers().stream().map(Rule::id).toList());
	}

	/** The type that the filer chose, if it may be chosen; else the one recommended, whatever was chosen on a way given up since. */
	private void settleType(Turn turn) {
		Verdict verdict = verdict(turn);
		if (!turn.request().answer("recommendation").contains("choose"))
			turn.become(turn.request().unanswered("change-type"));
		Optional<ChangeType> chosen = turn.request().answer("change-type").stream().findFirst()
				.flatMap(id -> Named.find(ChangeType.class, id));
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
		return verdict(turn).allowed().stream().map(type -> List.of(Choice.answer(type.id(), turn.wording().say("type." + type.id()))))
				.toList();
	}

	private List<Block> list(Turn turn, String topic) {
		int[] number = {0};
		return guidance.on(topic, turn.facts()).stream()
				.map(advisory -> (Block) new Item(++number[0] + ".", "", turn.wording().say(advisory.key()),
						card.cite(turn, advisory.source())))
				.toList();
	}
}
