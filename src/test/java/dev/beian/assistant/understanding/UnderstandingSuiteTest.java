package dev.beian.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.app.Assistant;
import dev.beian.assistant.understanding.LabelledMessage.Part;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.platform.language.OnnxEmbedder;
import dev.beian.testkit.World;

/** How much of what filers write is understood; the figures go into target/understanding-report.txt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnderstandingSuiteTest {

	private static final Path REPORT = Path.of("target/understanding-report.txt");
	private static final String MODEL = "with the model";
	private static final String WORDS = "by words alone";

	private final List<LabelledMessage> messages = LabelledMessage.all();
	private final Map<String, Map<LabelledMessage, Understood>> read = new LinkedHashMap<>();
	private final List<String> report = new ArrayList<>();

	/** How some messages were understood. */
	private record Score(List<Map.Entry<LabelledMessage, Understood>> all) {

		double right() {
			return share(all.stream().filter(each -> each.getKey().isRight(each.getValue())).count());
		}

		double wrongAndCertain() {
			return share(all.stream().filter(each -> each.getValue().certain() && !each.getKey().isRight(each.getValue())).count());
		}

		double certain() {
			return share(all.stream().filter(each -> each.getValue().certain()).count());
		}

		private double share(long some) {
			return all.isEmpty() ? 0 : 100.0 * some / all.size();
		}
	}

	@BeforeAll
	void readAll(@TempDir Path unpacked) throws IOException {
		long start = System.nanoTime();
		Embedder embedder = OnnxEmbedder.load(unpacked);
		long loaded = System.nanoTime();
		Understanding model = Assistant.understanding(World.SHIPPED, Optional.of(embedder), Notebook.none()).learn();
		long learned = System.nanoTime();
		Understanding words = Assistant.understanding(World.SHIPPED, Optional.empty(), Notebook.none()).learn();
		long wordsLearned = System.nanoTime();
		read(MODEL, model);
		read(WORDS, words);
		report.add("model loaded in %d ms, phrases learned in %d ms with it and in %d ms by words alone".formatted(
				(loaded - start) / 1_000_000, (learned - loaded) / 1_000_000, (wordsLearned - learned) / 1_000_000));
		Files.createDirectories(REPORT.getParent());
		Files.write(REPORT, report);
		report.forEach(System.out::println);
	}

	private void read(String way, Understanding understanding) {
		Map<LabelledMessage, Understood> understood = new LinkedHashMap<>();
		long start = System.nanoTime();
		messages.forEach(message -> understood.put(message, understanding.understand(message.text())));
		long each = (System.nanoTime() - start) / messages.size();
		read.put(way, understood);
		report.add(way + ", " + each / 1_000 + " µs a message");
		report.add("%-14s".formatted("") + Stream.of(Part.values()).map(part -> "   %9s %8s %8s %8s".formatted(part, "right", "certain",
				"wrong+c")).collect(Collectors.joining()));
		Stream.concat(messages.stream().map(LabelledMessage::group).distinct(), Stream.of("all")).forEach(group -> row(way, group));
		Stream.of(Part.values()).forEach(part -> recall(way, part));
		understood.forEach((message, reading) -> {
			if (message.part() == Part.LOOKED_AT && !message.isRight(reading))
				report.add("  %s %-12s %s -> %s".formatted(reading.certain() ? "!!" : "  ", message.group(), message.text(), reading));
		});
		report.add("");
	}

	private void row(String way, String group) {
		report.add("%-14s".formatted(group) + Stream.of(Part.values()).map(part -> score(way, group, part))
				.map(score -> "   %9d %7.1f%% %7.1f%% %7.1f%%".formatted(score.all().size(), score.right(), score.certain(),
						score.wrongAndCertain()))
				.collect(Collectors.joining()));
	}

	private Score score(String way, String group, Part part) {
		return new Score(read.get(way).entrySet().stream().filter(each -> group.equals("all") || each.getKey().group().equals(group))
				.filter(each -> each.getKey().part() == part).toList());
	}

	/** Over all items of all messages that name some: which share of those found is right, and which share of the right ones is found. */
	private void recall(String way, Part part) {
		long named = 0;
		long found = 0;
		long both = 0;
		for (var each : read.get(way).entrySet()) {
			if (each.getKey().part() != part || each.getKey().group().equals("ambiguous"))
				continue;
			Set<ChangeItem> items = each.getValue().meaning() instanceof Meaning.Changes(var said) ? said : Set.of();
			named += each.getKey().items().size();
			found += items.size();
			both += items.stream().filter(each.getKey().items()::contains).count();
		}
		report.add("items of %s: precision %.1f%%, recall %.1f%%".formatted(part, 100.0 * both / found, 100.0 * both / named));
	}

	/** Without reading a single one of the messages that are only counted. */
	@ParameterizedTest
	@CsvSource({"single, LOOKED_AT, 95", "single, FRESH, 95", "single, UNSEEN, 87", "several, LOOKED_AT, 92", "several, FRESH, 89",
			"several, UNSEEN, 78", "negation, LOOKED_AT, 96",
			"negation, FRESH, 84", "negation, UNSEEN, 83", "ambiguous, LOOKED_AT, 93", "ambiguous, FRESH, 93", "intent, LOOKED_AT, 94",
			"faq, LOOKED_AT, 84",
			"out-of-scope, LOOKED_AT, 88", "out-of-scope, FRESH, 75", "all, LOOKED_AT, 94", "all, FRESH, 90", "all, UNSEEN, 83"})
	void with_the_model_so_many_are_right(String group, Part part, double percent) {
		assertThat(score(MODEL, group, part).right()).isGreaterThanOrEqualTo(percent);
	}

	@ParameterizedTest
	@CsvSource({"single, LOOKED_AT, 92", "single, FRESH, 94", "several, LOOKED_AT, 85", "several, FRESH, 88", "negation, LOOKED_AT, 94",
			"negation, FRESH, 84", "faq, LOOKED_AT, 80", "all, LOOKED_AT, 89", "all, FRESH, 88"})
	void by_words_alone_so_many_are_right(String group, Part part, double percent) {
		assertThat(score(WORDS, group, part).right()).isGreaterThanOrEqualTo(percent);
	}

	@ParameterizedTest
	@ValueSource(strings = {MODEL, WORDS})
	void what_is_wrong_is_seldom_said_with_certainty(String way) {
		assertThat(score(way, "all", Part.LOOKED_AT).wrongAndCertain()).isLessThanOrEqualTo(1.5);
		assertThat(score(way, "all", Part.FRESH).wrongAndCertain()).isLessThanOrEqualTo(2);
		assertThat(score(way, "all", Part.UNSEEN).wrongAndCertain()).isLessThanOrEqualTo(2.5);
	}
}
