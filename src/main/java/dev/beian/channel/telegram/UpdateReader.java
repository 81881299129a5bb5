package dev.beian.channel.telegram;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;

/** Turns an update into a letter; updates that concern no filer's private chat turn into none. */
final class UpdateReader {

	static final String CHANNEL = "telegram";
	private static final int LONGEST_TEXT = 4096;

	private final String bot;

	UpdateReader(String bot) {
		this.bot = bot;
	}

	Optional<Inbound> read(Update update, Instant now) {
		String key = "tg:" + bot + ":" + update.getUpdateId();
		if (update.getMessage() != null)
			return message(key, update.getMessage(), now);
		if (update.getEditedMessage() != null)
			return edited(key, update.getEditedMessage(), now);
		if (update.getCallbackQuery() != null) {
			var tap = update.getCallbackQuery();
			boolean inPrivate = tap.getMessage() != null && tap.getMessage().getChatId().equals(tap.getFrom().getId());
			return letter(key, tap.getFrom().getId(), inPrivate, tap.getFrom(), now,
					new Content.Tapped(tap.getMessage() == null ? "" : String.valueOf(tap.getMessage().getMessageId()),
							text(tap.getData())));
		}
		if (update.getMyChatMember() != null) {
			var member = update.getMyChatMember();
			boolean reachable = !List.of("kicked", "left").contains(member.getNewChatMember().getStatus());
			return letter(key, member.getChat().getId(), member.getChat().isUserChat(), member.getFrom(), now,
					new Content.Reachable(reachable));
		}
		return Optional.empty();
	}

	/**
	 * A place that moves is edited without a word, again and again; nobody is told that each time. A caption is named apart, lest it be
	 * taken for the words that a message had before it was given a picture.
	 */
	private Optional<Inbound> edited(String key, Message message, Instant now) {
		String text = text(message.getText()) + text(message.getCaption());
		String name = (message.getText() == null ? "caption-" : "") + message.getMessageId();
		return message.getFrom() == null || text.isEmpty()
				? Optional.empty()
				: letter(key, message.getChatId(), message.isUserMessage(), message.getFrom(), now, new Content.Edited(text, name));
	}

	private Optional<Inbound> message(String key, Message message, Instant now) {
		User from = message.getFrom();
		if (from == null || from.getIsBot() || isNote(message))
			return Optional.empty();
		return letter(key, message.getChatId(), message.isUserMessage(), from, now, content(message));
	}

	private Optional<Inbound> letter(String key, Long chat, boolean inPrivate, User from, Instant now, Content content) {
		if (!inPrivate)
			return Optional.empty();
		String language = from.getLanguageCode() == null ? "" : from.getLanguageCode();
		return Optional.of(new Inbound(key, new Address(CHANNEL, String.valueOf(chat)), now, language, content));
	}

	/** What the app writes by itself, e.g. that a message was pinned; nobody said anything. */
	private static boolean isNote(Message message) {
		return Stream.<Object>of(message.getPinnedMessage(), message.getMessageAutoDeleteTimerChanged(), message.getWriteAccessAllowed(),
				message.getChatBackgroundSet(), message.getConnectedWebsite(), message.getUserShared(), message.getUsersShared(),
				message.getChatShared(), message.getProximityAlertTriggered()).anyMatch(Objects::nonNull);
	}

	private static Content content(Message message) {
		if (message.getText() != null)
			return new Content.Said(text(message.getText()), String.valueOf(message.getMessageId()));
		if (message.getAnimation() != null)
			return new Content.Unusable("video");
		String album = message.getMediaGroupId() == null ? "" : message.getMediaGroupId();
		if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
			PhotoSize largest = message.getPhoto().stream().max(Comparator.comparingInt(PhotoSize::getWidth)).orElseThrow();
			return new Content.Sent(UUID.randomUUID().toString(), largest.getFileId(), "photo.jpg",
					largest.getFileSize() == null ? 0 : largest.getFileSize(), album, true, text(message.getCaption()));
		}
		if (message.getDocument() != null) {
			Document document = message.getDocument();
			return new Content.Sent(UUID.randomUUID().toString(), document.getFileId(), text(document.getFileName()),
					document.getFileSize() == null ? 0 : document.getFileSize(), album, false, text(message.getCaption()));
		}
		return new Content.Unusable(kind(message));
	}

	private static String kind(Message message) {
		if (message.getSticker() != null)
			return "sticker";
		if (message.getVoice() != null || message.getAudio() != null)
			return "voice";
		if (message.getVideo() != null || message.getVideoNote() != null)
			return "video";
		if (message.getLocation() != null || message.getVenue() != null)
			return "location";
		return message.getContact() != null ? "contact" : "other";
	}

	/** Text as it may be kept: without NUL, not longer than Telegram's own limit. */
	@SuppressWarnings("NullAway") // the library's getters are not annotated
	private static String text(String text) {
		if (text == null)
			return "";
		String clean = text.replace("\u0000", "");
		return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
	}
}
