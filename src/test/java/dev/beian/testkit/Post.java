package dev.beian.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

/** A message in a chat as the server keeps it. */
record Post(int id, boolean byBot, long date, ObjectNode content, Markup markup, Optional<Attachment> attachment, int edits,
		long editDate) {

	static Post of(int id, boolean byBot, long date, ObjectNode content, Markup markup, Optional<Attachment> attachment) {
		return new Post(id, byBot, date, content, markup, attachment, 0, 0);
	}

	Post edited(ObjectNode newContent, Markup newMarkup, long now) {
		return new Post(this.id, this.byBot, this.date, newContent, newMarkup, this.attachment, this.edits + 1, now);
	}

	boolean sameAs(ObjectNode otherContent, Markup otherMarkup) {
		return this.content.equals(otherContent) && this.markup.inline().equals(otherMarkup.inline());
	}

	String text() {
		return this.content.path("text").asString(this.content.path("caption").asString(""));
	}

	/** What it is besides text: a file's name or a kind of message. */
	String attachmentName() {
		return this.attachment.map(file -> file.isPhoto() ? "photo" : file.name())
				.orElseGet(() -> Stream.of("sticker", "voice", "location").filter(this.content::has).findFirst().orElse(""));
	}

	ObjectNode json(ObjectNode from, ObjectNode chat) {
		ObjectNode json = Json.object().put("message_id", this.id).put("date", this.date);
		json.set("from", from);
		json.set("chat", chat);
		if (this.editDate > 0) {
			json.put("edit_date", this.editDate);
		}
		json.setAll(this.content);
		this.markup.inline().ifPresent(keyboard -> json.set("reply_markup", keyboard));
		return json;
	}

	BotMessage seen(long chatId) {
		List<List<BotMessage.Button>> rows = this.markup.inline().map(inline -> BotMessage.rows(inline.path("inline_keyboard")))
				.orElse(List.of());
		return new BotMessage(chatId, this.id, text(), rows, this.edits, this.attachment);
	}
}
