package dev.beian.channel.telegram;

import java.time.Duration;
import java.time.Instant;
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
	private static final List<String> COMMANDS = List.of("start", "status", "answers", "back", "why", "worksheet", "cases", "new", "invite",
			"human", "language", "restart", "cancel", "help");

	private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

	private final BotApi api;
	private final Wordings wordings;
	private boolean done;
	private Instant notBefore = Instant.EPOCH;

	Introduction(BotApi api, Wordings wordings) {
		this.api = api;
		this.wordings = wordings;
	}

	/** Does it the first time it is called; where that failed, again a minute later. */
	void once(Instant now) {
		if (done || now.isBefore(notBefore))
			return;
		notBefore = now.plus(TRY_AGAIN);
		try {
			for (String tag : wordings.tags()) {
				String language = tag.equals(wordings.standard()) ? "" : Locale.forLanguageTag(tag).getLanguage();
				introduce(wordings.in(tag), language);
			}
			done = true;
		} catch (TelegramApiException e) {
			LOG.warn("commands could not be registered, trying again in a minute: {}", e.getClass().getSimpleName());
		}
	}

	/** @param language two letters, or empty for everybody whose language we do not speak */
	private void introduce(Wording wording, String language) throws TelegramApiException {
		List<BotCommand> commands = COMMANDS.stream().map(name -> new BotCommand(name, wording.say("telegram.command." + name))).toList();
		SetMyCommands menu = SetMyCommands.builder().commands(commands).scope(new BotCommandScopeAllPrivateChats()).build();
		SetMyDescription description = SetMyDescription.builder().description(wording.say("telegram.description")).build();
		SetMyShortDescription about = SetMyShortDescription.builder().shortDescription(wording.say("telegram.short-description")).build();
		if (!language.isEmpty()) {
			menu.setLanguageCode(language);
			description.setLanguageCode(language);
			about.setLanguageCode(language);
		}
		api.call(menu);
		api.call(description);
		api.call(about);
	}
}
