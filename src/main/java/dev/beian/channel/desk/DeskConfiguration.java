package dev.beian.channel.desk;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.beian.assistant.messaging.Inbox;
import dev.beian.assistant.support.CaseFiles;
import dev.beian.assistant.support.Tickets;
import dev.beian.assistant.upload.FileStore;
import dev.beian.assistant.wording.Wordings;

/** The desk, wired. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

	@Bean
	DeskController deskController(Tickets tickets, CaseFiles cases, Inbox inbox, FileStore files, Wordings wordings, Clock clock) {
		return new DeskController(tickets, cases, inbox, files, wordings, clock);
	}

	@Bean
	DeskPages deskPages() {
		return new DeskPages();
	}
}
