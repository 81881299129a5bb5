package dev.beian.assistant.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.NewValue;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Copy;
import dev.beian.assistant.messaging.Prompt.Heading;
import dev.beian.assistant.messaging.Prompt.Item;
import dev.beian.assistant.messaging.Prompt.Progress;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.form.FormField;

/** The lines that one case fills in anew, with what is known of each. */
record Sheet(List<Line> lines, ChangeRequest request) {

	Optional<Line> line(String key) {
		return lines.stream().filter(line -> line.key().equals(key)).findFirst();
	}

	/** The first line that is still to be asked. */
	Optional<Line> open() {
		return lines.stream().filter(line -> !settled(line)).findFirst();
	}

	/** The line before this one. */
	Optional<Line> before(Line here) {
		int at = lines.indexOf(here);
		return at < 1 ? Optional.empty() : Optional.of(lines.get(at - 1));
	}

	boolean settled(Line line) {
		return request.value(line.key()).isPresent();
	}

	/** How far the fields are settled; those left for the console are counted apart from those filled in. */
	Progress progress(Wording wording) {
		int done = (int) lines.stream().filter(this::settled).count();
		int left = (int) lines.stream().filter(this::left).count();
		String key = left == 0 ? "form.progress" : "form.progress-left";
		return new Progress(done, lines.size(), wording.say(key, "done", done, "of", lines.size(), "left", left));
	}

	private boolean left(Line line) {
		return request.value(line.key()).filter(value -> value.state() == NewValue.State.LEFT).isPresent();
	}

	/** Field by field what it is to read, with what staff should look at. */
	List<Block> review(Wording wording) {
		List<Block> blocks = new ArrayList<>();
		for (Line line : lines)
			request.value(line.key()).ifPresent(value -> blocks.add(item(line, value, wording)));
		return blocks;
	}

	/** What staff should look at; empty when all is well. */
	List<Block> flagged(Wording wording) {
		List<Block> blocks = new ArrayList<>();
		for (Line line : lines)
			request.value(line.key()).filter(value -> !value.concerns().isEmpty())
					.ifPresent(value -> blocks.add(new Text(wording.say("form.flagged", "field", line.label(wording), "state",
							state(value, wording), "detail", detail(line.field(), value, wording)))));
		return blocks;
	}

	/** The values section by section in the order of the form, each to be copied. */
	List<Block> worksheet(Wording wording) {
		List<Block> blocks = new ArrayList<>();
		String part = "";
		for (Line line : lines) {
			FormField field = line.field();
			if (!line.part(wording).equals(part))
				blocks.add(new Heading(line.part(wording)));
			part = line.part(wording);
			Optional<NewValue> value = request.value(line.key()).filter(given -> !given.text().isEmpty());
			if (value.isEmpty() || field.secret())
				blocks.add(new Item("○", wording.say(field.secret() ? "form.from-document" : "form.on-console"), label(field, wording),
						value.map(NewValue::text).orElse("")));
			else
				blocks.add(new Copy(label(field, wording), words(field, value.get(), wording)));
		}
		return blocks;
	}

	static String label(FormField field, Wording wording) {
		return wording.say("form." + field.id() + ".label");
	}

	static String option(FormField field, String option, Wording wording) {
		return wording.say("form." + field.id() + ".options." + option);
	}

	private static Item item(Line line, NewValue value, Wording wording) {
		String mark = value.state() == NewValue.State.LEFT ? "○" : value.concerns().isEmpty() ? "✓" : "!";
		return new Item(mark, state(value, wording), line.label(wording), detail(line.field(), value, wording));
	}

	private static String state(NewValue value, Wording wording) {
		boolean doubtful = value.state() == NewValue.State.GIVEN && !value.concerns().isEmpty();
		return wording.say("form.state." + (doubtful ? "doubtful" : value.state().id()));
	}

	private static String detail(FormField field, NewValue value, Wording wording) {
		List<String> details = new ArrayList<>();
		if (!value.text().isEmpty())
			details.add(words(field, value, wording));
		value.concerns().forEach(reason -> details.add(wording.say("validation." + reason)));
		return String.join(" · ", details);
	}

	private static String words(FormField field, NewValue value, Wording wording) {
		return field.options().contains(value.text()) ? option(field, value.text(), wording) : value.text();
	}
}
