package dev.beian.platform.dialogs;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.form.Form;
import dev.beian.knowledge.form.FormField;
import dev.beian.knowledge.guidance.Guidance;
import dev.beian.knowledge.material.MaterialMatrix;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import dev.beian.knowledge.recommendation.Rule;

/** Reads the sentences of every language, and finds those that are missing in one of them. */
final class TextsReader {

	static final String STANDARD = "zh-CN";
	private static final Set<Ask> READ_BY_US = EnumSet.of(Ask.MANY, Ask.LIST, Ask.DATE, Ask.MOMENT, Ask.UPLOAD, Ask.VALUES);
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

	private final List<String> faults;
	private final Map<String, Map<String, String>> byLocale = new LinkedHashMap<>();

	TextsReader(List<String> faults) {
		this.faults = faults;
	}

	/** Reads a file {@code texts/<locale>/<anything>.yaml}. */
	void read(String file, Entry top) {
		collect("", top, byLocale.computeIfAbsent(locale(file), _ -> new HashMap<>()));
	}

	static String locale(String file) {
		return file.split("/")[1];
	}

	private void collect(String prefix, Entry entry, Map<String, String> texts) {
		entry.fields().forEach((key, value) -> {
			String path = prefix + key;
			if (value.isMap())
				collect(path + ".", value, texts);
			else if (texts.put(path, value.text()) != null)
				value.fault("the text " + path + " stands in two places");
		});
	}

	void check(Flow flow, ChangeTypeRules rules, MaterialMatrix materials, Guidance guidance, Form form) {
		Map<String, String> standard = byLocale.getOrDefault(STANDARD, Map.of());
		needed(flow, rules, materials, guidance, form).stream().filter(key -> !standard.containsKey(key))
				.forEach(key -> faults.add("texts/" + STANDARD + ": " + key + " is missing"));
		byLocale.forEach((locale, texts) -> compare(locale, texts, standard));
	}

	/** Notes a text that is missing. */
	void need(String key) {
		if (!byLocale.getOrDefault(STANDARD, Map.of()).containsKey(key))
			faults.add("texts/" + STANDARD + ": " + key + " is missing");
	}

	private void compare(String locale, Map<String, String> texts, Map<String, String> standard) {
		new java.util.TreeMap<>(standard).forEach((key, model) -> {
			String text = texts.get(key);
			if (text == null)
				faults.add("texts/" + locale + ": " + key + " is missing");
			else if (!placeholders(text).equals(placeholders(model)))
				faults.add("texts/" + locale + ": " + key + " has other placeholders than in " + STANDARD);
		});
		texts.keySet().stream().filter(key -> !standard.containsKey(key) && !key.endsWith(".one")).sorted()
				.forEach(key -> faults.add("texts/" + locale + ": " + key + " has no counterpart in " + STANDARD));
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Set<String> needed(Flow flow, ChangeTypeRules rules, MaterialMatrix materials, Guidance guidance,
			Form form) {
		Set<String> keys = new LinkedHashSet<>();
		flow.phases().forEach(phase -> keys.add("phase." + phase));
		for (Step step : flow.steps().values()) {
			keys.add(step.name() + ".ask");
			step.options().forEach(option -> keys.add(step.name() + ".options." + option));
			if (step.reopens() && !step.keeps())
				keys.add(step.name() + ".label");
			if (READ_BY_US.contains(step.ask()))
				keys.add(step.name() + ".unclear");
		}
		for (Rule rule : rules.rules()) {
			keys.add("rule." + rule.id() + ".reason");
			if (rule instanceof Rule.Force || rule instanceof Rule.Cover)
				keys.add("rule." + rule.id() + ".refuses");
		}
		materials.rows().forEach(row -> {
			keys.add("material-row." + row.id());
			row.look().forEach(look -> keys.add("look." + look));
		});
		guidance.all().forEach(advisory -> keys.add(advisory.key()));
		for (FormField field : form.fields()) {
			keys.add("form." + field.id() + ".label");
			keys.add("form." + field.id() + ".ask");
			keys.add("form-part." + field.part());
			field.options().forEach(option -> keys.add("form." + field.id() + ".options." + option));
		}
		return Stream.concat(keys.stream(), Vocabulary.keys()).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	Wordings wordings(ZoneId zone) {
		Map<String, Wording> wordings = new HashMap<>();
		byLocale.forEach((locale, texts) -> wordings.put(locale, new Wording(Locale.forLanguageTag(locale), zone, texts)));
		List<String> tags = new ArrayList<>(List.of(STANDARD));
		byLocale.keySet().stream().filter(locale -> !locale.equals(STANDARD)).sorted().forEach(tags::add);
		return new Wordings(tags, wordings);
	}
}
