package dev.beian.app;

import java.nio.file.Path;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.beian.assistant.understanding.Notebook;
import dev.beian.assistant.understanding.PhraseUnderstanding;
import dev.beian.assistant.understanding.Understanding;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.language.FileNotebook;
import dev.beian.platform.language.LanguageHealth;
import dev.beian.platform.language.LazyUnderstanding;
import dev.beian.platform.language.OnnxEmbedder;

/** How free text is understood: with the language model, unless the operator switches it off. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

	@Bean
	Notebook notebook(@Value("${beian.data-dir}") Path dataDir) {
		return new FileNotebook(dataDir.resolve("language"));
	}

	/** With the model, which loads in the background when something is to be understood for the first time. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty("beian.language-model")
	static class WithModel {

		@Bean
		LazyUnderstanding understanding(Dialogs dialogs, Notebook notebook, @Value("${beian.data-dir}") Path dataDir) {
			return new LazyUnderstanding(learning(Assistant.understanding(dialogs, Optional.empty(), notebook)),
					() -> Assistant.understanding(dialogs, Optional.of(OnnxEmbedder.load(dataDir.resolve("language"))), notebook).learn(),
					task -> background("language", task));
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
		Understanding understanding(Dialogs dialogs, Notebook notebook) {
			return learning(Assistant.understanding(dialogs, Optional.empty(), notebook));
		}
	}

	/** Learns the words while nobody waits for it, lest the first who writes freely has to. */
	private static PhraseUnderstanding learning(PhraseUnderstanding words) {
		background("words", words::learn);
		return words;
	}

	private static void background(String name, Runnable task) {
		Thread.ofPlatform().name(name).daemon().priority(Thread.MIN_PRIORITY).start(task);
	}
}
