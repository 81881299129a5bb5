package dev.beian.testkit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees in and out. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	static ArrayNode array() {
		return MAPPER.createArrayNode();
	}

	static JsonNode read(String text) {
		return MAPPER.readTree(text);
	}

	static JsonNode read(byte[] text) {
		return MAPPER.readTree(text);
	}

	static byte[] bytes(JsonNode tree) {
		return MAPPER.writeValueAsBytes(tree);
	}
}
