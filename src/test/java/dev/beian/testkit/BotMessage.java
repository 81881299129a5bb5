package dev.beian.testkit;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * A message of the bot as a person sees it now.
 *
 * @param text the visible text or caption, without markup
 * @param keyboard the rows of buttons under it
 * @param edits how often it was changed
 * @param attachment the document or photo it carries
 */
public record BotMessage(long chatId, int id, String text, List<List<Button>> keyboard, int edits, Optional<Attachment> attachment) {

	/** One button; {@code data} or {@code url} is empty when it has none. */
	public record Button(String text, String data, String url) {
	}

	/** The labels of all buttons, row by row. */
	public List<String> labels() {
		return this.keyboard.stream().flatMap(List::stream).map(Button::text).toList();
	}

	/** The first button whose label contains these words. */
	public Optional<Button> button(String label) {
		return this.keyboard.stream().flatMap(List::stream).filter(button -> button.text().contains(label)).findFirst();
	}

	static List<List<Button>> rows(JsonNode inlineKeyboard) {
		return inlineKeyboard.valueStream().map(row -> row.valueStream().map(BotMessage::button).toList()).toList();
	}

	private static Button button(JsonNode button) {
		String web = button.path("web_app").path("url").asString("");
		String data = button.path("callback_data").asString("");
		return new Button(button.path("text").asString(""), data, button.path("url").asString(web));
	}
}
