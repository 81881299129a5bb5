package dev.beian.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A checked reply_markup.
 *
 * @param inline the inline keyboard, if it is one with buttons
 * @param editable whether a message carrying it can be edited later
 */
record Markup(Optional<ObjectNode> inline, boolean editable) {

	private static final int MOST_BUTTONS = 100;

	private static final List<String> OTHER_ACTIONS = List.of("login_url", "switch_inline_query", "switch_inline_query_current_chat",
			"switch_inline_query_chosen_chat", "callback_game", "pay");

	static Markup of(Params params) {
		JsonNode markup = params.json("reply_markup").orElseGet(Json::object);
		if (!markup.isObject()) {
			throw Refusal.badRequest("object expected as reply markup");
		}
		if (markup.has("inline_keyboard")) {
			return inline(markup.path("inline_keyboard"));
		}
		boolean foreign = markup.has("keyboard") || markup.has("remove_keyboard") || markup.has("force_reply");
		return new Markup(Optional.empty(), !foreign);
	}

	private static Markup inline(JsonNode keyboard) {
		if (!keyboard.isArray() || !keyboard.valueStream().allMatch(JsonNode::isArray)) {
			throw Refusal.badRequest("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
		}
		List<JsonNode> buttons = keyboard.valueStream().flatMap(JsonNode::valueStream).toList();
		buttons.forEach(Markup::check);
		if (buttons.size() > MOST_BUTTONS) {
			throw Refusal.badRequest("reply markup is too long");
		}
		ObjectNode inline = Json.object();
		var rows = inline.putArray("inline_keyboard");
		keyboard.valueStream().filter(row -> !row.isEmpty()).forEach(row -> rows.add(row.deepCopy()));
		return new Markup(rows.isEmpty() ? Optional.empty() : Optional.of(inline), true);
	}

	private static void check(JsonNode button) {
		if (button.path("text").asString("").isBlank()) {
			throw Refusal.badRequest("can't parse inline keyboard button: Can't find field \"text\"");
		}
		if (button.has("callback_data")) {
			checkData(button.path("callback_data").asString(""));
		} else if (button.has("url")) {
			checkUrl(button.path("url").asString(""));
		} else if (button.has("web_app")) {
			checkWebApp(button.path("web_app").path("url").asString(""));
		} else if (button.has("copy_text")) {
			checkCopyText(button.path("copy_text").path("text").asString(""));
		} else if (OTHER_ACTIONS.stream().noneMatch(button::has)) {
			throw Refusal.badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
		}
	}

	private static void checkData(String data) {
		int bytes = data.getBytes(StandardCharsets.UTF_8).length;
		if (bytes < 1 || bytes > 64) {
			throw Refusal.badRequest("BUTTON_DATA_INVALID");
		}
	}

	private static void checkUrl(String url) {
		boolean telegram = url.startsWith("tg://") && url.length() > "tg://".length();
		if (!telegram && !isWeb(url)) {
			throw Refusal.badRequest("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
		}
	}

	private static void checkWebApp(String url) {
		if (!url.startsWith("https://") || !isWeb(url)) {
			throw Refusal.badRequest("inline keyboard button Web App URL '" + url + "' is invalid: Only HTTPS links are allowed");
		}
	}

	private static void checkCopyText(String text) {
		if (text.isEmpty() || text.codePointCount(0, text.length()) > 256) {
			throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
		}
	}

	private static boolean isWeb(String url) {
		try {
			URI uri = URI.create(url.contains("://") ? url : "http://" + url);
			String host = uri.getHost();
			return uri.getScheme().matches("https?") && host != null && host.contains(".");
		} catch (IllegalArgumentException _) {
			return false;
		}
	}
}
