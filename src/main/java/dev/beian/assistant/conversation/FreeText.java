package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Heading;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.understanding.Intent;
import dev.beian.assistant.understanding.Meaning;
import dev.beian.assistant.understanding.Understood;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Named;

/**
 * Makes the best of a text that the reader of the open question could make nothing of. Nothing counts before the filer has confirmed it.
 */
final class FreeText {

	private static final Map<Intent, String> COMMANDS = Map.of(Intent.HUMAN, "human", Intent.STATUS, "status", Intent.CANCEL, "cancel",
			Intent.BACK, "back", Intent.RESTART, "restart", Intent.LANGUAGE, "language");

	/** What wants an answer and means nothing for the case. */
	private static final List<String> COURTESIES = List.of("thanks", "machine", "task");

	static final int MISSES_THAT_NEED_A_PERSON = 3;

	private static final int LONGEST_KEYWORD = 4;

	static final Set<Intent> LEAVING = Set.of(Intent.HUMAN, Intent.CANCEL, Intent.BACK, Intent.RESTART, Intent.STATUS);

	private final Optional<Step> changes;
	private final Plugs plugs;
	private final ManyReader many;
	private final Corrections corrections;
	private final Moves moves;
	private final Commands commands;
	private final Prompter prompter;

	FreeText(Flow flow, Plugs plugs, ManyReader many, Corrections corrections, Moves moves, Commands commands,
			Prompter prompter) {
		this.changes = flow.learning(Fact.CHANGES);
		this.plugs = plugs;
		this.many = many;
		this.corrections = corrections;
		this.moves = moves;
		this.commands = commands;
		this.prompter = prompter;
	}

	/** Whether it made something of the text. */
	boolean dealsWith(Turn turn, String text) {
		Optional<String> courtesy = COURTESIES.stream().filter(topic -> Words.is(turn, "courtesy." + topic + ".said", text)).findFirst();
		if (courtesy.isPresent()) {
			TurnTaker.aside(turn, List.of(new Text(turn.wording().say("courtesy." + courtesy.get() + ".answer"))));
			return true;
		}
		Optional<Corrections.Correction> correction = corrections.in(turn, text);
		if (correction.isPresent()) {
			offer(turn, correction.get(), Optional.empty());
			return true;
		}
		Understood understood = plugs.understanding().understand(text);
		if (isAboutChanges(turn) && onlyDenies(understood)) {
			leave(turn, ids(understood.unchanged()));
			return true;
		}
		if (isAboutChanges(turn) && isKeyword(turn, text, understood) && searches(turn, text))
			return true;
		if (understood.certain())
			return certain(turn, text, understood);
		return isAboutChanges(turn) && (asksBack(turn, understood.candidates()) || searches(turn, text));
	}

	/** Whether all that it names is left as it is. */
	private static boolean onlyDenies(Understood understood) {
		return !understood.certain() && understood.meaning() instanceof Meaning.Changes(Set<ChangeItem> items)
				&& understood.unchanged().containsAll(items);
	}

	/** A short text that is part of a name, or of which nothing certain was understood. */
	private boolean isKeyword(Turn turn, String text, Understood understood) {
		return Words.plain(text).length() <= LONGEST_KEYWORD && (!understood.certain() || many.isPartOfName(turn, text));
	}

	/** A part of a name shows what it may be a part of. */
	private boolean searches(Turn turn, String text) {
		Optional<Reading.Drafted> found = many.search(turn, text);
		found.ifPresent(turn::draft);
		return found.isPresent();
	}

	/** At the papers a text without an introduction is the caption of one. */
	private boolean certain(Turn turn, String text, Understood understood) {
		return switch (understood.meaning()) {
			case Meaning.Wish(Intent intent) -> wish(turn, intent);
			case Meaning.Question(String topic) -> turn.step().ask() != Ask.UPLOAD && plugs.digression().asks(text) && asked(turn, topic);
			case Meaning.Changes(Set<ChangeItem> items) -> (turn.step().ask() != Ask.UPLOAD || Words.begin(turn, "word.also", text))
					&& changed(turn, ids(items), ids(understood.unchanged()));
			case Meaning.Foreign() -> false;
		};
	}

	/**
	 * Whether a text puts an earlier answer right; that is offered.
	 *
	 * @param taking takes the text for the answer to the open question instead
	 */
	boolean corrects(Turn turn, String text, Optional<Choice> taking) {
		Optional<Corrections.Correction> correction = corrections.in(turn, text);
		correction.ifPresent(found -> offer(turn, found, taking));
		return correction.isPresent();
	}

	/** Whether a text that says so names what else has changed; that is offered. */
	boolean addsTo(Turn turn, String text, Optional<Choice> taking) {
		if (!Words.begin(turn, "word.also", text) && !Words.end(turn, "doubt.changed", text))
			return false;
		Understood understood = plugs.understanding().understand(text);
		return understood.certain() && understood.meaning() instanceof Meaning.Changes(Set<ChangeItem> items)
				&& added(turn, ids(items), taking);
	}

	/** Whether a text is a wish to leave the question, and was granted. */
	boolean wishes(Turn turn, String text) {
		Understood understood = plugs.understanding().understand(text);
		return understood.certain() && understood.meaning() instanceof Meaning.Wish(Intent intent) && LEAVING.contains(intent)
				&& wish(turn, intent);
	}

	boolean wish(Turn turn, Intent intent) {
		if (intent == Intent.GREETING)
			TurnTaker.aside(turn, List.of(new Text(turn.wording().say("understood.greeting"))));
		else
			commands.give(turn, COMMANDS.getOrDefault(intent, "help"));
		return true;
	}

	/** What is said when nothing was understood: the first time what would do, then how else to put it, then that a person helps. */
	List<Block> missed(Turn turn, String text) {
		turn.change(turn.conversation().missed());
		int misses = turn.conversation().misses();
		if (misses < MISSES_THAT_NEED_A_PERSON - 1)
			return List.of(new Text(text));
		return List.of(new Text(text),
				new Text(turn.wording().say(misses < MISSES_THAT_NEED_A_PERSON ? "misses.second" : "misses.third")));
	}

	/** Whether there is an answer to this topic; it is put above the open question. */
	boolean asked(Turn turn, String topic) {
		List<Block> answer = plugs.digression().about(turn, topic);
		if (!answer.isEmpty())
			TurnTaker.aside(turn, answer);
		return !answer.isEmpty();
	}

	/** At the question what has changed the items are ticked; later they are offered to be added; before, they have to wait. */
	private boolean changed(Turn turn, List<String> items, List<String> unchanged) {
		if (isAboutChanges(turn)) {
			tick(turn, items, unchanged);
			return true;
		}
		if (changes.isEmpty())
			return false;
		Step step = changes.get();
		List<String> before = turn.request().answer(step.name());
		if (before.isEmpty()) {
			turn.lead(List.of(new Text(turn.wording().say("understood.soon", "items", words(turn, items)))));
			return true;
		}
		return added(turn, items, Optional.empty());
	}

	private boolean added(Turn turn, List<String> items, Optional<Choice> instead) {
		Step step = changes.orElseThrow();
		Set<String> all = new LinkedHashSet<>(turn.request().answer(step.name()));
		if (!all.addAll(items) || !turn.step().guided())
			return false;
		Wording wording = turn.wording();
		String names = words(turn, items);
		Corrections.Correction correction = new Corrections.Correction(step, List.copyOf(all));
		confirm(turn, wording.say("understood.add", "items", names), costs(turn, correction),
				Choice.of(correction.means(), wording.say("button.add", "items", names), "primary"), instead);
		return true;
	}

	/** Ticks what a text named; it counts once the filer ends the selection. */
	void tick(Turn turn, Collection<String> items, Collection<String> unchanged) {
		Set<String> draft = new LinkedHashSet<>(turn.conversation().draft());
		draft.removeAll(unchanged);
		draft.addAll(items);
		turn.change(turn.conversation().drafting(List.copyOf(draft), many.page(items)));
		turn.lead(List.of(new Text(turn.wording().say("understood.ticked", "items", words(turn, items)))));
	}

	private void leave(Turn turn, List<String> unchanged) {
		List<String> draft = turn.conversation().draft().stream().filter(item -> !unchanged.contains(item)).toList();
		turn.change(turn.conversation().drafting(draft, many.page(unchanged)));
		turn.lead(List.of(new Text(turn.wording().say("understood.left", "items", words(turn, unchanged)))));
	}

	private void offer(Turn turn, Corrections.Correction correction, Optional<Choice> instead) {
		Wording wording = turn.wording();
		String label = wording.say(correction.step().name() + ".label");
		String after = Answers.words(correction.step(), correction.values(), wording);
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Text(wording.say("understood.correct-before", "value",
				Answers.words(correction.step(), turn.request(), wording))));
		blocks.addAll(costs(turn, correction));
		confirm(turn, wording.say("understood.correct", "what", label, "value", after), blocks,
				Choice.of(correction.means(), wording.say("button.correct", "value", after), "primary"), instead);
	}

	/** What the correction costs, lest it be asked about once more. */
	private List<Block> costs(Turn turn, Corrections.Correction correction) {
		List<Block> costs = moves.costs(turn, correction.step().name(), correction.values());
		return costs.isEmpty()
				? List.of(new Text(turn.wording().say(turn.step().replayed() ? "understood.correct-later" : "correct.rest")))
				: costs;
	}

	/** Asks whether this answer is what was meant. */
	void suppose(Turn turn, String value) {
		String label = Options.label(turn.step(), value, turn.wording());
		prompter.show(turn, turn.wording().say("understood.answer", "value", label), List.of(), List.of(
				List.of(Choice.answer(value, label).primary()), List.of(Choice.command("look", turn.wording().say("button.not-that")))));
	}

	/** @param instead what else the text may mean */
	private void confirm(Turn turn, String heading, List<Block> blocks, Choice yes, Optional<Choice> instead) {
		List<List<Choice>> rows = new ArrayList<>(List.of(List.of(yes)));
		instead.ifPresent(other -> rows.add(List.of(other)));
		rows.add(List.of(Choice.command("look", turn.wording().say("button.leave-it"))));
		prompter.show(turn, heading, blocks, rows);
	}

	/** Asks which of a few is meant; nothing is asked where nothing of ours is. */
	private boolean asksBack(Turn turn, List<Meaning> candidates) {
		List<List<Choice>> rows = new ArrayList<>();
		candidates.stream().flatMap(candidate -> choice(turn, candidate).stream()).forEach(choice -> rows.add(List.of(choice)));
		if (rows.isEmpty() || !(candidates.getFirst() instanceof Meaning.Changes))
			return false;
		rows.add(List.of(Choice.command("look", turn.wording().say("button.none-of-these"))));
		prompter.show(turn, turn.wording().say("understood.which"), List.of(), rows);
		return true;
	}

	private Optional<Choice> choice(Turn turn, Meaning meaning) {
		Wording wording = turn.wording();
		return switch (meaning) {
			case Meaning.Changes(Set<ChangeItem> items) ->
				Optional.of(Choice.of(Choice.ITEMS + String.join(",", ids(items)), words(turn, ids(items)), "plain"));
			case Meaning.Wish(Intent intent) -> command(turn, intent);
			case Meaning.Question(String topic) -> plugs.digression().about(turn, topic).stream().limit(1)
					.filter(Heading.class::isInstance).map(Heading.class::cast)
					.map(heading -> Choice.of(Choice.TOPIC + topic, heading.text(), "plain")).findFirst();
			case Meaning.Foreign() -> Optional.empty();
		};
	}

	/** The button that opens once more the question what has changed. */
	Optional<Choice> changing(Turn turn) {
		return changes.map(Step::name).map(step -> Choice.of(Choice.EDIT + step,
				turn.wording().say("button.edit", "what", turn.wording().say(step + ".label")), "plain"));
	}

	/** The button of a wish. */
	Optional<Choice> command(Turn turn, Intent intent) {
		return Optional.ofNullable(COMMANDS.get(intent))
				.map(command -> Choice.of(Choice.COMMAND + command, turn.wording().say("understood.wish." + intent.id()), "plain"));
	}

	private boolean isAboutChanges(Turn turn) {
		return changes.filter(step -> step.name().equals(turn.step().name())).isPresent();
	}

	private String words(Turn turn, Collection<String> items) {
		return turn.wording().list(items.stream().map(item -> Options.label(changes.orElseThrow(), item, turn.wording())).toList());
	}

	private static List<String> ids(Collection<ChangeItem> items) {
		return items.stream().sorted().map(Named::id).toList();
	}
}
