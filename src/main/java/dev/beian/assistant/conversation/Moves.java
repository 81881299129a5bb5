package dev.beian.assistant.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Navigator;
import dev.beian.assistant.flow.Position;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Stage;

/** Moves a conversation: onwards, back, aside for a correction, and over answers that are already there. */
final class Moves {

	/** Done where a case goes another way than its steps lead, so that those who take part hear of it. */
	private static final String TELL = "tell-others";
	/** What is done once more after a correction that leaves the filer where he was. */
	private static final List<String> RENEWED = List.of("recommend", "settle-type", "divide", "plan-notice");

	private final Flow flow;
	private final Navigator navigator;
	private final Plugs plugs;
	private final Foresight foresight;
	private final Function<Turn, ChangeRequest> newRequest;

	Moves(Flow flow, Navigator navigator, Plugs plugs, Prompter prompter, Function<Turn, ChangeRequest> newRequest) {
		this.flow = flow;
		this.navigator = navigator;
		this.plugs = plugs;
		this.foresight = new Foresight(flow, plugs, prompter);
		this.newRequest = newRequest;
	}

	/** Takes an answer to the open question and goes where it leads; a correction that would cost something is asked about first. */
	void answer(Turn turn, String route, List<String> values) {
		List<Block> costs = lost(turn, route, values);
		if (costs.isEmpty())
			accept(turn, route, values);
		else
			foresight.ask(turn, route, values, costs);
	}

	/** The same for an answer that the filer has confirmed. */
	void confirmed(Turn turn, String routeAndValues) {
		List<String> parts = List.of(routeAndValues.split("\n"));
		accept(turn, parts.getFirst(), parts.subList(1, parts.size()));
	}

	/** What it would cost to give an earlier question this answer in place of its own. */
	List<Block> costs(Turn turn, String step, List<String> values) {
		Turn there = turn.trial();
		correct(there, step);
		return there.step().name().equals(step) ? lost(there, route(there.step(), values), values) : List.of();
	}

	/** Gives an earlier question this answer in place of its own; what it costs was said and agreed to. */
	void replace(Turn turn, String step, List<String> values) {
		correct(turn, step);
		if (turn.step().name().equals(step))
			accept(turn, route(turn.step(), values), values);
	}

	private List<Block> lost(Turn turn, String route, List<String> values) {
		return foresight.isNeeded(turn) ? foresight.costs(turn, trial -> accept(trial, route, values), this::path) : List.of();
	}

	private static String route(Step step, List<String> values) {
		return step.go().containsKey(values.getFirst()) ? values.getFirst() : Flow.ANY;
	}

	private void accept(Turn turn, String route, List<String> values) {
		Step step = turn.step();
		Position from = turn.conversation().position();
		boolean corrects = turn.request().hasAnswered(step.name());
		turn.become(turn.request().answered(step.name(), values));
		if (step.learns().filter(fact -> fact == Fact.EFFECTIVE).isPresent())
			turn.become(turn.request()
					.takingEffect(values.getFirst().equals("dated") ? Optional.of(LocalDate.parse(values.get(1))) : Optional.empty()));
		turn.factsChanged();
		if (turn.conversation().resume().isPresent() && step.reopens()) {
			settle(turn, corrects);
			return;
		}
		Position next = navigator.next(from, route, holding(turn));
		if (next.equals(from)) {
			enter(turn, from);
			return;
		}
		List<String> trail = new ArrayList<>(turn.conversation().trail());
		trail.add(step.name());
		turn.change(turn.conversation().having(trail));
		enter(turn, skipAnswered(turn, next));
	}

	/** Gives an event that is understood anywhere, e.g. the wish for a person. */
	void event(Turn turn, String event) {
		Position from = turn.conversation().position();
		Position next = navigator.next(from, event, holding(turn));
		if (next.equals(from))
			turn.redraw();
		else
			enter(turn, next);
	}

	/** Leads back to the guided step that was left for a detour, whose question is still open; where none was left it stays. */
	void resume(Turn turn) {
		Position from = turn.conversation().position();
		Position next = turn.step().ask() == Ask.RELAY ? navigator.next(from, "resume", holding(turn)) : from;
		turn.change(turn.conversation().at(next, turn.conversation().draft()));
		if (turn.step().ask() == Ask.END)
			plugs.action("forget-papers").enter(turn);
		turn.redraw();
		settleAnewIfOutlived(turn);
	}

	/** Goes over the answers again where the type that was settled is one that the rules no longer allow. */
	void settleAnewIfOutlived(Turn turn) {
		if (!hasOutlivedItsType(turn))
			return;
		turn.lead(List.of(new Text(turn.wording().say("agent.reconsidered"))));
		replay(turn);
	}

	/** The rules have changed meanwhile, and nothing is submitted yet. */
	private boolean hasOutlivedItsType(Turn turn) {
		return turn.step().guided() && !turn.step().replayed() && turn.request().stage() == Stage.PREPARING
				&& turn.request().type().isPresent() && !plugs.stands(turn);
	}

	/**
	 * One question back; a correction under way is given up, unless it has opened a question without whose answer the others do not fit
	 * together.
	 */
	void back(Turn turn) {
		Conversation conversation = turn.conversation();
		if (turn.step().ask() == Ask.END) {
			turn.redraw();
			return;
		}
		if (conversation.resume().isPresent()) {
			List<String> visited = new ArrayList<>();
			if (isOpen(turn, skipAnswered(turn, flow.beginning(), visited))) {
				backWithin(turn, visited);
				return;
			}
			turn.change(conversation.resuming(Optional.empty()).at(conversation.resume().get(), ticked(turn, conversation.resume().get())));
			turn.redraw();
			return;
		}
		if (conversation.trail().isEmpty()) {
			turn.lead(List.of(new Text(turn.wording().say("back.first"))));
			return;
		}
		List<String> trail = new ArrayList<>(conversation.trail());
		Step previous = flow.step(trail.removeLast());
		takeBackStage(turn, previous);
		plugs.action(TELL).enter(turn);
		turn.change(conversation.having(trail).at(Position.at(previous.name()), prefilled(turn, previous)));
		turn.redraw();
		settleAnewIfOutlived(turn);
	}

	private void backWithin(Turn turn, List<String> answered) {
		int here = answered.indexOf(turn.step().name());
		List<String> before = here < 0 ? answered : answered.subList(0, here);
		if (before.isEmpty())
			turn.lead(List.of(new Text(turn.wording().say("back.first"))));
		else
			correct(turn, before.getLast());
	}

	/** Opens an earlier question once more; where the conversation stood is kept. */
	void correct(Turn turn, String step) {
		if (turn.step().ask() == Ask.END || !flow.has(step) || !turn.request().hasAnswered(step) || !flow.step(step).reopens()) {
			turn.redraw();
			return;
		}
		Conversation conversation = turn.conversation();
		Position later = conversation.resume().orElse(conversation.position());
		turn.change(conversation.resuming(Optional.of(later)).at(Position.at(step),
				flow.step(step).gathers() ? prefilled(turn, flow.step(step)) : ticked(turn, later)));
		turn.redraw();
	}

	/** Everything from the beginning; only what was agreed to stays. */
	void restart(Turn turn) {
		boolean over = !turn.step().guided() && turn.step().ask() == Ask.END;
		List<String> keep = flow.steps().values().stream().filter(Step::keeps).map(Step::name).toList();
		plugs.action("forget-papers").enter(turn);
		turn.become(over ? fresh(turn, keep) : turn.request().startedOver(keep));
		turn.factsChanged();
		plugs.action(TELL).enter(turn);
		turn.change(turn.conversation().having(List.of()).resuming(Optional.empty()));
		enter(turn, skipAnswered(turn, flow.beginning()));
	}

	/** A new case that knows of the present one what was answered at these steps. */
	ChangeRequest fresh(Turn turn, List<String> carried) {
		ChangeRequest fresh = newRequest.apply(turn);
		for (String step : carried)
			if (turn.request().hasAnswered(step))
				fresh = fresh.answered(step, turn.request().answer(step));
		return fresh;
	}

	/** Finds the open question anew by going over the answers from the beginning. */
	void replay(Turn turn) {
		List<String> visited = new ArrayList<>();
		Position open = skipAnswered(turn, flow.beginning(), visited);
		turn.change(turn.conversation().having(visited).resuming(Optional.empty()));
		enter(turn, open);
	}

	private void settle(Turn turn, boolean corrected) {
		List<String> visited = new ArrayList<>();
		Position open = skipAnswered(turn, flow.beginning(), visited);
		Position later = turn.conversation().resume().orElseThrow();
		if (isOpen(turn, open)) {
			if (corrected && turn.step().learns().isPresent())
				turn.lead(
						List.of(new Text(turn.wording().say("answers.corrected", "what", turn.wording().say(turn.step().name() + ".label"),
								"value", Answers.words(turn.step(), turn.request(), turn.wording())))));
			if (open.equals(later))
				turn.change(turn.conversation().having(visited).resuming(Optional.empty()));
			turn.change(turn.conversation().at(open, ticked(turn, later)));
			turn.redraw();
			return;
		}
		boolean kept = !flow.step(later.step()).replayed() && plugs.stands(turn);
		turn.change(turn.conversation().resuming(Optional.empty()));
		turn.lead(List.of(new Text(turn.wording().say(kept ? "answers.kept" : "answers.changed"))));
		if (kept) {
			turn.change(turn.conversation().at(wanting(turn).orElse(later), List.of()));
			turn.redraw();
			RENEWED.forEach(action -> plugs.action(action).enter(turn));
		} else {
			turn.change(turn.conversation().having(visited));
			enter(turn, open);
		}
	}

	/** The step that was answered and now asks more; once the order is submitted nothing more is asked. */
	private Optional<Position> wanting(Turn turn) {
		return flow.steps().values().stream()
				.filter(step -> turn.request().stage() == Stage.PREPARING && turn.request().hasAnswered(step.name()))
				.filter(step -> plugs.reader(step.ask()).filter(reader -> reader.asksMore(turn)).isPresent())
				.map(step -> Position.at(step.name())).findFirst();
	}

	private List<String> path(Turn turn) {
		List<String> visited = new ArrayList<>();
		skipAnswered(turn, flow.beginning(), visited);
		return visited;
	}

	/** The first question whose answer is missing, or where the answers lead. */
	Position open(Turn turn) {
		return skipAnswered(turn, flow.beginning());
	}

	boolean isOpen(Turn turn, Position at) {
		return flow.step(at.step()).replayed() && !turn.request().hasAnswered(at.step());
	}

	private Position skipAnswered(Turn turn, Position from) {
		return skipAnswered(turn, from, new ArrayList<>());
	}

	private Position skipAnswered(Turn turn, Position from, List<String> visited) {
		Position at = from;
		for (int hops = 0; hops < flow.steps().size(); hops++) {
			Step step = flow.step(at.step());
			if (!step.replayed() || step.learns().filter(fact -> fact == Fact.TYPE).isPresent()
					|| !turn.request().hasAnswered(step.name()))
				return at;
			visited.add(step.name());
			List<String> values = turn.request().answer(step.name());
			at = navigator.next(at, route(step, values), holding(turn));
		}
		return at;
	}

	/** Stands at a step as one who has just come there. */
	void enter(Turn turn, Position position) {
		Step step = flow.step(position.step());
		turn.change(turn.conversation().at(position, prefilled(turn, step)));
		if (step.ask() == Ask.END)
			turn.change(turn.conversation().resuming(Optional.empty()));
		turn.redraw();
		for (String action : step.enter())
			plugs.action(action).enter(turn);
	}

	private static void takeBackStage(Turn turn, Step previous) {
		Step left = turn.step();
		if (left.enter().contains("reach-stage") && !left.stage().equals(previous.stage())
				&& left.stage().filter(stage -> stage == turn.request().stage()).isPresent())
			turn.become(turn.request().unreached());
	}

	/** What is ticked when a step is entered; a detour keeps what was ticked before. */
	private static List<String> prefilled(Turn turn, Step step) {
		if (step.ask() == Ask.RELAY)
			return turn.conversation().draft();
		return step.gathers() ? turn.request().answer(step.name()) : List.of();
	}

	/** What is ticked but not yet an answer at a question that is left for a correction. */
	private List<String> ticked(Turn turn, Position left) {
		return flow.has(left.step()) && flow.step(left.step()).gathers() ? turn.conversation().draft() : List.of();
	}

	private Set<String> holding(Turn turn) {
		return flow.holding(turn.facts());
	}
}
