package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.understanding.Understanding;

/** The sockets of a conversation and what the features plugged into them. */
public final class Plugs {

	/** Done once when a step is entered. */
	public interface EntryAction {
		void enter(Turn turn);
	}

	/** Drawn above a step's question, each time it is drawn. */
	public interface Panel {
		List<Block> show(Turn turn);

		/** Buttons that belong to it, below the answers of the step. */
		default List<List<Choice>> rows(Turn turn) {
			return List.of();
		}
	}

	/** Answers a command with a card of its own; the open question stays open behind it. */
	public interface Command {
		Card show(Turn turn, String argument);
	}

	/** A card that asks nothing of the flow. */
	public record Card(String heading, List<Block> blocks, List<List<Choice>> rows) {

		public Card {
			blocks = List.copyOf(blocks);
			rows = List.copyOf(rows);
		}
	}

	/** Gives a step's choices, row by row. */
	public interface Choices {
		List<List<Choice>> offer(Turn turn);
	}

	/** Understands what a filer does at steps that ask in a certain way. */
	public interface AnswerReader {
		Reading read(Turn turn, Content content, Optional<String> pressed);

		/** One question back within the step; nothing where the step is at its first. */
		default Optional<Reading.Drafted> back(Turn turn) {
			return Optional.empty();
		}

		/** Which of several questions within the step is open; empty where there is but one. */
		default String part(Turn turn) {
			return "";
		}

		/** A button that takes a text, just as it is written, for the value that is asked for; nothing where it would be refused. */
		default Optional<Choice> taking(Turn turn, String text) {
			return Optional.empty();
		}

		/** A button that opens one of the questions within the step. */
		default Optional<Choice> reopening(Turn turn, String part) {
			return Optional.empty();
		}

		/** Whether a correction has made something wanted here that was never asked. */
		default boolean asksMore(Turn turn) {
			return false;
		}
	}

	/** Answers what a filer asks instead of answering the step; nothing where it has no answer. */
	public interface Digression {

		/** Asked before the step's own reader, so only for what is a question without doubt. */
		List<Block> toQuestion(Turn turn, String text);

		/** Whether a text asks anything at all. */
		boolean asks(String text);

		/** The answer to this topic. */
		List<Block> about(Turn turn, String topic);

		/** Asked about what the step's own reader could make nothing of. */
		List<Block> toUnclear(Turn turn, String text);
	}

	/** Deals with what comes from clocks, workers and staff. */
	public interface Listener {
		/** Whether it dealt with it. */
		boolean hears(Turn turn, Content content);
	}

	/** Told that the filer has done something, before it is read. */
	public interface Arrival {
		void hears(Turn turn);
	}

	/** Tells what would no longer hold after a correction. */
	public interface Foreseen {

		/** @param after the same turn with the correction made; while a question is still open because of it, it is being corrected */
		List<Block> lost(Turn before, Turn after);
	}

	/** Tells whether a verdict that was accepted still stands after a correction. */
	public interface Standing {
		boolean stands(Turn turn);
	}

	private final Map<String, EntryAction> actions = new HashMap<>();
	private final Map<String, Panel> panels = new HashMap<>();
	private final Map<String, Choices> choices = new HashMap<>();
	private final Map<Ask, AnswerReader> readers = new HashMap<>();
	private final Map<String, Command> commands = new HashMap<>();
	private final List<Arrival> arrivals = new ArrayList<>();
	private final List<Foreseen> foreseen = new ArrayList<>();
	private final List<Panel> status;
	private final List<Listener> listeners;
	private final Digression digression;
	private final Understanding understanding;
	private final Standing standing;

	public Plugs(List<Panel> status, List<Listener> listeners, Digression digression, Understanding understanding, Standing standing) {
		this.status = List.copyOf(status);
		this.listeners = List.copyOf(listeners);
		this.digression = digression;
		this.understanding = understanding;
		this.standing = standing;
	}

	public Plugs actions(Map<String, EntryAction> more) {
		actions.putAll(more);
		return this;
	}

	public Plugs panels(Map<String, Panel> more) {
		panels.putAll(more);
		return this;
	}

	public Plugs choices(Map<String, Choices> more) {
		choices.putAll(more);
		return this;
	}

	public Plugs readers(Map<Ask, AnswerReader> more) {
		readers.putAll(more);
		return this;
	}

	/** Commands that only show something. */
	public Plugs commands(Map<String, Command> more) {
		commands.putAll(more);
		return this;
	}

	public Plugs arrival(Arrival more) {
		arrivals.add(more);
		return this;
	}

	public Plugs foreseeing(Foreseen more) {
		foreseen.add(more);
		return this;
	}

	/** Names the flow uses that nothing is plugged in for. */
	public List<String> missing(dev.beian.assistant.flow.Flow flow) {
		return flow.steps().values().stream()
				.flatMap(step -> java.util.stream.Stream.of(
						step.enter().stream().filter(name -> !actions.containsKey(name))
								.map(name -> "steps." + step.name() + ".enter: nothing does " + name),
						step.show().stream().filter(name -> !panels.containsKey(name))
								.map(name -> "steps." + step.name() + ".show: nothing shows " + name),
						step.choices().stream().filter(name -> !choices.containsKey(name))
								.map(name -> "steps." + step.name() + ".choices: nothing offers " + name)))
				.flatMap(faults -> faults).toList();
	}

	EntryAction action(String name) {
		return plugged(actions, name);
	}

	Panel panel(String name) {
		return plugged(panels, name);
	}

	Choices choices(String name) {
		return plugged(choices, name);
	}

	Optional<AnswerReader> reader(Ask ask) {
		return Optional.ofNullable(readers.get(ask));
	}

	Optional<Command> command(String name) {
		return Optional.ofNullable(commands.get(name));
	}

	List<Panel> status() {
		return status;
	}

	void arrived(Turn turn) {
		arrivals.forEach(arrival -> arrival.hears(turn));
	}

	List<Block> foreseen(Turn before, Turn after) {
		return foreseen.stream().flatMap(one -> one.lost(before, after).stream()).toList();
	}

	boolean heard(Turn turn, Content content) {
		return listeners.stream().anyMatch(listener -> listener.hears(turn, content));
	}

	Digression digression() {
		return digression;
	}

	Understanding understanding() {
		return understanding;
	}

	boolean stands(Turn turn) {
		return standing.stands(turn);
	}

	private static <T> T plugged(Map<String, T> sockets, String name) {
		T plug = sockets.get(name);
		if (plug == null)
			throw new IllegalStateException("nothing is plugged in for " + name);
		return plug;
	}
}
