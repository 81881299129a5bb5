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

/** The fields that one case fills in anew, with what is known of each. */
record Sheet(List<FormField> fields, ChangeRequest request) {

	Optional<FormField> field(String id) {
		return fields.stream().filter(field -> field.id().equals(id)).findFirst();
	}

	/** The first field that is still to be asked. */
	Optional<FormField> open() {
		return fields.stream().filter(field -> !settled(field)).findFirst();
	}

	/** The field before this one. */
	Optional<FormField> before(FormField here) {
		int at = fields.indexOf(here);
		return at < 1 ? Optional.empty() : Optional.of(fields.get(at - 1));
	}

	boolean settled(FormField field) {
		return request.value(field.id()).isPresent();
	}

	/** How far the fields are settled; those left for the console are counted apart from those filled in. */
	Progress progress(Wording wording) {
		int done = (int) fields.stream().filter(this::settled).count();
		int left = (int) fields.stream().filter(this::left).count();
		String key = left == 0 ? "form.progress" : "form.progress-left";
		return new Progress(done, fields.size(), wording.say(key, "done", done - left, "of", fields.size(), "left", left));
	}

	private boolean left(FormField field) {
		return request.value(field.id()).filter(value -> value.state() == NewValue.State.LEFT).isPresent();
	}

	/** Field by field what it is to read, with what staff should look at. */
	List<Block> review(Wording wording) {
		List<Block> blocks = new ArrayList<>();
		for (FormField field : fields)
			request.value(field.id()).ifPresent(value -> blocks.add(item(field, value, wording)));
		return blocks;
	}

	/** What staff should look at; empty when all is well. */
	List<Block> flagged(Wording wording) {
		List<Block> blocks = new ArrayList<>();
		for (FormField field : fields)
			request.value(field.id()).filter(value -> !value.concerns().isEmpty())
					.ifPresent(value -> blocks.add(new Text(wording.say("form.flagged", "field", label(field, wording), "state",
							state(value, wording), "detail", detail(field, value, wording)))));
		return blocks;
	}

	/** The values section by section in the order of the form, each to be copied. */
	List<Block> worksheet(Wording wording) {
		List<Block> blocks = new ArrayList<>();
		String part = "";
		for (FormField field : fields) {
			if (!field.part().equals(part))
				blocks.add(new Heading(wording.say("form-part." + field.part())));
			part = field.part();
			Optional<NewValue> value = request.value(field.id()).filter(given -> !given.text().isEmpty());
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

	private static Item item(FormField field, NewValue value, Wording wording) {
		String mark = value.state() == NewValue.State.LEFT ? "○" : value.concerns().isEmpty() ? "✓" : "!";
		return new Item(mark, state(value, wording), label(field, wording), detail(field, value, wording));
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
