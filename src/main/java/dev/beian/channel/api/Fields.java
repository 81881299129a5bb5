package dev.beian.channel.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.Named;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fields of a request and refuses those that are wrong, in words a person can act on. */
final class Fields {

	private static final JsonMapper JSON = new JsonMapper();
	private static final int LONGEST_TEXT = 4096;

	private final JsonNode body;
	private final String path;
	private final Wording wording;

	private Fields(JsonNode body, String path, Wording wording) {
		this.body = body;
		this.path = path;
		this.wording = wording;
	}

	static Fields of(byte[] bytes, Set<String> known, Wording wording) {
		JsonNode body;
		try {
			body = JSON.readTree(bytes);
		} catch (JacksonException _) {
			throw new BadField("body", wording.say("api.unreadable"));
		}
		if (body == null || !body.isObject())
			throw new BadField("body", wording.say("api.unreadable"));
		return new Fields(body, "", wording).only(known);
	}

	private Fields only(Set<String> known) {
		for (String name : body.propertyNames())
			if (!known.contains(name))
				throw bad(shortened(name), wording.say("api.unknown-field", "field", path + shortened(name)));
		return this;
	}

	/** The fields of an object within; absent when it is missing or null. */
	Optional<Fields> child(String field, Set<String> known) {
		JsonNode node = body.get(field);
		if (node == null || node.isNull())
			return Optional.empty();
		if (!node.isObject())
			throw bad(field, wrongType(field, "object"));
		return Optional.of(new Fields(node, path + field + ".", wording).only(known));
	}

	String text(String field) {
		JsonNode node = body.get(field);
		if (node == null || node.isNull())
			throw bad(field, wording.say("api.missing", "field", path + field));
		return text(field, node);
	}

	/** A text of at least one character. */
	String someText(String field) {
		String text = text(field);
		if (text.isEmpty())
			throw bad(field, wording.say("api.length", "field", path + field, "from", 1, "to", LONGEST_TEXT));
		return text;
	}

	Optional<String> maybeText(String field) {
		JsonNode node = body.get(field);
		return node == null || node.isNull() ? Optional.empty() : Optional.of(text(field, node));
	}

	List<String> texts(String field) {
		JsonNode list = body.get(field);
		if (list == null || list.isNull())
			return List.of();
		if (!list.isArray())
			throw bad(field, wrongType(field, "array"));
		List<String> texts = new ArrayList<>();
		list.forEach(node -> texts.add(text(field, node)));
		return texts;
	}

	<T extends Enum<T> & Named> Optional<T> maybeWord(String field, Class<T> kind) {
		JsonNode node = body.get(field);
		return node == null || node.isNull() ? Optional.empty() : Optional.of(word(field, node, kind));
	}

	private String text(String field, JsonNode node) {
		if (!node.isString())
			throw bad(field, wrongType(field, "string"));
		if (node.stringValue().length() > LONGEST_TEXT)
			throw bad(field, wording.say("api.length", "field", path + field, "from", 0, "to", LONGEST_TEXT));
		return node.stringValue();
	}

	private BadField bad(String field, String detail) {
		return new BadField(path + field, detail);
	}

	<T extends Enum<T> & Named> T word(String field, Class<T> kind) {
		return word(field, need(field, kind), kind);
	}

	<T extends Enum<T> & Named> List<T> words(String field, Class<T> kind) {
		JsonNode list = need(field, kind);
		if (!list.isArray())
			throw bad(field, accepting(kind, wrongType(field, "array")));
		if (list.isEmpty())
			throw bad(field, accepting(kind, wording.say("api.empty", "field", path + field)));
		List<T> words = new ArrayList<>();
		list.forEach(node -> words.add(word(field, node, kind)));
		return words;
	}

	Optional<Boolean> flag(String field) {
		JsonNode node = body.get(field);
		if (node == null || node.isNull())
			return Optional.empty();
		if (!node.isBoolean())
			throw bad(field, wrongType(field, "boolean"));
		return Optional.of(node.booleanValue());
	}

	static LocalDate day(String field, String text, Wording wording) {
		try {
			LocalDate day = LocalDate.parse(text);
			if (day.getYear() < 1990 || day.getYear() > 2100)
				throw new BadField(field, wording.say("api.range", "field", field, "from", "1990-01-01", "to", "2100-12-31"));
			return day;
		} catch (DateTimeParseException _) {
			throw new BadField(field, wording.say("api.date", "field", field));
		}
	}

	private <T extends Enum<T> & Named> JsonNode need(String field, Class<T> kind) {
		JsonNode node = body.get(field);
		if (node == null || node.isNull())
			throw bad(field, accepting(kind, wording.say("api.missing", "field", path + field)));
		return node;
	}

	private <T extends Enum<T> & Named> T word(String field, JsonNode node, Class<T> kind) {
		if (!node.isString())
			throw bad(field, accepting(kind, wrongType(field, "string")));
		return Named.find(kind, node.stringValue())
				.orElseThrow(() -> bad(field, wording.say("api.unknown-value", "field", path + field, "value",
						shortened(node.stringValue()), "accepted", String.join(", ", Named.ids(kind)))));
	}

	private String wrongType(String field, String expected) {
		return wording.say("api.wrong-type", "field", path + field, "expected", expected);
	}

	private <T extends Enum<T> & Named> String accepting(Class<T> kind, String problem) {
		return wording.say("api.accepting", "problem", problem, "accepted", String.join(", ", Named.ids(kind)));
	}

	private static String shortened(String text) {
		return text.length() > 60 ? text.substring(0, 60) + "…" : text;
	}
}
