package dev.beian.channel.telegram;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import dev.beian.assistant.wording.Wordings;

/** Leaves groups and channels that somebody added the bot to, with one word of explanation; cases are talked about in private only. */
final class Groups {

	private static final Logger LOG = LoggerFactory.getLogger(Groups.class);
	private static final List<String> IN = List.of("member", "administrator");
	private static final List<String> OUT = List.of("left", "kicked");

	private final BotApi api;
	private final Wordings wordings;

	Groups(BotApi api, Wordings wordings) {
		this.api = api;
		this.wordings = wordings;
	}

	/** Leaves again where it has just become a member of something other than a private chat. */
	void enter(ChatMemberUpdated change) {
		if (isWhole(change) && !change.getChat().isUserChat() && IN.contains(change.getNewChatMember().getStatus())
				&& OUT.contains(change.getOldChatMember().getStatus()))
			leave(change);
	}

	/** The library fills in nothing for what an update lacks. */
	private static boolean isWhole(ChatMemberUpdated change) {
		return Stream.of(change.getChat(), change.getFrom(), change.getOldChatMember(), change.getNewChatMember())
				.allMatch(Objects::nonNull);
	}

	private void leave(ChatMemberUpdated joining) {
		String chat = String.valueOf(joining.getChat().getId());
		try {
			if (!joining.getChat().isChannelChat())
				explain(chat, joining);
			api.tell(new LeaveChat(chat));
		} catch (TelegramApiException e) {
			LOG.warn("a group could not be left: {}", e.getClass().getSimpleName());
		}
	}

	/** Where it may not write, it leaves without a word. */
	private void explain(String chat, ChatMemberUpdated joining) {
		String language = joining.getFrom().getLanguageCode() == null ? "" : joining.getFrom().getLanguageCode();
		try {
			api.tell(new SendMessage(chat, wordings.in(wordings.nearest(language)).say("telegram.group")));
		} catch (TelegramApiException e) {
			LOG.debug("nothing could be said in a group: {}", e.getClass().getSimpleName());
		}
	}
}
