package dev.beian.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that put something into a chat or change what is there. */
final class MessageMethods {

	private static final int LONGEST_TEXT = 4096;

	private static final int LONGEST_CAPTION = 1024;

	private static final int LONGEST_NOTICE = 200;

	private static final long DELETABLE_SECONDS = 48 * 3600;

	private static final int LARGEST_UPLOAD = 50 << 20;

	private static final int LARGEST_PHOTO = 10 << 20;

	private static final Set<String> ACTIONS = Set.of("typing", "upload_photo", "record_video", "upload_video", "record_voice",
			"upload_voice", "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note");

	private final Messenger messenger;

	MessageMethods(Messenger messenger) {
		this.messenger = messenger;
	}

	void addTo(Map<String, Function<Params, JsonNode>> methods) {
		methods.put("sendMessage", this::sendMessage);
		methods.put("sendDocument", this::sendDocument);
		methods.put("sendPhoto", this::sendPhoto);
		methods.put("sendChatAction", this::sendChatAction);
		methods.put("editMessageText", this::editMessageText);
		methods.put("editMessageReplyMarkup", this::editMessageReplyMarkup);
		methods.put("deleteMessage", this::deleteMessage);
		methods.put("answerCallbackQuery", this::answerCallbackQuery);
	}

	private JsonNode sendMessage(Params params) {
		Formatted text = text(params);
		return send(params, text.as("text", "entities"), Optional.empty());
	}

	private JsonNode sendDocument(Params params) {
		ObjectNode content = caption(params);
		FileStore.Stored file = upload(params, "document").map(upload -> this.messenger.files().keep(upload, "documents"))
				.orElseGet(() -> known(params, "document"));
		content.set("document",
				file.json().put("file_name", file.attachment().name()).put("mime_type", file.attachment().mime()));
		return send(params, content, Optional.of(file.attachment()));
	}

	private JsonNode sendPhoto(Params params) {
		ObjectNode content = caption(params);
		Attachment photo = upload(params, "photo").orElseGet(() -> known(params, "photo").attachment());
		if (photo.bytes().length > LARGEST_PHOTO) {
			throw Refusal.badRequest("file of size " + photo.bytes().length + " bytes is too big for a photo; the maximum size is "
					+ LARGEST_PHOTO + " bytes");
		}
		Picture size = Picture.of(photo.bytes()).orElseThrow(() -> Refusal.badRequest("IMAGE_PROCESS_FAILED"));
		if (!size.fit()) {
			throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
		}
		Attachment shown = Attachment.photo(photo.bytes());
		content.set("photo", this.messenger.files().photo(shown, size));
		return send(params, content, Optional.of(shown));
	}

	private JsonNode send(Params params, ObjectNode content, Optional<Attachment> attachment) {
		Chat chat = writable(params);
		if (params.flag("protect_content")) {
			content.put("has_protected_content", true);
		}
		repliedTo(params, chat).ifPresent(post -> content.set("reply_to_message", chat.json(post)));
		return chat.json(chat.add(true, content, Markup.of(params), attachment));
	}

	private Optional<Post> repliedTo(Params params, Chat chat) {
		Optional<JsonNode> wanted = params.json("reply_parameters");
		Optional<Post> post = wanted.flatMap(reply -> chat.find(reply.path("message_id").asInt(0)));
		if (wanted.isPresent() && post.isEmpty() && !wanted.get().path("allow_sending_without_reply").asBoolean(false)) {
			throw Refusal.badRequest("message to be replied not found");
		}
		return post;
	}

	private JsonNode sendChatAction(Params params) {
		if (!ACTIONS.contains(params.text("action"))) {
			throw Refusal.badRequest("wrong parameter action in request");
		}
		writable(params);
		return BooleanNode.TRUE;
	}

	private JsonNode editMessageText(Params params) {
		Formatted text = text(params);
		Chat chat = reachable(params);
		Post post = own(chat, params, "message to edit not found");
		if (!post.content().has("text")) {
			throw Refusal.badRequest("there is no text in the message to edit");
		}
		ObjectNode content = text.as("text", "entities");
		kept(post, content, "reply_to_message");
		kept(post, content, "has_protected_content");
		return chat.json(chat.edit(post.id(), content, inlineOnly(params)));
	}

	private static void kept(Post post, ObjectNode content, String field) {
		if (post.content().has(field)) {
			content.set(field, post.content().path(field));
		}
	}

	private JsonNode editMessageReplyMarkup(Params params) {
		Chat chat = reachable(params);
		Post post = own(chat, params, "message to edit not found");
		return chat.json(chat.edit(post.id(), post.content(), inlineOnly(params)));
	}

	private static Markup inlineOnly(Params params) {
		Markup markup = Markup.of(params);
		if (!markup.editable()) {
			throw Refusal.badRequest("inline keyboard expected");
		}
		return markup;
	}

	private static Post own(Chat chat, Params params, String missing) {
		Post post = chat.find(messageId(params)).orElseThrow(() -> Refusal.badRequest(missing));
		if (!post.byBot() || !post.markup().editable()) {
			throw Refusal.badRequest("message can't be edited");
		}
		return post;
	}

	private JsonNode deleteMessage(Params params) {
		Chat chat = reachable(params);
		Post post = chat.find(messageId(params)).orElseThrow(() -> Refusal.badRequest("message to delete not found"));
		if (this.messenger.now() - post.date() > DELETABLE_SECONDS) {
			throw Refusal.badRequest("message can't be deleted for everyone");
		}
		chat.delete(post.id());
		return BooleanNode.TRUE;
	}

	private static int messageId(Params params) {
		long id = params.number("message_id");
		if (id == 0) {
			throw Refusal.badRequest("message identifier is not specified");
		}
		return (int) id;
	}

	private JsonNode answerCallbackQuery(Params params) {
		String text = params.text("text");
		if (text.codePointCount(0, text.length()) > LONGEST_NOTICE) {
			throw Refusal.badRequest("MESSAGE_TOO_LONG");
		}
		this.messenger.answer(params.text("callback_query_id"), text);
		return BooleanNode.TRUE;
	}

	private static Formatted text(Params params) {
		Formatted text = Formatted.of(params, "text", "entities");
		if (text.text().isEmpty()) {
			throw Refusal.badRequest("message text is empty");
		}
		if (text.length() > LONGEST_TEXT) {
			throw Refusal.badRequest("message is too long");
		}
		return text;
	}

	private static ObjectNode caption(Params params) {
		Formatted caption = Formatted.of(params, "caption", "caption_entities");
		if (caption.length() > LONGEST_CAPTION) {
			throw Refusal.badRequest("message caption is too long");
		}
		return caption.as("caption", "caption_entities");
	}

	private static Optional<Attachment> upload(Params params, String name) {
		Optional<Attachment> upload = params.file(name);
		upload.ifPresent(file -> {
			if (file.bytes().length == 0) {
				throw Refusal.badRequest("file must be non-empty");
			}
			if (file.bytes().length > LARGEST_UPLOAD) {
				throw new Refusal(413, "Request Entity Too Large", 0);
			}
		});
		return upload;
	}

	private FileStore.Stored known(Params params, String name) {
		String id = params.text(name);
		if (id.isEmpty()) {
			throw Refusal.badRequest("there is no " + name + " in the request");
		}
		return this.messenger.files().find(id)
				.orElseThrow(() -> Refusal.badRequest("wrong remote file identifier specified: can't unserialize it"));
	}

	private Chat reachable(Params params) {
		if (params.text("chat_id").isEmpty()) {
			throw Refusal.badRequest("chat_id is empty");
		}
		return this.messenger.chat(params.number("chat_id")).orElseThrow(() -> Refusal.badRequest("chat not found"));
	}

	private Chat writable(Params params) {
		Chat chat = reachable(params);
		if (!chat.closedBecause().isEmpty()) {
			throw Refusal.forbidden(chat.closedBecause());
		}
		return chat;
	}
}
