package dev.beian.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.beian.channel.api.ApiConfiguration;
import dev.beian.channel.desk.DeskConfiguration;
import dev.beian.channel.telegram.TelegramConfiguration;
import dev.beian.channel.webchat.Elsewhere;
import dev.beian.channel.webchat.LetterWriter;
import dev.beian.channel.webchat.WebChatConfiguration;
import dev.beian.platform.delivery.Shift;
import dev.beian.platform.sealing.Sealer;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The ways in and out. */
@Configuration(proxyBeanMethods = false)
@Import({TelegramConfiguration.class, WebChatConfiguration.class, DeskConfiguration.class, ApiConfiguration.class})
class ChannelConfiguration {

	/** Writes letters for the web chat the way they are kept. */
	@Bean
	LetterWriter letterWriter() {
		return Sealer.mapper()::writeValueAsString;
	}

	@Bean
	Elsewhere elsewhere(Shift shift) {
		return () -> !shift.isOnDuty();
	}

	@Bean
	WebMvcConfigurer pages() {
		return new WebMvcConfigurer() {
			@Override
			public void addViewControllers(ViewControllerRegistry registry) {
				registry.addViewController("/chat").setViewName("forward:/chat.html");
				registry.addViewController("/chat/worksheet").setViewName("forward:/worksheet.html");
			}
		};
	}
}
