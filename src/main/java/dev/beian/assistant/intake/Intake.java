package dev.beian.assistant.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.beian.assistant.change.NewValue;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Heading;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.form.Form;
import dev.beian.knowledge.form.FormField;
import dev.beian.knowledge.validation.Validators;

/** Collects what the changed fields are to read, and lists it for the console, for the overview and for a page of its own. */
public final class Intake {

	private static final String FILE = "file";

	private final Form form;
	private final Interview interview;
	private final Websites websites;
	private final WebsiteList list;

	public Intake(Form form, Validators validators, Map<String, Source> sources, ZoneId zone) {
		this.form = form;
		this.websites = new Websites(form);
		this.list = new WebsiteList(websites, form.mostWebsites());
		this.interview = new Interview(this::sheet, new Judge(validators), sources, zone);
	}

	public Map<String, Plugs.EntryAction> actions() {
		return Map.of("divide", this::divide);
	}

	public Map<String, Plugs.Panel> panels() {
		return Map.of("new-values", interview::show, "worksheet", this::worksheet, "website-list", list::show, "websites",
				new WebsiteOrders(form));
	}

	public Map<String, Plugs.Choices> choices() {
		return Map.of("new-values-choices", interview::offer, "website-choices", list::offer);
	}

	public Map<Ask, Plugs.AnswerReader> readers() {
		return Map.of(Ask.VALUES, interview, Ask.LIST, list);
	}

	public Map<String, Plugs.Command> commands() {
		return Map.of("worksheet", this::sheetCard);
	}

	private void divide(Turn turn) {
		if (!Websites.needsDivision(turn.request()))
			return;
		turn.divide(websites.further(turn.request()));
		turn.become(websites.naming(turn.request(), Websites.named(turn.request()).subList(0, 1)));
	}

	/** How far the new values have come and which of them staff should look at, for the overview of a case. */
	public List<Block> status(Turn turn) {
		Sheet sheet = sheet(turn);
		if (turn.request().values().isEmpty() || sheet.lines().isEmpty())
			return List.of();
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Text(turn.wording().say("form.status", "progress", sheet.progress(turn.wording()).text())));
		blocks.addAll(sheet.flagged(turn.wording()));
		return blocks;
	}

	/** The values given that a correction would leave without a field. */
	public List<Block> foreseen(Turn before, Turn after) {
		List<FormField> asked = form.asked(after.facts());
		List<String> lost = sheet(before).lines().stream().filter(line -> !asked.contains(line.field()))
				.filter(line -> before.request().value(line.key()).filter(value -> value.state() != NewValue.State.LEFT).isPresent())
				.map(line -> line.label(before.wording())).toList();
		return lost.isEmpty()
				? List.of()
				: List.of(new Text(before.wording().say("correct.values", "names", before.wording().list(lost))));
	}

	private Sheet sheet(Turn turn) {
		return new Sheet(websites.lines(form.asked(turn.facts()), turn.request()), turn.request());
	}

	private List<Block> worksheet(Turn turn) {
		Sheet sheet = sheet(turn);
		if (sheet.lines().isEmpty())
			return List.of();
		List<Block> blocks = new ArrayList<>(List.of(new Heading(turn.wording().say("form.worksheet"))));
		blocks.addAll(sheet.worksheet(turn.wording()));
		return blocks;
	}

	private Plugs.Card sheetCard(Turn turn, String argument) {
		Wording wording = turn.wording();
		Sheet sheet = sheet(turn);
		Choice answers = Choice.command("answers", wording.say("button.answers"));
		if (sheet.lines().isEmpty() || turn.request().type().isEmpty())
			return new Plugs.Card(wording.say("form.worksheet"), List.of(new Text(wording.say("form.too-early"))),
					List.of(List.of(answers)));
		Choice file = Choice.command("worksheet " + FILE, wording.say("form.file.button"));
		if (!argument.equals(FILE))
			return new Plugs.Card(wording.say("form.worksheet"), sheet.worksheet(wording), List.of(List.of(file), List.of(answers)));
		turn.say(Prompt.notice(wording.say("form.worksheet"), List.of(page(turn, sheet))), "bot", Outbound.Kind.NOTICE);
		return new Plugs.Card(wording.say("form.file.sent"), List.of(new Text(wording.say("form.file.care"))), List.of(List.of(answers)));
	}

	private static Prompt.Page page(Turn turn, Sheet sheet) {
		Wording wording = turn.wording();
		String code = turn.request().code();
		return new Prompt.Page("beian-worksheet-" + code, wording.say("form.file.title"), wording.say("form.file.about", "code", code),
				sheet.worksheet(wording), wording.say("form.file.note"));
	}
}
