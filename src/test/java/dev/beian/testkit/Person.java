package dev.beian.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

import tools.jackson.databind.node.ObjectNode;

/** Someone who chats with the bot; every verb is an act after which earlier words of the bot are old news. */
public final class Person {

	private static final Picture UNREADABLE = new Picture(1280, 960);

	private static final String BLOCKED = "bot was blocked by the user";

	private static final String GONE = "user is deactivated";

	private final Messenger messenger;

	private final Chat chat;

	Person(Messenger messenger, Chat chat) {
		this.messenger = messenger;
		this.chat = chat;
	}

	/** The identifier of the person and of the chat. */
	public long id() {
		return this.chat.id();
	}

	/** Sends a text; returns the message's identifier, as all sending verbs do. */
	public int says(String text) {
		return sends(Formatted.typed(text).as("text", "entities"), Optional.empty());
	}

	public int starts() {
		return says("/start");
	}

	/** Follows a deep link. */
	public int startsWith(String payload) {
		return says("/start " + payload);
	}

	/** Changes the last text sent. */
	public void edits(String newText) {
		writing(() -> {
			Post last = this.chat.newest(post -> !post.byBot() && post.content().has("text"))
					.orElseThrow(() -> new AssertionError("nothing to edit in\n" + screen()));
			Post edited = this.chat.edit(last.id(), Formatted.typed(newText).as("text", "entities"), last.markup());
			this.messenger.updates().add("edited_message", this.chat.json(edited), Messenger.MESSAGES_KEPT);
			return edited;
		});
	}

	/** Taps the button with these words on the newest message that has one, waiting for it to come up. */
	public void presses(String label) {
		Post post = this.chat.await(() -> this.chat.newest(one -> one.seen(id()).button(label).isPresent()), this.messenger.patience())
				.orElseThrow(() -> new AssertionError("no button \"" + label + "\" among " + allLabels() + " in\n" + screen()));
		BotMessage.Button button = post.seen(id()).button(label).orElseThrow();
		if (button.data().isEmpty()) {
			throw new AssertionError("the button \"" + button.text() + "\" tells the bot nothing: it opens " + button.url());
		}
		pressesStale(post.id(), button.data());
	}

	/** Taps a button that may have gone since, or never was there. */
	public void pressesStale(int messageId, String data) {
		writing(() -> {
			ObjectNode message = this.chat.find(messageId).map(this.chat::json).orElseGet(() -> inaccessible(messageId));
			this.messenger.press(this.chat, message, data);
			return messageId;
		});
	}

	private ObjectNode inaccessible(int messageId) {
		ObjectNode message = Json.object().put("message_id", messageId).put("date", 0);
		message.set("chat", this.chat.json());
		return message;
	}

	public int sendsPhoto(byte[] picture) {
		return sends(content(Attachment.photo(picture)), Optional.of(Attachment.photo(picture)));
	}

	public int sendsDocument(String name, String mime, byte[] bytes) {
		Attachment document = Attachment.document(name, mime, bytes);
		return sends(content(document), Optional.of(document));
	}

	/** Sends files as one album, which reaches the bot as one update for each, in this order. */
	public List<Integer> sendsAlbum(List<Attachment> files) {
		String group = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 53));
		return files.stream().map(file -> sends(content(file).put("media_group_id", group), Optional.of(file))).toList();
	}

	/** Sends a document whose announced size is not its true one; downloading it brings what was claimed, all zeros. */
	public int sendsDocumentClaiming(String name, String mime, long claimedSize) {
		return sendsDocumentClaiming(name, mime, claimedSize, claimedSize);
	}

	/** Sends a document that announces one size and brings another when downloaded. */
	public int sendsDocumentClaiming(String name, String mime, long claimedSize, long actualSize) {
		Attachment empty = Attachment.document(name, mime, new byte[0]);
		return sends(document(this.messenger.files().keep(empty, "documents", claimedSize, actualSize)), Optional.of(empty));
	}

	public int sendsSticker() {
		ObjectNode content = Json.object();
		content.set("sticker", kept("sticker.webp", "image/webp", "stickers").json().put("type", "regular").put("width", 512)
				.put("height", 512).put("is_animated", false).put("is_video", false).put("emoji", "\uD83D\uDC4D"));
		return sends(content, Optional.empty());
	}

	public int sendsVoice() {
		ObjectNode content = Json.object();
		content.set("voice", kept("voice.oga", "audio/ogg", "voice").json().put("duration", 3).put("mime_type", "audio/ogg"));
		return sends(content, Optional.empty());
	}

	public int sendsLocation() {
		ObjectNode content = Json.object();
		content.putObject("location").put("latitude", 28.228).put("longitude", 112.939);
		return sends(content, Optional.empty());
	}

	private FileStore.Stored kept(String name, String mime, String folder) {
		return this.messenger.files().keep(Attachment.document(name, mime, new byte[2048]), folder);
	}

	private ObjectNode content(Attachment file) {
		if (!file.isPhoto()) {
			return document(this.messenger.files().keep(file, "documents"));
		}
		ObjectNode content = Json.object();
		content.set("photo", this.messenger.files().photo(file, Picture.of(file.bytes()).orElse(UNREADABLE)));
		return content;
	}

	private static ObjectNode document(FileStore.Stored file) {
		ObjectNode content = Json.object();
		content.set("document", file.json().put("file_name", file.attachment().name()).put("mime_type", file.attachment().mime()));
		return content;
	}

	private int sends(ObjectNode content, Optional<Attachment> attachment) {
		return writing(() -> {
			Post post = this.chat.add(false, content, new Markup(Optional.empty(), false), attachment);
			this.messenger.updates().add("message", this.chat.json(post), Messenger.MESSAGES_KEPT);
			return post.id();
		});
	}

	private <T> T writing(Supplier<T> deed) {
		if (!this.chat.closedBecause().isEmpty()) {
			throw new IllegalStateException("this chat is closed: " + this.chat.closedBecause());
		}
		return this.chat.act(deed);
	}

	public void blocks() {
		becomes("member", "kicked", BLOCKED);
	}

	public void unblocks() {
		becomes("kicked", "member", "");
	}

	/** Deletes the account: nothing reaches this person any more. */
	public void leavesTelegram() {
		this.chat.close(GONE);
	}

	private void becomes(String before, String after, String closedBecause) {
		this.chat.close(closedBecause);
		ObjectNode change = Json.object().put("date", this.messenger.now());
		change.set("chat", this.chat.json());
		change.set("from", this.chat.user());
		change.set("old_chat_member", botAs(before));
		change.set("new_chat_member", botAs(after));
		this.messenger.updates().add("my_chat_member", change, Messenger.MESSAGES_KEPT);
	}

	private ObjectNode botAs(String status) {
		ObjectNode member = Json.object().put("status", status);
		member.set("user", this.messenger.bot());
		return status.equals("kicked") ? member.put("until_date", 0) : member;
	}

	/** Waits until the bot has said or changed something with these words since the last act; returns the whole text. */
	public String sees(String part) {
		return this.chat.await(() -> this.chat.news(part), this.messenger.patience())
				.orElseThrow(() -> new AssertionError("nothing new with \"" + part + "\" in\n" + screen()));
	}

	/** Waits until the screen satisfies a wish, for what {@link #sees} cannot say, like a message going away. */
	public String waitsUntil(Predicate<String> screen) {
		return this.chat.await(() -> Optional.of(screen()).filter(screen), this.messenger.patience())
				.orElseThrow(() -> new AssertionError("waited in vain at\n" + screen()));
	}

	/** Waits for the short text the bot answered the last tap with. */
	public String seesNotice(String part) {
		return this.chat.await(() -> Optional.of(this.chat.notice()).filter(notice -> notice.contains(part)), this.messenger.patience())
				.orElseThrow(
						() -> new AssertionError("no notice with \"" + part + "\" but \"" + this.chat.notice() + "\" in\n" + screen()));
	}

	/** The chat as it looks now, both sides, with buttons in brackets. */
	public String screen() {
		return this.chat.screen();
	}

	/** The messages of the bot as they are now, oldest first. */
	public List<BotMessage> messages() {
		return this.chat.visible();
	}

	/** The labels of the newest keyboard, row by row; none if there is no keyboard. */
	public List<String> buttons() {
		return this.chat.newest(post -> post.markup().inline().isPresent()).map(post -> post.seen(id()).labels()).orElse(List.of());
	}

	private List<String> allLabels() {
		return messages().stream().flatMap(message -> message.labels().stream()).toList();
	}
}
