package dev.beian.platform.dialogs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.form.Form;
import dev.beian.knowledge.form.FormField;
import dev.beian.knowledge.validation.Field;
import dev.beian.knowledge.validation.FreeWords;

/** Reads the console's form. */
final class FormReader {

	private final Words words;
	private final Sources sources;

	FormReader(Words words, Sources sources) {
		this.words = words;
		this.sources = sources;
	}

	/** Reads it, and makes the set {@code $form} of all changes that ask for a new value. */
	Form read(Entry file) {
		file.only("fields", "websites");
		Entry websites = file.need("websites");
		websites.only("most", "source");
		sources.of(websites);
		List<FormField> fields = new ArrayList<>();
		Map<String, Entry> entries = file.need("fields").fields();
		Set<String> asking = new LinkedHashSet<>();
		entries.forEach((id, entry) -> {
			FormField field = field(id, entry);
			field.items().stream().map(ChangeItem::id).forEach(asking::add);
			fields.add(field);
			if (field.counterpart().filter(other -> !entries.containsKey(other)).isPresent())
				entry.get("counterpart").fault("there is no field " + field.counterpart().get());
		});
		words.set("form", List.copyOf(asking));
		return new Form(fields, websites.need("most").number(1));
	}

	private FormField field(String id, Entry entry) {
		entry.only("part", "items", "when", "check", "words", "options", "counterpart", "secret", "source");
		return new FormField(id, entry.need("part").text(), Set.copyOf(words.words(ChangeItem.class, entry.need("items"))),
				words.condition(entry.get("when")), words.word(Field.class, entry.get("check")),
				words.word(FreeWords.class, entry.get("words")).orElse(FreeWords.ANY), entry.get("options").texts(),
				entry.get("counterpart").maybe(), entry.get("secret").flag(false), sources.of(entry));
	}
}
