package dev.beian.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;

/**
 * A worked case.
 *
 * @param expected what must come out, by the words explained at the top of the file
 */
record Example(String name, Facts given, Map<String, Object> expected) {

	private static final Path FILE = Path.of("dialogs/examples/recommendations.yaml");
	private static final Set<String> GIVEN = Set.of("organizer", "province", "same-person", "changes");
	private static final Set<String> EXPECTED = Set.of("type", "allowed", "rules", "handover", "undecided", "required", "optional",
			"absent", "notes", "nothing");

	static List<Example> all() {
		try {
			Object cases = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
			List<Example> all = list(cases).stream().map(Example::of).toList();
			assertThat(all).hasSizeGreaterThan(60);
			return all;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Example of(Object entry) {
		Map<String, Object> fields = map(entry);
		assertThat(fields).as("a worked case").containsOnlyKeys("name", "given", "expect");
		String name = String.valueOf(fields.get("name"));
		Map<String, Object> given = map(fields.get("given"));
		Map<String, Object> expected = map(fields.get("expect"));
		assertThat(GIVEN).as("what can be given in: " + name).containsAll(given.keySet());
		assertThat(EXPECTED).as("what can be expected in: " + name).containsAll(expected.keySet());
		assertThat(expected).as(name).containsKey("type");
		return new Example(name, facts(given), expected);
	}

	private static Facts facts(Map<String, Object> given) {
		Facts facts = Facts.none();
		for (Fact fact : List.of(Fact.ORGANIZER, Fact.PROVINCE, Fact.CHANGES, Fact.SAME_PERSON))
			if (given.containsKey(fact.id()))
				facts = facts.with(fact, given.get(fact.id()) instanceof List<?> ids
						? ids.stream().map(String::valueOf).toList()
						: List.of(String.valueOf(given.get(fact.id()))));
		return facts;
	}

	/** A single word that is expected; empty for {@code null}. */
	Optional<String> text(String key) {
		return Optional.ofNullable(expected.get(key)).map(String::valueOf);
	}

	/** Words that are expected; empty where the case says nothing of them. */
	Optional<List<String>> list(String key) {
		return Optional.ofNullable(expected.get(key)).map(words -> list(words).stream().map(String::valueOf).toList());
	}

	boolean saysNothingChanged() {
		return Boolean.TRUE.equals(expected.get("nothing"));
	}

	@SuppressWarnings("unchecked") // YAML holds what it holds; a case of another shape fails here
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	private static List<?> list(Object value) {
		return (List<?>) value;
	}
}
