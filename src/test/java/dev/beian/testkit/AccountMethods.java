package dev.beian.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods about the bot itself: who it is, what reaches it, how it presents itself. */
final class AccountMethods {

	private static final long LONGEST_POLL = 50;

	private static final int MOST_COMMANDS = 100;

	private final Messenger messenger;

	private final Map<String, String> profile = new ConcurrentHashMap<>();

	AccountMethods(Messenger messenger) {
		this.messenger = messenger;
	}

	void addTo(Map<String, Function<Params, JsonNode>> methods) {
		methods.put("getMe", _ -> getMe());
		methods.put("getUpdates", this::getUpdates);
		methods.put("setWebhook", this::setWebhook);
		methods.put("deleteWebhook", params -> webhook("", params));
		methods.put("getWebhookInfo", _ -> this.messenger.updates().webhookInfo());
		methods.put("getFile", params -> this.messenger.files().link(params.text("file_id")));
		methods.put("leaveChat", params -> BooleanNode.valueOf(!params.text("chat_id").isEmpty()));
		methods.put("setMyCommands", this::setMyCommands);
		methods.put("setMyDescription", params -> describe(params, "description", 512, "BOT_DESCRIPTION_TOO_LONG"));
		methods.put("setMyShortDescription", params -> describe(params, "short_description", 120, "BOT_ABOUT_TOO_LONG"));
	}

	/** What the bot last set: "commands", "description" or "short_description", for a language or "" for all others. */
	String profile(String part, String language) {
		return this.profile.getOrDefault(part + ' ' + language, "");
	}

	private JsonNode getMe() {
		ObjectNode me = this.messenger.bot().deepCopy();
		for (String ability : new String[]{"can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business",
				"has_main_web_app"}) {
			me.put(ability, false);
		}
		return me.put("can_join_groups", true);
	}

	private JsonNode getUpdates(Params params) {
		rememberAllowed(params);
		Duration wait = Duration.ofSeconds(Math.clamp(params.number("timeout"), 0, LONGEST_POLL));
		ArrayNode answer = Json.array();
		this.messenger.updates().next(params.number("offset"), (int) params.number("limit"), wait).forEach(answer::add);
		return answer;
	}

	private void rememberAllowed(Params params) {
		Optional<JsonNode> wanted = params.json("allowed_updates").filter(JsonNode::isArray);
		wanted.map(kinds -> kinds.valueStream().map(JsonNode::asString).collect(Collectors.toSet()))
				.ifPresent(this.messenger.updates()::allow);
	}

	private JsonNode setWebhook(Params params) {
		String url = params.text("url");
		if (!url.isEmpty() && !url.startsWith("https://")) {
			throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
		}
		rememberAllowed(params);
		return webhook(url, params);
	}

	private JsonNode webhook(String url, Params params) {
		this.messenger.updates().webhook(url, params.flag("drop_pending_updates"));
		return BooleanNode.TRUE;
	}

	private JsonNode setMyCommands(Params params) {
		JsonNode commands = params.json("commands").filter(JsonNode::isArray)
				.orElseThrow(() -> Refusal.badRequest("parameter \"commands\" is required"));
		if (commands.size() > MOST_COMMANDS) {
			throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
		}
		commands.valueStream().forEach(AccountMethods::check);
		return keep("commands", commands.toString(), params);
	}

	private static void check(JsonNode command) {
		if (!command.path("command").asString("").replaceFirst("^/", "").matches("[a-z0-9_]{1,32}")) {
			throw Refusal.badRequest("BOT_COMMAND_INVALID");
		}
		int length = command.path("description").asString("").length();
		if (length < 1 || length > 256) {
			throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
		}
	}

	private JsonNode describe(Params params, String part, int longest, String tooLong) {
		String text = params.text(part);
		if (text.codePointCount(0, text.length()) > longest) {
			throw Refusal.badRequest(tooLong);
		}
		return keep(part, text, params);
	}

	private JsonNode keep(String part, String value, Params params) {
		this.profile.put(part + ' ' + params.text("language_code"), value);
		return BooleanNode.TRUE;
	}
}
