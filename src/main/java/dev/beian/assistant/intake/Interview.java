package dev.beian.assistant.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.NewValue;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Reading;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.conversation.Words;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Cited;
import dev.beian.assistant.messaging.Prompt.Emphasis;
import dev.beian.assistant.messaging.Prompt.Heading;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.form.FormField;
import dev.beian.knowledge.validation.Finding;
import dev.beian.knowledge.validation.Outcome;
import dev.beian.knowledge.validation.Reason;
import dev.beian.knowledge.validation.Verdict;

/** Asks for the new values field by field, then for a last look at all of them. */
final class Interview implements Plugs.AnswerReader {

	/** After so many refusals the filer may insist. */
	private static final int REFUSALS_ENOUGH = 2;
	private static final String FIELD = Choice.PLUG + "field:";
	private static final String OPTION = Choice.PLUG + "option:";
	private static final String LEAVE = Choice.PLUG + "leave";
	private static final String LEAVE_ALL = Choice.PLUG + "leave-all";
	private static final String INSIST = Choice.PLUG + "insist";

	private final Function<Turn, Sheet> sheets;
	private final Judge judge;
	private final Map<String, Source> sources;
	private final ZoneId zone;

	/** @param sheets what a case fills in */
	Interview(Function<Turn, Sheet> sheets, Judge judge, Map<String, Source> sources, ZoneId zone) {
		this.sheets = sheets;
		this.judge = judge;
		this.sources = Map.copyOf(sources);
		this.zone = zone;
	}

	private Sheet sheet(Turn turn) {
		return sheets.apply(turn);
	}

	/** The line whose question is open: the one picked, else the first that nothing is known of; none when all are settled. */
	private Optional<Line> asked(Turn turn) {
		Sheet sheet = sheet(turn);
		return turn.conversation().draft().stream().findFirst().flatMap(sheet::line).or(sheet::open);
	}

	/** What stands above the buttons: the open question, or all values once none is open. */
	List<Block> show(Turn turn) {
		Wording wording = turn.wording();
		Sheet sheet = sheet(turn);
		if (sheet.lines().isEmpty())
			return List.of(new Text(wording.say("form.nothing")));
		List<Block> blocks = new ArrayList<>(List.of(sheet.progress(wording)));
		asked(turn).ifPresentOrElse(line -> blocks.addAll(question(line, turn)), () -> {
			blocks.add(new Heading(wording.say("form.review")));
			blocks.addAll(sheet.review(wording));
		});
		return blocks;
	}

	private static List<Block> question(Line line, Turn turn) {
		Wording wording = turn.wording();
		FormField field = line.field();
		List<Block> blocks = new ArrayList<>();
		String example = field.check().map(check -> wording.say("form.example", "example", wording.say("validation-example." + check.id())))
				.orElse("");
		blocks.add(new Emphasis(Websites.part(line, turn.request(), wording), wording.say("form." + field.id() + ".ask"), "plain"));
		wording.find("form." + field.id() + ".hint").ifPresent(hint -> blocks.add(new Text(hint)));
		if (!example.isEmpty())
			blocks.add(new Text(example));
		if (field.secret())
			blocks.add(new Text(wording.say("form.secret")));
		turn.request().value(line.key()).filter(value -> !value.text().isEmpty())
				.ifPresent(value -> blocks.add(new Text(wording.say("form.so-far", "value",
						field.options().contains(value.text()) ? Sheet.option(field, value.text(), wording) : value.text()))));
		return blocks;
	}

	List<List<Choice>> offer(Turn turn) {
		Wording wording = turn.wording();
		List<List<Choice>> rows = new ArrayList<>();
		Optional<Line> asked = asked(turn);
		if (asked.isEmpty()) {
			rows.add(List.of(Choice.of(Choice.DONE, wording.say("form.done"), "primary")));
			sheet(turn).lines().forEach(line -> rows.add(List.of(change(line, wording))));
			return rows;
		}
		FormField field = asked.get().field();
		KnownValues.of(asked.get(), turn).forEach((value, from) -> rows.add(List.of(
				Choice.of(Choice.VALUE + value, wording.say("form.use", "value", value, "from", from), "plain"))));
		field.options()
				.forEach(option -> rows.add(List.of(Choice.of(OPTION + option, Sheet.option(field, option, wording), "plain"))));
		if (refusals(turn) >= REFUSALS_ENOUGH)
			rows.add(List.of(Choice.of(INSIST, wording.say("form.insist"), "plain")));
		rows.add(List.of(Choice.of(LEAVE, wording.say("form.leave"), "plain")));
		rows.add(List.of(Choice.of(LEAVE_ALL, wording.say("form.leave-all"), "plain")));
		return rows;
	}

	/** How often in a row a value was refused here; the card remembers: the field, that number, the value as it is kept, and why. */
	private static int refusals(Turn turn) {
		List<String> draft = turn.conversation().draft();
		return draft.size() > 2 ? Integer.parseInt(draft.get(1)) : 0;
	}

	@Override
	public Reading read(Turn turn, Content content, Optional<String> pressed) {
		return pressed.map(means -> press(turn, means))
				.orElseGet(() -> content instanceof Content.Said said ? write(turn, said.text()) : new Reading.Foreign());
	}

	@Override
	public String part(Turn turn) {
		return asked(turn).map(Line::key).orElse("");
	}

	@Override
	public Optional<Choice> reopening(Turn turn, String part) {
		return sheet(turn).line(part).map(line -> change(line, turn.wording()));
	}

	@Override
	public Optional<Choice> taking(Turn turn, String text) {
		return asked(turn).filter(line -> line.field().options().isEmpty() && verdict(turn, line, text).normalized().isPresent())
				.map(line -> Choice.of(Choice.VALUE + text,
						turn.wording().say("form.take", "field", line.label(turn.wording())), "plain"));
	}

	private static Choice change(Line line, Wording wording) {
		return Choice.of(FIELD + line.key(), wording.say("button.edit", "what", line.label(wording)), "plain");
	}

	@Override
	public boolean asksMore(Turn turn) {
		return sheet(turn).open().isPresent();
	}

	private Reading press(Turn turn, String means) {
		if (means.equals(Choice.DONE))
			return done(turn);
		if (means.startsWith(FIELD))
			return new Reading.Drafted(List.of(means.substring(FIELD.length())), 0);
		if (means.equals(LEAVE_ALL))
			return leaveAll(turn);
		Optional<Line> asked = asked(turn);
		if (asked.isEmpty())
			return new Reading.Foreign();
		Line line = asked.get();
		if (means.startsWith(Choice.VALUE))
			return write(turn, means.substring(Choice.VALUE.length()));
		if (means.equals(LEAVE))
			return settled(turn, line, NewValue.left());
		if (means.startsWith(OPTION))
			return settled(turn, line, NewValue.given(means.substring(OPTION.length()), List.of()));
		if (means.equals(INSIST) && refusals(turn) >= REFUSALS_ENOUGH)
			return insisted(turn, line);
		return new Reading.Foreign();
	}

	private Reading done(Turn turn) {
		return sheet(turn).open().isPresent() ? new Reading.Foreign() : Reading.Answered.with("done");
	}

	private Reading leaveAll(Turn turn) {
		ChangeRequest request = turn.request();
		Sheet sheet = sheet(turn);
		for (Line line : sheet.lines())
			if (!sheet.settled(line))
				request = request.valued(line.key(), NewValue.left());
		turn.become(request);
		return new Reading.Drafted(List.of(), 0);
	}

	private Reading insisted(Turn turn, Line line) {
		List<String> draft = turn.conversation().draft();
		turn.lead(List.of(new Text(turn.wording().say("form.insisted"))));
		return settled(turn, line, NewValue.insisted(draft.get(2), draft.subList(3, draft.size())));
	}

	private static Reading settled(Turn turn, Line line, NewValue value) {
		turn.become(turn.request().valued(line.key(), value));
		return new Reading.Drafted(List.of(), 0);
	}

	private Reading write(Turn turn, String text) {
		Wording wording = turn.wording();
		Optional<Line> asked = asked(turn);
		if (asked.isEmpty())
			return Words.is(turn, "word.done", text) || Words.is(turn, "word.yes", text)
					? done(turn)
					: new Reading.Unclear(wording.say(turn.step().name() + ".unclear"));
		Line line = asked.get();
		if (Words.is(turn, "form.skip", text))
			return settled(turn, line, NewValue.left());
		if (!line.field().options().isEmpty())
			return picked(turn, line, text);
		Verdict verdict = verdict(turn, line, text);
		return verdict.normalized().map(value -> taken(turn, line, value, verdict)).orElseGet(() -> refused(turn, line, text, verdict));
	}

	private static Reading picked(Turn turn, Line line, String text) {
		return line.field().options().stream()
				.filter(option -> Sheet.option(line.field(), option, turn.wording()).equalsIgnoreCase(text.strip()))
				.findFirst().map(option -> settled(turn, line, NewValue.given(option, List.of())))
				.orElseGet(() -> new Reading.Unclear(turn.wording().say("form.pick")));
	}

	private Verdict verdict(Turn turn, Line line, String text) {
		return judge.judge(line, text, turn.request(), turn.facts(), LocalDate.ofInstant(turn.now(), zone));
	}

	private Reading taken(Turn turn, Line line, String value, Verdict verdict) {
		Wording wording = turn.wording();
		String kept = shown(line.field(), value);
		List<Block> said = new ArrayList<>();
		said.add(new Text(wording.say("form.taken", "field", line.label(wording), "value", kept)));
		if (verdict.outcome() == Outcome.WARN)
			said.addAll(because(verdict, wording));
		turn.lead(said);
		return settled(turn, line, NewValue.given(kept, keys(verdict)));
	}

	private Reading refused(Turn turn, Line line, String text, Verdict verdict) {
		Wording wording = turn.wording();
		List<Block> said = new ArrayList<>(because(verdict, wording));
		if (isNoValue(verdict)) {
			turn.lead(said);
			return new Reading.Drafted(List.of(line.key()), 0);
		}
		int refusals = refusals(turn) + 1;
		if (refusals >= REFUSALS_ENOUGH)
			said.add(new Text(wording.say("form.may-insist", "value", shown(line.field(), text.strip()))));
		turn.lead(said);
		List<String> draft = new ArrayList<>(List.of(line.key(), Integer.toString(refusals), shown(line.field(), text.strip())));
		draft.addAll(keys(verdict));
		return new Reading.Drafted(draft, 0);
	}

	/** Nothing, or a whole letter, which nobody may insist on. */
	private static boolean isNoValue(Verdict verdict) {
		return keys(verdict).contains(Finding.EMPTY.id()) || keys(verdict).contains(Finding.TOO_LONG.id());
	}

	private List<Block> because(Verdict verdict, Wording wording) {
		List<Block> blocks = new ArrayList<>();
		for (Reason reason : verdict.reasons()) {
			String text = wording.say("validation." + reason.key());
			Source source = sources.get(reason.sourceId());
			blocks.add(source == null
					? new Text(text)
					: new Cited(text, source.quote(), source.title(), source.heading(),
							wording.say("authority." + source.authority().id())));
		}
		return blocks;
	}

	private static List<String> keys(Verdict verdict) {
		return verdict.reasons().stream().map(Reason::key).toList();
	}

	/** The value as it is kept and shown: of a secret number the first four and the last two characters, to know it by. */
	private static String shown(FormField field, String value) {
		int hidden = value.length() - 6;
		return !field.secret()
				? value
				: hidden < 3
						? "*".repeat(value.length())
						: value.substring(0, 4) + "*".repeat(hidden) + value.substring(value.length() - 2);
	}

	/** While values are open to the one before; else from a value to the review, and from there out of the step. */
	@Override
	public Optional<Reading.Drafted> back(Turn turn) {
		Sheet sheet = sheet(turn);
		if (sheet.open().isPresent())
			return asked(turn).flatMap(sheet::before).map(line -> new Reading.Drafted(List.of(line.key()), 0));
		return turn.conversation().draft().isEmpty() ? Optional.empty() : Optional.of(new Reading.Drafted(List.of(), 0));
	}
}
