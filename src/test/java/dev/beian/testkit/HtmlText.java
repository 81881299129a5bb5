package dev.beian.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the HTML style of message texts: plain text and its entities, or a refusal with the byte offset. */
final class HtmlText {

	private static final Map<String, String> TAGS = Map.ofEntries(Map.entry("b", "bold"), Map.entry("strong", "bold"),
			Map.entry("i", "italic"), Map.entry("em", "italic"), Map.entry("u", "underline"), Map.entry("ins", "underline"),
			Map.entry("s", "strikethrough"), Map.entry("strike", "strikethrough"), Map.entry("del", "strikethrough"),
			Map.entry("tg-spoiler", "spoiler"), Map.entry("span", "spoiler"), Map.entry("code", "code"), Map.entry("pre", "pre"),
			Map.entry("blockquote", "blockquote"), Map.entry("a", "text_link"), Map.entry("tg-emoji", "custom_emoji"),
			Map.entry("tg-time", "date_time"));

	private record Open(String tag, Map<String, String> attributes, int from) {
	}

	private record Entity(int from, int to, ObjectNode json) {
	}

	private final String html;

	private final StringBuilder text = new StringBuilder();

	private final Deque<Open> open = new ArrayDeque<>();

	private final List<Entity> entities = new ArrayList<>();

	private int at;

	private HtmlText(String html) {
		this.html = html;
	}

	static Formatted parse(String html) {
		HtmlText parser = new HtmlText(html);
		parser.run();
		return new Formatted(parser.text.toString(), parser.sorted());
	}

	private void run() {
		while (this.at < this.html.length()) {
			char c = this.html.charAt(this.at);
			if (c == '<' && this.html.startsWith("/", this.at + 1)) {
				endTag();
			} else if (c == '<') {
				startTag();
			} else if (c == '&') {
				character();
			} else {
				this.text.append(c);
				this.at++;
			}
		}
		if (!this.open.isEmpty()) {
			Open last = this.open.getFirst();
			throw refused("Can't find end tag corresponding to start tag \"" + last.tag() + '"');
		}
	}

	private void startTag() {
		int begin = this.at++;
		String name = word().toLowerCase(Locale.ROOT);
		if (!TAGS.containsKey(name)) {
			throw refused("Unsupported start tag \"" + name + "\" at byte offset " + bytesTo(begin));
		}
		Map<String, String> attributes = new HashMap<>();
		skipSpace();
		while (peek(begin) != '>') {
			attribute(attributes, begin);
			skipSpace();
		}
		this.at++;
		if (name.equals("span") && !attributes.getOrDefault("class", "").equals("tg-spoiler")) {
			throw refused("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytesTo(begin));
		}
		this.open.push(new Open(name, attributes, this.text.length()));
	}

	private void attribute(Map<String, String> attributes, int begin) {
		String name = word().toLowerCase(Locale.ROOT);
		if (name.isEmpty()) {
			throw refused("Empty attribute name in the tag at byte offset " + bytesTo(begin));
		}
		skipSpace();
		if (peek(begin) != '=') {
			attributes.put(name, "");
			return;
		}
		this.at++;
		skipSpace();
		attributes.put(name, value(begin));
	}

	private String value(int begin) {
		char quote = peek(begin);
		if (quote != '"' && quote != '\'') {
			return word();
		}
		int end = this.html.indexOf(quote, this.at + 1);
		if (end < 0) {
			throw refused("Unclosed start tag at byte offset " + bytesTo(begin));
		}
		String raw = this.html.substring(this.at + 1, end);
		this.at = end + 1;
		HtmlText inner = new HtmlText(raw.replace("<", "&lt;"));
		inner.run();
		return inner.text.toString();
	}

	private void endTag() {
		int begin = this.at;
		int close = this.html.indexOf('>', begin);
		if (close < 0) {
			throw refused("Unclosed end tag at byte offset " + bytesTo(begin));
		}
		String name = this.html.substring(begin + 2, close).strip().toLowerCase(Locale.ROOT);
		if (this.open.isEmpty()) {
			throw refused("Unexpected end tag at byte offset " + bytesTo(begin));
		}
		Open tag = this.open.pop();
		if (!name.isEmpty() && !name.equals(tag.tag())) {
			throw refused("Unmatched end tag at byte offset " + bytesTo(begin) + ", expected \"</" + tag.tag() + ">\", found \"</" + name
					+ ">\"");
		}
		this.at = close + 1;
		if (this.text.length() > tag.from()) {
			entity(tag);
		}
	}

	private void entity(Open tag) {
		ObjectNode json = Json.object().put("type", TAGS.get(tag.tag()));
		Map<String, String> attributes = tag.attributes();
		switch (tag.tag()) {
			case "a" -> json.put("url", attributes.getOrDefault("href", this.text.substring(tag.from())));
			case "tg-emoji" -> json.put("custom_emoji_id", attributes.getOrDefault("emoji-id", ""));
			case "tg-time" -> json.put("unix_time", seconds(attributes.getOrDefault("unix", "")));
			case "blockquote" -> json.put("type", attributes.containsKey("expandable") ? "expandable_blockquote" : "blockquote");
			default -> {
			}
		}
		this.entities.add(new Entity(tag.from(), this.text.length(), json));
	}

	private static long seconds(String unix) {
		if (!unix.matches("\\d{1,15}")) {
			throw refused("Invalid unix time \"" + unix + "\" in the tag \"tg-time\"");
		}
		return Long.parseLong(unix);
	}

	private void character() {
		int end = this.at + 1;
		while (end < this.html.length() && (Character.isLetterOrDigit(this.html.charAt(end)) || this.html.charAt(end) == '#')) {
			end++;
		}
		String decoded = decode(this.html.substring(this.at + 1, end));
		if (decoded.isEmpty()) {
			// Telegram leaves names it does not know, like &nbsp;, as they are
			this.text.append('&');
			this.at++;
			return;
		}
		this.text.append(decoded);
		this.at = this.html.startsWith(";", end) ? end + 1 : end;
	}

	private static String decode(String name) {
		return switch (name) {
			case "lt" -> "<";
			case "gt" -> ">";
			case "amp" -> "&";
			case "quot" -> "\"";
			default -> name.startsWith("#") ? numeric(name.substring(1)) : "";
		};
	}

	private static String numeric(String digits) {
		try {
			int code = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
			return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
		} catch (NumberFormatException _) {
			return "";
		}
	}

	private ArrayNode sorted() {
		ArrayNode sorted = Json.array();
		this.entities.stream().sorted(Comparator.comparingInt(Entity::from).thenComparing(Entity::to, Comparator.reverseOrder()))
				.forEach(entity -> sorted.add(entity.json().put("offset", entity.from()).put("length", entity.to() - entity.from())));
		return sorted;
	}

	private String word() {
		int begin = this.at;
		while (this.at < this.html.length() && " \t\r\n<>/\"'=".indexOf(this.html.charAt(this.at)) < 0) {
			this.at++;
		}
		return this.html.substring(begin, this.at);
	}

	private void skipSpace() {
		while (this.at < this.html.length() && Character.isWhitespace(this.html.charAt(this.at))) {
			this.at++;
		}
	}

	private char peek(int begin) {
		if (this.at >= this.html.length()) {
			throw refused("Unclosed start tag at byte offset " + bytesTo(begin));
		}
		return this.html.charAt(this.at);
	}

	private int bytesTo(int position) {
		return this.html.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
	}

	private static Refusal refused(String why) {
		return Refusal.badRequest("can't parse entities: " + why);
	}
}
