package dev.beian.channel.telegram;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.beian.assistant.messaging.Inbox;
import dev.beian.assistant.messaging.Printer;
import dev.beian.assistant.wording.Wordings;

/** Telegram, wired in when there is a token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${beian.telegram.token:}'.isEmpty()")
@EnableConfigurationProperties(TelegramSettings.class)
public class TelegramConfiguration {

	@Bean(destroyMethod = "close")
	BotApi botApi(TelegramSettings settings) {
		return new BotApi(settings);
	}

	@Bean
	TelegramChannel telegramChannel(BotApi api, Printer printer) {
		return new TelegramChannel(api, printer);
	}

	@Bean
	TelegramPoller telegramPoller(BotApi api, TelegramSettings settings, Inbox inbox, Wordings wordings, Clock clock) {
		return new TelegramPoller(api, new UpdateReader(settings.botId()), inbox, new Introduction(api, wordings),
				new Groups(api, wordings), clock);
	}

	@Bean
	TelegramHealth telegramHealthIndicator(TelegramPoller poller, Clock clock) {
		return new TelegramHealth(poller, clock);
	}
}
