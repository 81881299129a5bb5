package dev.beian.channel.telegram;

import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;

/** Tells Telegram the bot's commands and what it is for, in every language; the standard one for everybody else. */
final class Introduction {

	private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);
	private static final List<String> COMMANDS = List.of("start", "status", "answers", "back", "why", "human", "language", "restart", "cancel", "help");

	private final BotApi api;
	private final Wordings wordings;
	private boolean done;

	Introduction(BotApi api, Wordings wordings) {
		this.api = api;
		this.wordings = wordings;
	}

	/** Does it the first time it is called, and again only if that failed. */
	void once() {
		if (done)
			return;
		try {
			for (String tag : wordings.tags()) {
				String language = tag.equals(wordings.standard()) ? "" : Locale.forLanguageTag(tag).getLanguage();
				introduce(wordings.in(tag), language);
			}
			done = true;
		} catch (TelegramApiException e) {
			LOG.warn("commands could not be registered, trying again with the next poll: {}", e.getClass().getSimpleName());
		}
	}

	private void introduce(Wording wording, String language) throws TelegramApiException {
		List<BotCommand> commands = COMMANDS.stream().map(name -> new BotCommand(name, wording.say("telegram.command." + name))).toList();
		api.call(SetMyCommands.builder().commands(commands).scope(new BotCommandScopeAllPrivateChats()).languageCode(language).build());
		api.call(SetMyDescription.builder().description(wording.say("telegram.description")).languageCode(language).build());
		api.call(SetMyShortDescription.builder().shortDescription(wording.say("telegram.short-description")).languageCode(language).build());
	}
}
