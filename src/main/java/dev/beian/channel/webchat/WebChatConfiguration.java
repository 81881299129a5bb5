package dev.beian.channel.webchat;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.assistant.messaging.Transcript;
import dev.beian.assistant.upload.FileStore;
import dev.beian.assistant.wording.Wordings;

/** The web chat, wired. */
@Configuration(proxyBeanMethods = false)
public class WebChatConfiguration {

	@Bean
	Listeners chatListeners(Elsewhere elsewhere) {
		return new Listeners(elsewhere);
	}

	@Bean
	WebChatChannel webChatChannel(Listeners listeners) {
		return new WebChatChannel(listeners);
	}

	@Bean
	WebChatController webChatController(Inbox inbox, Conversations conversations, Transcript transcript, TurnTaker taker, FileStore files,
			Wordings wordings, Listeners listeners, LetterWriter letters, Clock clock) {
		return new WebChatController(inbox, conversations, transcript, taker, files, wordings, listeners, letters, clock);
	}
}
