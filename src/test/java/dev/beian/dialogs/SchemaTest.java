package dev.beian.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;

import dev.beian.assistant.flow.Ask;
import dev.beian.knowledge.deadline.Term;
import dev.beian.knowledge.filing.Authority;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Material;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import dev.beian.knowledge.filing.Role;
import dev.beian.knowledge.filing.Stage;
import dev.beian.knowledge.validation.Finding;
import dev.beian.knowledge.validation.Minors;
import dev.beian.knowledge.validation.WordList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds dialogs/schema/, which editors complete and explain from, to the data and to the words of the program. */
class SchemaTest {

	private static final Path DIALOGS = Path.of("dialogs");
	private static final Path SCHEMAS = DIALOGS.resolve("schema");
	private static final Pattern FIRST_LINE = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");
	private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
	private static final List<String> SHARED = List.of("condition.json", "vocabulary.json");

	private static final JsonMapper JSON = new JsonMapper();
	private static final YAMLMapper YAML = new YAMLMapper();
	/** Draft 2020-12, and two keywords that only editors read. */
	private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012()).keyword(new NonValidationKeyword("enumDescriptions"))
			.keyword(new NonValidationKeyword("patternErrorMessage")).build();
	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(DIALECT,
			builder -> builder.schemas(schemas().collect(Collectors.toMap(SchemaTest::address, SchemaTest::text))));

	static Stream<Path> files() {
		return under(DIALOGS, ".yaml");
	}

	static Stream<Path> schemas() {
		return under(SCHEMAS, ".json");
	}

	@ParameterizedTest
	@MethodSource("files")
	void a_file_names_its_schema_in_the_first_line(Path file) {
		assertThat(named(file)).isEqualTo(schemaOf(file)).isRegularFile();
	}

	@ParameterizedTest
	@MethodSource("files")
	void a_file_fits_its_schema(Path file) {
		assertThat(faults(address(schemaOf(file)), YAML.readTree(text(file)))).isEmpty();
	}

	@Test
	void every_schema_serves_a_file() {
		assertThat(Stream.concat(files().map(SchemaTest::schemaOf), SHARED.stream().map(SCHEMAS::resolve)))
				.containsAll(schemas().toList());
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void a_schema_is_well_formed_and_explains_every_key(Path schema) {
		JsonNode root = JSON.readTree(text(schema));

		assertThat(root.path("$schema").asString()).isEqualTo(DRAFT);
		assertThat(root.path("title").asString()).isNotBlank();
		assertThat(faults(DRAFT, root)).isEmpty();
		assertThat(unexplained("", root)).isEmpty();
	}

	static Stream<Arguments> words() {
		return Stream.of(words("vocabulary.json", "/$defs/organizer/enum", Named.ids(Organizer.class)),
				words("vocabulary.json", "/$defs/province/enum", Named.ids(Province.class)),
				words("vocabulary.json", "/$defs/change/enum", Named.ids(ChangeItem.class)),
				words("vocabulary.json", "/$defs/material/enum", Named.ids(Material.class)),
				words("vocabulary.json", "/$defs/type/enum", Named.ids(ChangeType.class)),
				words("vocabulary.json", "/$defs/stage/enum", Named.ids(Stage.class)),
				words("vocabulary.json", "/$defs/role/enum", Named.ids(Role.class)),
				words("vocabulary.json", "/$defs/authority/enum", Named.ids(Authority.class)),
				words("vocabulary.json", "/$defs/ask/enum", Named.ids(Ask.class)),
				words("vocabulary.json", "/$defs/fact/enum", Named.ids(Fact.class)),
				words("condition.json", "/$defs/condition/properties",
						Stream.concat(Named.ids(Fact.class).stream(), Stream.of("all", "any", "not")).toList()),
				words("condition.json", "/$defs/same-person-value/enum", Fact.SAME_PERSON.vocabulary()),
				words("condition.json", "/$defs/effective-value/enum", Fact.EFFECTIVE.vocabulary()),
				words("examples-conversation.json", "/properties/situation/enum", Named.ids(Situation.class)),
				words("examples-conversation.json", "/$defs/line/properties", Named.ids(Verb.class)),
				words("items.json", "/properties/items/properties", Named.ids(ChangeItem.class)),
				words("phrases.json", "/properties/changes/properties", Named.ids(ChangeItem.class)),
				words("keywords.json", "/properties/items/properties", Named.ids(ChangeItem.class)),
				words("keywords.json", "/properties/roles/properties", Named.ids(Role.class)),
				words("provinces.json", "/properties", Named.ids(Province.class)),
				words("deadlines.json", "/$defs/term/properties/unit/enum", Named.ids(Term.Unit.class)),
				words("deadlines.json", "/$defs/term/properties/counts/enum", Named.ids(Term.Counts.class)),
				words("validation.json", "/properties/sources/properties", Named.ids(Finding.class)),
				words("validation.json", "/properties/words/properties", Named.ids(WordList.class)),
				words("validation.json", "/$defs/who/enum", Named.ids(Minors.Who.class)));
	}

	@ParameterizedTest(name = "{0}{1}")
	@MethodSource("words")
	void a_schema_knows_the_words_of_the_program(String schema, String place, List<String> ids) {
		JsonNode words = JSON.readTree(text(SCHEMAS.resolve(schema))).at(place);

		assertThat(words.isObject() ? words.propertyNames() : words.valueStream().map(JsonNode::asString).toList())
				.containsExactlyInAnyOrderElementsOf(ids);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rules     | rules: [ { id: a, kind: note, source: guide#a, wehn: {} } ]                            | /rules/0
			rules     | rules: [ { id: a, kind: force, type: full, source: guide#a } ]                         | /rules/0
			guidance  | duties: [ { id: a, when: { province: { in: [hunan, gizhou] } }, source: guide#a } ]    | /duties/0/when/province/in/1
			guidance  | duties: [ { id: a, when: { changes: { has-all: [province] } }, source: guide#a } ]     | /duties/0/when/changes
			guidance  | duties: [ { id: a, source: guide } ]                                                   | /duties/0/source
			guidance  | console: [ { id: hint, source: guide#a } ]                                             | /console/0/id
			materials | rows: [ { id: a, material: passport, required: true, source: guide#a } ]               | /rows/0/material
			deadlines | terms: { a: { unit: hours, length: 24, source: guide#a, remind: [6 h] } }              | /terms/a/remind/0
			flow      | steps: { a: { ask: guess, phase: b, go: c } }                                          | /steps/a/ask
			examples-conversation | conversations: [ { name: a, lines: [ { filr: a }, { silent: true } ] } ]         | /conversations/0/lines/0
			examples-conversation | conversations: [ { name: a, lines: [ { waits: 3 days }, { silent: true } ] } ]   | /conversations/0/lines/0/waits
			dates     | words: { 明天: tomorrow }                                                              | /words/明天
			sources   | guide#a: { title: a, heading: a, publisher: a, authority: blog, quote: a, checked: 2026-11-24 } | /guide#a/authority
			""")
	void a_slip_is_found_where_it_stands(String schema, String slip, String where) {
		List<String> faults = faults(address(SCHEMAS.resolve(schema + ".json")), YAML.readTree(slip));

		assertThat(faults).anyMatch(fault -> fault.startsWith(where + ":"));
	}

	private static Arguments words(String schema, String place, List<String> ids) {
		return arguments(schema, place, ids);
	}

	private static Path named(Path file) {
		Matcher line = FIRST_LINE.matcher(text(file).lines().findFirst().orElse(""));
		assertThat(line.matches()).as("the first line of " + file + " names a schema").isTrue();
		return file.resolveSibling(line.group(1)).normalize();
	}

	private static Path schemaOf(Path file) {
		Path inside = DIALOGS.relativize(file);
		String folder = inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
		String name = inside.getFileName().toString().replace(".yaml", "");
		return SCHEMAS.resolve(switch (folder) {
			case "" -> name.startsWith("sources-") ? "sources" : name;
			case "examples" -> inside.getNameCount() == 2 ? "examples-" + name : "examples-conversation";
			default -> folder;
		} + ".json");
	}

	private static List<String> faults(String schema, JsonNode value) {
		return REGISTRY.getSchema(SchemaLocation.of(schema)).validate(value).stream().map(Error::toString).toList();
	}

	/** Keys without a description, and vocabularies of which some words have one and some have none. */
	private static List<String> unexplained(String place, JsonNode schema) {
		List<String> found = new ArrayList<>();
		if (schema.has("enumDescriptions") && schema.get("enumDescriptions").size() != schema.path("enum").size())
			found.add(place + "/enumDescriptions");
		if (!place.endsWith("/if") && !place.endsWith("/then"))
			schema.path("properties").properties().stream().filter(key -> key.getValue().path("description").asString("").isBlank())
					.forEach(key -> found.add(place + "/properties/" + key.getKey()));
		schema.properties().forEach(part -> found.addAll(unexplained(place + "/" + part.getKey(), part.getValue())));
		if (schema.isArray())
			schema.valueStream().forEach(part -> found.addAll(unexplained(place + "/*", part)));
		return found;
	}

	private static String address(Path schema) {
		return schema.toUri().toString();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Stream<Path> under(Path folder, String ending) {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
