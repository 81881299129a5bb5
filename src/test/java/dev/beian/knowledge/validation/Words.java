package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words, codes and texts as they stand in dialogs/. */
final class Words {

	private static final Map<String, Object> DATA = yaml("validation.yaml");

	private Words() {
	}

	static Validators validators() {
		return new Validators(lexicon(), filingNumbers(), spokenDate());
	}

	static Lexicon lexicon() {
		Map<Finding, String> sources = new EnumMap<>(Finding.class);
		strings(DATA, "sources").forEach((id, source) -> sources.put(named(Finding.class, id), source));
		Map<WordList, List<String>> words = new EnumMap<>(WordList.class);
		map(DATA, "words").forEach((id, list) -> words.put(named(WordList.class, id), list(list)));
		return new Lexicon(sources, words, ids(strings(DATA, "credit-codes"), Organizer.class), minors(map(DATA, "minors")));
	}

	static FilingNumbers filingNumbers() {
		Map<String, Object> data = map(DATA, "filing-numbers");
		Map<String, String> marks = strings(data, "marks");
		return new FilingNumbers(ids(strings(data, "prefixes"), Province.class),
				new FilingNumbers.Marks(marks.get("filing"), marks.get("licence"), marks.get("end")));
	}

	static SpokenDate spokenDate() {
		Map<String, Object> data = yaml("dates.yaml");
		Map<String, Integer> numerals = new LinkedHashMap<>();
		map(data, "numerals").forEach((numeral, value) -> numerals.put(numeral, (Integer) value));
		return new SpokenDate(new DateWords(numerals, strings(data, "words")));
	}

	static Map<String, String> texts(String locale) {
		Map<String, String> texts = new LinkedHashMap<>();
		yaml("texts/" + locale + "/validation.yaml").forEach((key, text) -> texts.put(key, text.toString()));
		return texts;
	}

	static Set<String> sourceIds() {
		Map<String, Object> sources = new LinkedHashMap<>(yaml("sources.yaml"));
		if (Files.exists(file("sources-validation.yaml")))
			sources.putAll(yaml("sources-validation.yaml"));
		return sources.keySet();
	}

	private static Minors minors(Map<String, Object> data) {
		Set<Province> sixteen = list(data.get("sixteen")).stream().map(id -> named(Province.class, id)).collect(Collectors.toSet());
		return new Minors(who(strings(data, "refused")), who(strings(data, "papers")), sixteen);
	}

	private static Map<Province, Minors.Who> who(Map<String, String> ids) {
		Map<Province, Minors.Who> who = new EnumMap<>(Province.class);
		ids.forEach((province, whom) -> who.put(named(Province.class, province), named(Minors.Who.class, whom)));
		return who;
	}

	private static <T extends Enum<T> & Named> Map<String, T> ids(Map<String, String> ids, Class<T> kind) {
		return ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> named(kind, entry.getValue())));
	}

	private static <T extends Enum<T> & Named> T named(Class<T> kind, String id) {
		return Named.find(kind, id).orElseThrow(() -> new IllegalArgumentException(kind.getSimpleName() + " has no " + id));
	}

	private static List<String> list(Object list) {
		return ((List<?>) list).stream().map(Object::toString).toList();
	}

	private static Map<String, String> strings(Map<String, Object> data, String key) {
		Map<String, String> strings = new LinkedHashMap<>();
		map(data, key).forEach((id, value) -> strings.put(id, value.toString()));
		return strings;
	}

	private static Map<String, Object> map(Map<String, Object> data, String key) {
		Map<String, Object> map = new LinkedHashMap<>();
		((Map<?, ?>) data.get(key)).forEach((id, value) -> map.put(id.toString(), value));
		return map;
	}

	private static Map<String, Object> yaml(String name) {
		try (InputStream stream = Files.newInputStream(file(name))) {
			Object loaded = new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(stream);
			return map(Map.of("all", loaded), "all");
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static Path file(String name) {
		return Path.of("dialogs").resolve(name);
	}
}
