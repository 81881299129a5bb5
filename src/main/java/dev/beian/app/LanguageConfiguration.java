package dev.beian.app;

import java.nio.file.Path;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.beian.assistant.understanding.Understanding;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.language.LanguageHealth;
import dev.beian.platform.language.LazyUnderstanding;
import dev.beian.platform.language.OnnxEmbedder;

/** How free text is understood: with the language model, unless the operator switches it off. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	/** With the model, which loads in the background when something is to be understood for the first time. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty("beian.language-model")
	static class WithModel {

		@Bean
		LazyUnderstanding understanding(Dialogs dialogs, @Value("${beian.data-dir}") Path dataDir) {
			return new LazyUnderstanding(Assistant.understanding(dialogs, Optional.empty()),
					() -> Assistant.understanding(dialogs, Optional.of(OnnxEmbedder.load(dataDir.resolve("language")))).learn(),
					task -> Thread.ofPlatform().name("language").daemon().priority(Thread.MIN_PRIORITY).start(task));
		}

		@Bean
		LanguageHealth languageHealthIndicator(LazyUnderstanding understanding) {
			return new LanguageHealth(understanding);
		}
	}

	/** By the words alone. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(name = "beian.language-model", havingValue = false)
	static class WithoutModel {

		@Bean
		Understanding understanding(Dialogs dialogs) {
			return Assistant.understanding(dialogs, Optional.empty());
		}
	}
}
