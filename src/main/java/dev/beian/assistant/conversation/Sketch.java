package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt.Block;

/** What is to be on the card that ends a turn besides its question, and whether there is to be one at all. */
final class Sketch {

	private final List<Block> lead = new ArrayList<>();
	private final List<List<Choice>> offers = new ArrayList<>();
	private Optional<Block> about = Optional.empty();
	private boolean elsewhere;
	private boolean wanted;
	private boolean brief;
	private Optional<Outbound.Kind> loud = Optional.empty();

	void want() {
		wanted = true;
	}

	boolean isWanted() {
		return wanted;
	}

	void lead(List<Block> blocks) {
		lead.addAll(headed(blocks));
		wanted = true;
	}

	/** Has what is said next begin with what it is about. */
	void about(Block heading) {
		about = Optional.of(heading);
		elsewhere = true;
	}

	/** Whether what is said is about a case put aside. */
	boolean isElsewhere() {
		return elsewhere;
	}

	/** Whether anything was said about it; from now on nothing begins with it any more. */
	boolean hasSaidAbout() {
		boolean said = about.isEmpty();
		about = Optional.empty();
		elsewhere = false;
		return said;
	}

	/** What is said, below what it is about where that was not said yet. */
	List<Block> headed(List<Block> blocks) {
		List<Block> all = new ArrayList<>(about.stream().toList());
		about = Optional.empty();
		all.addAll(blocks);
		return all;
	}

	boolean leads() {
		return !lead.isEmpty();
	}

	List<Block> takeLead() {
		return take(lead);
	}

	void offer(List<Choice> row) {
		offers.add(row);
	}

	List<List<Choice>> takeOffers() {
		return take(offers);
	}

	/** Has only a short form of the question below what leads it. */
	void brief() {
		brief = true;
	}

	boolean takeBrief() {
		boolean taken = brief;
		brief = false;
		return taken;
	}

	void loud(Outbound.Kind kind) {
		loud = Optional.of(kind);
		wanted = true;
	}

	/** The kind of letter that the filer is to notice; empty where the card may be drawn over the present one. */
	Optional<Outbound.Kind> loud() {
		return loud;
	}

	void drawn() {
		loud = Optional.empty();
		wanted = false;
	}

	private static <T> List<T> take(List<T> all) {
		List<T> taken = List.copyOf(all);
		all.clear();
		return taken;
	}
}
