package dev.beian.channel.telegram;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Telegram.
 *
 * @param token of the bot; empty keeps Telegram off
 * @param apiUrl base address of the Bot API
 */
@ConfigurationProperties("beian.telegram")
public record TelegramSettings(@DefaultValue("") String token, @DefaultValue("https://api.telegram.org") URI apiUrl) {

	public TelegramSettings {
		if (!token.isEmpty() && !token.matches("\\d{1,20}:[A-Za-z0-9_-]{8,128}"))
			throw new IllegalArgumentException(
					"TELEGRAM_BOT_TOKEN is not a bot token; it looks like 123456:ABC… and comes from @BotFather");
	}

	/** The number in front of the token, which names the bot. */
	String botId() {
		return token.substring(0, token.indexOf(':'));
	}

	/** The token stays out of every log. */
	@Override
	public String toString() {
		return "TelegramSettings[apiUrl=" + apiUrl + "]";
	}
}
