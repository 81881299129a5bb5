package dev.beian.assistant.intake;

import java.util.Optional;

import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.form.FormField;

/**
 * A field as it stands in one case: once, or once for each of its websites.
 *
 * @param website the present name of the website it is about; empty where the case is about one website or about none
 */
record Line(FormField field, Optional<String> website) {

	private static final String OF = "#";

	/** The name under which the case keeps its value. */
	String key() {
		return key(field, website);
	}

	static String key(FormField field, Optional<String> website) {
		return website.map(name -> field.id() + OF + name).orElse(field.id());
	}

	/** The line of another field that stands for the same website. */
	String beside(String otherField) {
		return website.map(name -> otherField + OF + name).orElse(otherField);
	}

	String label(Wording wording) {
		String label = Sheet.label(field, wording);
		return website.map(name -> wording.say("form.of-website", "website", name, "label", label)).orElse(label);
	}

	/** The section of the form it stands in. */
	String part(Wording wording) {
		String part = wording.say("form-part." + field.part());
		return website.map(name -> wording.say("form.part-of-website", "website", name, "part", part)).orElse(part);
	}
}
