package dev.beian.testkit;

import java.util.regex.Pattern;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A text with its entities, as Telegram keeps it. */
record Formatted(String text, ArrayNode entities) {

	private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/\\w{1,64}(@\\w{3,32})?");

	static Formatted of(Params params, String textName, String entitiesName) {
		String text = params.text(textName).replace("\r", "");
		return switch (params.text("parse_mode")) {
			case "" -> new Formatted(text, params.json(entitiesName).map(ArrayNode.class::cast).orElseGet(Json::array)).stripped();
			case String mode when mode.equalsIgnoreCase("HTML") -> HtmlText.parse(text).stripped();
			default -> throw Refusal.badRequest("unsupported parse_mode");
		};
	}

	/** A person's text: what begins with a slash is a command. */
	static Formatted typed(String text) {
		ArrayNode entities = Json.array();
		COMMAND.matcher(text).results().forEach(found -> entities.addObject().put("type", "bot_command")
				.put("offset", found.start()).put("length", found.end() - found.start()));
		return new Formatted(text, entities);
	}

	/** Telegram counts code points, entities count UTF-16 units. */
	int length() {
		return this.text.codePointCount(0, this.text.length());
	}

	ObjectNode as(String textName, String entitiesName) {
		ObjectNode content = Json.object();
		if (!this.text.isEmpty()) {
			content.put(textName, this.text);
		}
		if (!this.entities.isEmpty()) {
			content.set(entitiesName, this.entities);
		}
		return content;
	}

	private Formatted stripped() {
		String bare = this.text.strip();
		int lead = this.text.length() - this.text.stripLeading().length();
		ArrayNode kept = Json.array();
		this.entities.valueStream().forEach(entity -> {
			int from = Math.max(0, entity.path("offset").asInt() - lead);
			int to = Math.min(bare.length(), entity.path("offset").asInt() + entity.path("length").asInt() - lead);
			if (to > from) {
				kept.add(((ObjectNode) entity.deepCopy()).put("offset", from).put("length", to - from));
			}
		});
		return new Formatted(bare, kept);
	}
}
