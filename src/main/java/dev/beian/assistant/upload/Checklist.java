package dev.beian.assistant.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.Document;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Cited;
import dev.beian.assistant.messaging.Prompt.Heading;
import dev.beian.assistant.messaging.Prompt.Item;
import dev.beian.assistant.messaging.Prompt.Progress;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.material.MaterialRow;
import dev.beian.knowledge.material.RequiredMaterial;

/** The papers of one case and how far each has come. */
public record Checklist(List<Entry> entries) {

	private static final int LOOKS_IN_LIST = 2;

	public Checklist {
		entries = List.copyOf(entries);
	}

	/** A paper and the name of the place it is handed in for. */
	public record Entry(String slot, RequiredMaterial paper) {
	}

	List<Entry> missing(ChangeRequest request) {
		return entries.stream().filter(entry -> entry.paper().required() && request.handedIn(entry.slot()).isEmpty()).toList();
	}

	/** The paper that a file is for when none was named: the first required one that is missing. */
	Optional<String> nextOpen(ChangeRequest request) {
		return missing(request).stream().findFirst().map(Entry::slot);
	}

	Optional<Progress> progress(Turn turn) {
		List<Entry> required = entries.stream().filter(entry -> entry.paper().required()).toList();
		if (required.isEmpty())
			return Optional.empty();
		int done = required.size() - missing(turn.request()).size();
		return Optional.of(new Progress(done, required.size(), turn.wording().say("upload.progress", "done", done, "of", required.size())));
	}

	List<Block> blocks(Turn turn, Optional<String> shown) {
		Wording wording = turn.wording();
		if (shown.isPresent())
			return one(turn, shown.get());
		List<Block> blocks = new ArrayList<>();
		progress(turn).ifPresentOrElse(blocks::add, () -> blocks.add(new Text(wording.say("upload.none-required"))));
		boolean optional = false;
		for (Entry entry : entries) {
			if (!entry.paper().required() && !optional) {
				blocks.add(new Heading(wording.say("upload.optional")));
				optional = true;
			}
			blocks.add(item(entry, turn.request(), wording));
		}
		blocks.add(new Text(wording.say("upload.unchanged")));
		return blocks;
	}

	String name(Entry entry, Wording wording) {
		String name = wording.say("material." + entry.paper().material().id());
		return entry.paper().of().map(role -> wording.say("material.of", "name", name, "person", wording.say("role." + role.id())))
				.orElse(name);
	}

	String name(String slot, Wording wording) {
		return entries.stream().filter(entry -> entry.slot().equals(slot)).findFirst().map(entry -> name(entry, wording))
				.orElse(wording.say("upload.some-paper"));
	}

	String button(Entry entry, ChangeRequest request, Wording wording) {
		int files = request.handedIn(entry.slot()).size();
		return files == 0 ? wording.say("upload.button", "name", name(entry, wording)) : "✓ " + name(entry, wording) + " · " + files;
	}

	/**
	 * What another checklist in place of this one would mean: papers to add, papers that need not be there any more, papers no longer asked
	 * for, and those among the last that are handed in.
	 */
	List<Block> compared(Checklist next, Turn turn) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		tell(blocks, wording, "correct.more", next.entries.stream().filter(entry -> entry.paper().required() && !has(entry, true)));
		tell(blocks, wording, "correct.optional",
				entries.stream().filter(entry -> entry.paper().required() && next.has(entry, false) && !next.has(entry, true)));
		List<Entry> dropped = entries.stream()
				.filter(entry -> !next.has(entry, false) && (entry.paper().required() || isHandedIn(entry, turn.request()))).toList();
		tell(blocks, wording, "correct.fewer", dropped.stream());
		tell(blocks, wording, "correct.handed-in", dropped.stream().filter(entry -> isHandedIn(entry, turn.request())));
		return blocks;
	}

	private static boolean isHandedIn(Entry entry, ChangeRequest request) {
		return !request.handedIn(entry.slot()).isEmpty();
	}

	private boolean has(Entry entry, boolean required) {
		return entries.stream().anyMatch(other -> other.slot().equals(entry.slot()) && (other.paper().required() || !required));
	}

	private void tell(List<Block> blocks, Wording wording, String key, Stream<Entry> papers) {
		List<String> names = papers.map(entry -> name(entry, wording)).toList();
		if (!names.isEmpty())
			blocks.add(new Text(wording.say(key, "names", wording.list(names))));
	}

	private List<Block> one(Turn turn, String slot) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		entries.stream().filter(entry -> entry.slot().equals(slot)).forEach(entry -> {
			boolean replacing = turn.conversation().draft().size() == 2;
			blocks.add(new Heading(wording.say(replacing ? "upload.now-replace" : "upload.now", "name", name(entry, wording))));
			if (!entry.paper().look().isEmpty())
				blocks.add(new Text(look(entry, wording)));
			for (MaterialRow row : entry.paper().because()) {
				Source source = row.source();
				blocks.add(new Cited(wording.say("material-row." + row.id()), source.quote(), source.title(), source.heading(),
						wording.say("authority." + source.authority().id())));
			}
			int number = 0;
			for (Document document : turn.request().handedIn(slot))
				blocks.add(new Item(document.state() == Document.State.KEPT ? "✓" : "…", wording.say("document." + document.state().id()),
						wording.say("upload.file", "n", ++number), wording.find("kind." + document.kind()).orElse("")));
		});
		return blocks;
	}

	private Item item(Entry entry, ChangeRequest request, Wording wording) {
		List<Document> files = request.handedIn(entry.slot());
		boolean fetching = files.stream().anyMatch(file -> file.state() == Document.State.FETCHING);
		String state = files.isEmpty() ? entry.paper().required() ? "missing" : "optional" : fetching ? "fetching" : "received";
		String mark = files.isEmpty() ? "○" : fetching ? "…" : "✓";
		return new Item(mark, wording.say("upload.state." + state), name(entry, wording), firstLooks(entry, wording));
	}

	private static String firstLooks(Entry entry, Wording wording) {
		return wording.list(entry.paper().look().stream().limit(LOOKS_IN_LIST).map(look -> wording.say("look." + look)).toList());
	}

	private static String look(Entry entry, Wording wording) {
		return wording.list(entry.paper().look().stream().map(look -> wording.say("look." + look)).toList());
	}
}
