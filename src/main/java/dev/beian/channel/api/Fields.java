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

	private final JsonNode body;
	private final Wording wording;

	private Fields(JsonNode body, Wording wording) {
		this.body = body;
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
		for (String name : body.propertyNames())
			if (!known.contains(name))
				throw new BadField(name, wording.say("api.unknown-field", "field", shortened(name)));
		return new Fields(body, wording);
	}

	<T extends Enum<T> & Named> T word(String field, Class<T> kind) {
		return word(field, need(field, kind), kind);
	}

	<T extends Enum<T> & Named> List<T> words(String field, Class<T> kind) {
		JsonNode list = need(field, kind);
		if (!list.isArray())
			throw new BadField(field, accepting(kind, wrongType(field, "array")));
		if (list.isEmpty())
			throw new BadField(field, accepting(kind, wording.say("api.empty", "field", field)));
		List<T> words = new ArrayList<>();
		list.forEach(node -> words.add(word(field, node, kind)));
		return words;
	}

	Optional<Boolean> flag(String field) {
		JsonNode node = body.get(field);
		if (node == null || node.isNull())
			return Optional.empty();
		if (!node.isBoolean())
			throw new BadField(field, wrongType(field, "boolean"));
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
			throw new BadField(field, accepting(kind, wording.say("api.missing", "field", field)));
		return node;
	}

	private <T extends Enum<T> & Named> T word(String field, JsonNode node, Class<T> kind) {
		if (!node.isString())
			throw new BadField(field, accepting(kind, wrongType(field, "string")));
		return Named.find(kind, node.stringValue()).orElseThrow(() -> new BadField(field, wording.say("api.unknown-value", "field", field, "value",
				shortened(node.stringValue()), "accepted", String.join(", ", Named.ids(kind)))));
	}

	private String wrongType(String field, String expected) {
		return wording.say("api.wrong-type", "field", field, "expected", expected);
	}

	private <T extends Enum<T> & Named> String accepting(Class<T> kind, String problem) {
		return wording.say("api.accepting", "problem", problem, "accepted", String.join(", ", Named.ids(kind)));
	}

	private static String shortened(String text) {
		return text.length() > 60 ? text.substring(0, 60) + "…" : text;
	}
}
