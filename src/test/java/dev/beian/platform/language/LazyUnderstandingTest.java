package dev.beian.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;

import dev.beian.assistant.understanding.Meaning;
import dev.beian.assistant.understanding.Understanding;
import dev.beian.assistant.understanding.Understood;

class LazyUnderstandingTest {

	private final Queue<Runnable> background = new ArrayDeque<>();

	@Test
	void nothing_is_loaded_before_something_is_to_be_understood() {
		LazyUnderstanding understanding = new LazyUnderstanding(saying("words"), () -> saying("model"), background::add);

		assertThat(background).isEmpty();
		assertThat(health(understanding).getStatus().getCode()).isEqualTo("UP");
		assertThat(health(understanding).getDetails()).containsEntry("model", "not needed yet");
	}

	@Test
	void the_words_answer_until_the_model_is_ready_which_is_loaded_once() {
		LazyUnderstanding understanding = new LazyUnderstanding(saying("words"), () -> saying("model"), background::add);

		assertThat(said(understanding)).isEqualTo("words");
		assertThat(said(understanding)).isEqualTo("words");
		assertThat(health(understanding).getDetails()).containsEntry("model", "loading");
		assertThat(background).hasSize(1);
		background.remove().run();

		assertThat(said(understanding)).isEqualTo("model");
		assertThat(background).isEmpty();
		assertThat(health(understanding).getDetails()).containsEntry("model", "ready");
	}

	@Test
	void where_the_model_cannot_load_the_words_go_on_answering_and_health_says_so() {
		LazyUnderstanding understanding = new LazyUnderstanding(saying("words"), () -> {
			throw new UnsatisfiedLinkError("no native code for this machine");
		}, Runnable::run);

		assertThat(said(understanding)).isEqualTo("words");
		assertThat(said(understanding)).isEqualTo("words");

		assertThat(health(understanding).getStatus().getCode()).isEqualTo("DEGRADED");
		assertThat(health(understanding).getDetails()).containsEntry("model", "failed").hasEntrySatisfying("problem",
				problem -> assertThat(problem).asString().contains("no native code"));
	}

	@Test
	void the_model_knows_what_is_near(@TempDir Path unpacked) {
		OnnxEmbedder embedder = OnnxEmbedder.load(unpacked);

		double near = product(embedder.embed("公司换了法定代表人"), embedder.embed("法人换了"));
		double far = product(embedder.embed("公司换了法定代表人"), embedder.embed("今天天气怎么样"));

		assertThat(near).isGreaterThan(far + 0.2);
		assertThat(product(embedder.embed("法人换了"), embedder.embed("法人换了"))).isBetween(0.99, 1.01);
	}

	private static double product(float[] one, float[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++)
			sum += one[i] * other[i];
		return sum;
	}

	private static Health health(LazyUnderstanding understanding) {
		return new LanguageHealth(understanding).health();
	}

	private static Understanding saying(String topic) {
		return _ -> new Understood(new Meaning.Question(topic), true, List.of(new Meaning.Question(topic)), Set.of());
	}

	private static String said(Understanding understanding) {
		return understanding.understand("?").meaning() instanceof Meaning.Question(String topic) ? topic : "";
	}
}
