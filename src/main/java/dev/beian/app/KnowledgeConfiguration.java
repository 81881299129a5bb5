package dev.beian.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.guidance.Guidance;
import dev.beian.knowledge.material.MaterialMatrix;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import dev.beian.channel.api.ApiConfiguration;
import dev.beian.knowledge.validation.Validators;
import dev.beian.platform.dialogs.CalendarHealth;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.dialogs.DialogsFolder;

/** The regulations and the conversation as data. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

	@Bean
	Dialogs dialogs(@Value("${beian.dialogs-dir}") Path folder) {
		return Dialogs.in(DialogsFolder.at(folder));
	}

	@Bean
	Flow flow(Dialogs dialogs) {
		return dialogs.flow();
	}

	@Bean
	Wordings wordings(Dialogs dialogs) {
		return dialogs.wordings();
	}

	@Bean
	ChangeTypeRules changeTypeRules(Dialogs dialogs) {
		return dialogs.rules();
	}

	@Bean
	MaterialMatrix materialMatrix(Dialogs dialogs) {
		return dialogs.materials();
	}

	@Bean
	Deadlines deadlines(Dialogs dialogs) {
		return dialogs.deadlines();
	}

	@Bean
	Validators validators(Dialogs dialogs) {
		return dialogs.validators();
	}

	@Bean
	ApiConfiguration.Sources sources(Dialogs dialogs) {
		return new ApiConfiguration.Sources(dialogs.sources());
	}

	@Bean
	CalendarHealth calendarHealthIndicator(Dialogs dialogs, Clock clock) {
		return new CalendarHealth(dialogs.deadlines().calendar(), dialogs.timing().zone(), clock);
	}

	@Bean
	Guidance guidance(Dialogs dialogs) {
		return dialogs.guidance();
	}

	@Bean
	ZoneId filingZone(Dialogs dialogs) {
		return dialogs.timing().zone();
	}
}
