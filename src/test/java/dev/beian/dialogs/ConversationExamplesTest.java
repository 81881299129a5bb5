package dev.beian.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.beian.dialogs.Script.Told;

/** Plays the conversations of {@code dialogs/examples/conversations}; {@code -Dupdate.docs=true} writes docs/examples anew. */
class ConversationExamplesTest {

	private static final List<Script> SCRIPTS = ScriptReader.all();
	private static final Path PAGES = Path.of("docs/examples");

	@TestFactory
	Stream<DynamicContainer> every_conversation_goes_as_it_says() {
		return SCRIPTS.stream().map(script -> dynamicContainer(script.file(),
				script.conversations().stream().map(told -> dynamicTest(told.name(), () -> ScriptPlayer.play(told)))));
	}

	@Test
	void every_situation_has_its_conversations() {
		assertThat(SCRIPTS).extracting(Script::situation).containsExactly(Situation.values());
		assertThat(conversations()).hasSizeGreaterThanOrEqualTo(40).extracting(Told::name).doesNotHaveDuplicates();
		assertThat(conversations()).filteredOn(told -> told.language().equals("en")).hasSizeGreaterThanOrEqualTo(8);
	}

	@Test
	void every_conversation_says_what_must_come_of_it() {
		assertThat(conversations()).allSatisfy(told -> assertThat(told.lines().getLast().verb().acts()).as(told.where()).isFalse());
	}

	@Test
	void the_documentation_shows_the_conversations_as_they_are() throws IOException {
		Map<String, String> pages = pages();

		if (Boolean.getBoolean("update.docs"))
			write(pages);

		try (Stream<Path> files = Files.list(PAGES)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(pages.keySet());
		}
		pages.forEach((name, text) -> assertThat(PAGES.resolve(name)).as("written anew with -Dupdate.docs=true").hasContent(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			situation: small-talk                | chitchat.yaml:1: there is no situation small-talk
			situation: silence                   | chitchat.yaml:1: the file of this situation is silence.yaml
			lines: [ { filer: 你好 } ]            | chitchat.yaml:2: lines is not known here
			""")
	void what_is_wrong_with_a_file_is_told_with_its_line(String slip, String fault) {
		String file = slip.startsWith("situation") ? slip + "\nabout: a\nconversations: []" : "situation: chitchat\n" + slip;

		assertThatThrownBy(() -> ScriptReader.read("chitchat.yaml", file)).hasMessageStartingWith(fault);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			filr: 你好                | 7: filr is not known here
			taps: 河蟹                | 7: taps: 河蟹; no button reads 河蟹; at the step welcome; 同意并开始
			card: province           | 7: card: province; at the step welcome; 您好
			bot: 天气晴               | 7: bot: 天气晴; at the step welcome
			waits: 三天               | 7: waits: 三天; a time such as 30m
			""")
	void what_does_not_come_true_is_told_with_its_line_and_what_was_on_the_screen(String line, String told) {
		String file = "situation: chitchat\nabout: a\nconversations:\n- name: a\n  lines:\n  - card: welcome\n  - " + line;

		assertThatThrownBy(() -> ScriptPlayer.play(ScriptReader.read("chitchat.yaml", file).conversations().getFirst()))
				.hasMessageStartingWith("chitchat.yaml:")
				.satisfies(fault -> assertThat(told.split("; ")).allMatch(fault.getMessage()::contains));
	}

	private static List<Told> conversations() {
		return SCRIPTS.stream().flatMap(script -> script.conversations().stream()).toList();
	}

	private static Map<String, String> pages() {
		Map<String, String> pages = new LinkedHashMap<>();
		StringBuilder index = new StringBuilder(
				"""
						# Example conversations

						What the assistant does in the situations a guided conversation comes into, named after Rasa's taxonomy. Every conversation is played by each build.
						Generated from [dialogs/examples/conversations](../../dialogs/examples/conversations), do not edit; `mvn test -Dtest=ConversationExamplesTest -Dupdate.docs=true` writes it anew.

						| situation | conversations | |
						|---|---|---|
						""");
		for (Script script : SCRIPTS) {
			String name = script.situation().id() + ".md";
			index.append(
					"| [%s](%s) | %d | %s |\n".formatted(script.situation().id(), name, script.conversations().size(), script.about()));
			pages.put(name, page(script));
		}
		pages.put("README.md", index.toString());
		return pages;
	}

	private static String page(Script script) {
		StringBuilder page = new StringBuilder(
				"# %s\n\n%s\nEach conversation begins with the greeting on the screen. From [%s](../../dialogs/examples/conversations/%s); [all situations](README.md).\n"
						.formatted(script.situation().id(), script.about(), script.file(), script.file()));
		for (Told told : script.conversations())
			page.append("\n## ").append(told.name()).append("\n\n").append(ScriptPlayer.play(told).strip()).append('\n');
		return page.toString();
	}

	private static void write(Map<String, String> pages) throws IOException {
		Files.createDirectories(PAGES);
		try (Stream<Path> old = Files.list(PAGES)) {
			for (Path file : old.toList())
				Files.delete(file);
		}
		for (Map.Entry<String, String> page : pages.entrySet())
			Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
	}
}
