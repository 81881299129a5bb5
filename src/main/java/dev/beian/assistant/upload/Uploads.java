package dev.beian.assistant.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.Document;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Reading;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.conversation.Words;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** Collects papers: knows which is meant, and tells how far it has come. */
public final class Uploads {

	private static final int MOST_FILES = 30;
	private static final String UNSORTED = "unsorted";
	private static final String SLOT = Choice.PLUG + "slot:";
	private static final String DROP = Choice.PLUG + "drop:";
	private static final String REPLACE = Choice.PLUG + "replace:";
	private static final String LIST = Choice.PLUG + "list";
	private static final String ANYWAY = Choice.PLUG + "anyway";

	private final Checklists checklists;

	public Uploads(Checklists checklists) {
		this.checklists = checklists;
	}

	public Map<String, Plugs.EntryAction> actions() {
		return Map.of("forget-papers", Uploads::forget);
	}

	public Map<String, Plugs.Panel> panels() {
		return Map.of("checklist", turn -> checklists.of(turn).blocks(turn, slotShown(turn)));
	}

	public Map<String, Plugs.Choices> choices() {
		return Map.of("checklist-choices", this::offer);
	}

	public Map<Ask, Plugs.AnswerReader> readers() {
		return Map.of(Ask.UPLOAD, this::read);
	}

	public Plugs.Listener listener() {
		return this::hears;
	}

	/** How far the papers have come, for the overview of a case. */
	public List<Block> status(Turn turn) {
		return turn.request().type().isEmpty() ? List.of() : checklists.of(turn).progress(turn).map(List::<Block>of).orElse(List.of());
	}

	/** What a correction would do to the papers. */
	public List<Block> foreseen(Turn before, Turn after) {
		return before.request().type().isEmpty() ? List.of() : checklists.of(before).compared(checklists.after(after), before);
	}

	/** Whether bytes may be taken in: never before the filer agreed, and then only for the papers of a settled type or for a person. */
	public static boolean takesFiles(Conversation conversation, ChangeRequest request) {
		return !request.answers().isEmpty() && (request.type().isPresent() || !conversation.owner().isBot());
	}

	private List<List<Choice>> offer(Turn turn) {
		Wording wording = turn.wording();
		Checklist list = checklists.of(turn);
		List<List<Choice>> rows = new ArrayList<>();
		Optional<String> shown = slotShown(turn);
		if (shown.isPresent()) {
			int number = 0;
			for (Document document : turn.request().handedIn(shown.get()))
				rows.add(List.of(Choice.of(REPLACE + document.id(), wording.say("upload.replace", "n", ++number), "plain"),
						Choice.of(DROP + document.id(), wording.say("upload.delete", "n", number), "danger")));
			rows.add(List.of(Choice.of(LIST, wording.say("upload.list"), "plain")));
			return rows;
		}
		for (Checklist.Entry entry : list.entries())
			rows.add(List.of(Choice.of(SLOT + entry.slot(), list.button(entry, turn.request(), wording), "plain")));
		boolean complete = list.missing(turn.request()).isEmpty();
		rows.add(List.of(complete
				? Choice.of(Choice.DONE, wording.say("upload.done"), "primary")
				: Choice.of(turn.conversation().page() == 1 ? ANYWAY : Choice.DONE,
						wording.say(turn.conversation().page() == 1 ? "upload.anyway" : "upload.done-open"), "plain")));
		return rows;
	}

	private Reading read(Turn turn, Content content, Optional<String> pressed) {
		if (pressed.isPresent())
			return press(turn, pressed.get());
		return switch (content) {
			case Content.Sent sent -> receive(turn, sent);
			case Content.Said said when Words.is(turn, "word.done", said.text()) -> press(turn, Choice.DONE);
			default -> new Reading.Unclear(turn.wording().say("materials.unclear"));
		};
	}

	private Reading press(Turn turn, String means) {
		if (means.startsWith(SLOT))
			return new Reading.Drafted(List.of(means.substring(SLOT.length())), 0);
		if (means.equals(LIST))
			return new Reading.Drafted(List.of(), 0);
		if (means.startsWith(DROP))
			return drop(turn, means.substring(DROP.length()));
		if (means.startsWith(REPLACE))
			return new Reading.Drafted(List.of(slotShown(turn).orElse(""), means.substring(REPLACE.length())), 0);
		if (means.equals(ANYWAY))
			return Reading.Answered.with("done");
		if (!means.equals(Choice.DONE))
			return new Reading.Foreign();
		List<Checklist.Entry> missing = checklists.of(turn).missing(turn.request());
		if (missing.isEmpty())
			return Reading.Answered.with("done");
		turn.lead(List.of(new Text(turn.wording().count("upload.missing", missing.size(), "names",
				turn.wording().list(missing.stream().map(entry -> checklists.of(turn).name(entry, turn.wording())).toList())))));
		return new Reading.Drafted(List.of(), 1);
	}

	private Reading drop(Turn turn, String file) {
		turn.become(turn.request().without(file));
		turn.cause(new Discard(file));
		turn.lead(List.of(new Text(turn.wording().say("upload.deleted"))));
		return new Reading.Drafted(turn.conversation().draft().stream().limit(1).toList(), 0);
	}

	private Reading receive(Turn turn, Content.Sent sent) {
		ChangeRequest request = turn.request();
		Optional<String> slot = slotShown(turn).or(() -> checklists.of(turn).nextOpen(turn.request()));
		if (slot.isEmpty() || isFull(request))
			return notNow(turn, sent, slot.isEmpty() ? "upload.no-slot" : "upload.too-many");
		if (sent.size() > FileStore.LARGEST)
			return notNow(turn, sent, "upload.refused.too-large");
		List<String> draft = turn.conversation().draft();
		if (draft.size() == 2) {
			request = request.without(draft.get(1));
			turn.cause(new Discard(draft.get(1)));
		}
		turn.become(request);
		keep(turn, sent, slot.get());
		return draft.size() == 2 ? new Reading.Drafted(draft.subList(0, 1), 0) : new Reading.Silent();
	}

	private static boolean isFull(ChangeRequest request) {
		return request.documents().stream().filter(document -> document.state() != Document.State.REFUSED).count() >= MOST_FILES;
	}

	private static void keep(Turn turn, Content.Sent sent, String slot) {
		turn.become(turn.request()
				.received(new Document(sent.file(), slot, Document.State.FETCHING, sent.name(), "", sent.size(), "", turn.now())));
		if (!sent.origin().isEmpty())
			turn.cause(new Fetch(sent.file(), turn.conversation().id(), turn.conversation().address(), sent.origin()));
	}

	/** The case is over: its papers go. */
	private static void forget(Turn turn) {
		for (Document document : turn.request().documents()) {
			turn.become(turn.request().without(document.id()));
			turn.cause(new Discard(document.id()));
		}
	}

	private static Reading notNow(Turn turn, Content.Sent sent, String key) {
		turn.cause(new Discard(sent.file()));
		turn.lead(List.of(new Text(turn.wording().say(key))));
		return new Reading.Dealt();
	}

	/** Files that finish, and files that are sent where none is asked for. */
	private boolean hears(Turn turn, Content content) {
		if (content instanceof Content.Read read) {
			finished(turn, read);
			return true;
		}
		if (content instanceof Content.Sent sent && !turn.conversation().owner().isBot()
				&& takesFiles(turn.conversation(), turn.request())) {
			if (isFull(turn.request()))
				notNow(turn, sent, "upload.too-many");
			else
				keep(turn, sent, UNSORTED);
			return true;
		}
		if (content instanceof Content.Sent sent && turn.step().ask() != Ask.UPLOAD) {
			notNow(turn, sent, whyNot(turn.request()));
			return true;
		}
		return false;
	}

	private static String whyNot(ChangeRequest request) {
		if (request.part().isPresent())
			return "upload.not-of-a-part";
		return request.type().isEmpty() ? "upload.too-early" : "upload.elsewhere";
	}

	private void finished(Turn turn, Content.Read read) {
		Optional<Document> document = turn.request().document(read.file());
		if (document.isEmpty()) {
			turn.cause(new Discard(read.file()));
			return;
		}
		Wording wording = turn.wording();
		String name = checklists.of(turn).name(document.get().slot(), wording);
		if (read.refusal().isEmpty()) {
			boolean again = turn.request().documents().stream()
					.anyMatch(other -> !read.digest().isEmpty() && other.digest().equals(read.digest()));
			turn.become(turn.request().kept(read.file(), read.kind(), read.size(), read.digest()));
			if (turn.conversation().owner().isBot())
				turn.lead(List.of(new Text(wording.say(again ? "upload.same" : "upload.kept", "name", name))));
		} else {
			turn.become(turn.request().refused(read.file()));
			turn.lead(List.of(new Text(wording.say("upload.refused." + read.refusal(), "name", name))));
		}
	}

	private static Optional<String> slotShown(Turn turn) {
		List<String> draft = turn.conversation().draft();
		return turn.step().ask() == Ask.UPLOAD && !draft.isEmpty() ? Optional.of(draft.getFirst()) : Optional.empty();
	}
}
