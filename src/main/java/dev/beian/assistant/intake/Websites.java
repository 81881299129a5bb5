package dev.beian.assistant.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.NewValue;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.form.Form;
import dev.beian.knowledge.form.FormField;

/** The websites of a case where there are several: which lines the form has for each, and what belongs to which. */
final class Websites {

	/** The step at which they are named. */
	static final String STEP = "websites";

	private static final String OF_A_WEBSITE = "website";

	private final Form form;

	Websites(Form form) {
		this.form = form;
	}

	/** The names of the websites that are changed; empty where nobody has named any. */
	static List<String> named(ChangeRequest request) {
		return request.answer(STEP);
	}

	/** The section of the form that a line stands in, with the name of the website where the case has named any. */
	static String part(Line line, ChangeRequest request, Wording wording) {
		List<String> names = named(request);
		return names.size() == 1 && isOfWebsite(line.field())
				? new Line(line.field(), Optional.of(names.getFirst())).part(wording)
				: line.part(wording);
	}

	/** The lines that a case fills in, in the order of the form, website by website. */
	List<Line> lines(List<FormField> asked, ChangeRequest request) {
		List<String> names = named(request);
		if (names.size() < 2)
			return asked.stream().map(field -> new Line(field, Optional.empty())).toList();
		Stream<Line> once = asked.stream().filter(field -> !isOfWebsite(field)).map(field -> new Line(field, Optional.empty()));
		Stream<Line> each = names.stream().flatMap(name -> asked.stream().filter(Websites::isOfWebsite)
				.map(field -> new Line(field, Optional.of(name))));
		return Stream.concat(once, each).toList();
	}

	/** An order of the type website changes one website, so each further one becomes a case of its own. */
	static boolean needsDivision(ChangeRequest request) {
		return named(request).size() > 1 && request.type().filter(ChangeType.WEBSITE::equals).isPresent();
	}

	/** What makes of a fresh case the case of each website but the first, with the values that were given for it. */
	List<UnaryOperator<ChangeRequest>> further(ChangeRequest request) {
		return named(request).stream().skip(1)
				.map(name -> (UnaryOperator<ChangeRequest>) fresh -> naming(fresh.like(request), List.of(name))).toList();
	}

	/** The case with these websites named; the values of those that stay are kept, whatever was given before goes to the first. */
	ChangeRequest naming(ChangeRequest request, List<String> names) {
		List<String> before = named(request);
		List<String> owners = before.size() > 1
				? before
				: List.of(before.stream().filter(names::contains).findFirst().orElse(names.getFirst()));
		Map<String, NewValue> values = new LinkedHashMap<>(request.values());
		for (FormField field : form.fields())
			if (isOfWebsite(field)) {
				Map<String, NewValue> given = new LinkedHashMap<>();
				owners.forEach(
						name -> Optional.ofNullable(values.remove(key(field, name, owners))).ifPresent(value -> given.put(name, value)));
				given.keySet().retainAll(names);
				given.forEach((name, value) -> values.put(key(field, name, names), value));
			}
		return request.valued(values).answered(STEP, names);
	}

	private static String key(FormField field, String name, List<String> names) {
		return Line.key(field, names.size() < 2 ? Optional.empty() : Optional.of(name));
	}

	/** Whether a field is filled in for each website. */
	static boolean isOfWebsite(FormField field) {
		return field.part().startsWith(OF_A_WEBSITE);
	}
}
