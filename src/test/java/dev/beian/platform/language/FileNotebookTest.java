package dev.beian.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.beian.app.Assistant;
import dev.beian.assistant.understanding.Understanding;
import dev.beian.testkit.World;

class FileNotebookTest {

	@TempDir
	Path folder;

	@Test
	void what_was_learned_is_read_at_the_next_start_and_understood_alike() throws IOException {
		Understanding first = Assistant.understanding(World.SHIPPED, Optional.empty(), new FileNotebook(folder)).learn();
		byte[] noted = Files.readAllBytes(onlyFile());

		Understanding next = Assistant.understanding(World.SHIPPED, Optional.empty(), new FileNotebook(folder)).learn();

		assertThat(Files.readAllBytes(onlyFile())).isEqualTo(noted);
		for (String text : List.of("法人换了，服务器IP也换了", "手机没换，只改邮箱", "转人工", "审核要多久", "今天天气不错"))
			assertThat(next.understand(text)).isEqualTo(first.understand(text));
	}

	@Test
	void only_the_newest_of_a_sort_is_kept() throws IOException {
		FileNotebook notebook = new FileNotebook(folder);
		notebook.write("words-1", List.<float[][]>of(new float[][]{{1, 2}}));
		notebook.write("model-1", List.<float[][]>of(new float[][]{{5}}));

		notebook.write("words-2", List.<float[][]>of(new float[][]{{3, 4}}));

		assertThat(notebook.read("words-1")).isEmpty();
		assertThat(notebook.read("words-2").orElseThrow().getFirst()).isDeepEqualTo(new float[][]{{3, 4}});
		assertThat(notebook.read("model-1")).isPresent();
	}

	@Test
	void damaged_notes_are_learned_again() throws IOException {
		FileNotebook notebook = new FileNotebook(folder);
		notebook.write("words-1", List.<float[][]>of(new float[][]{{1, 2}}));
		Files.write(onlyFile(), new byte[]{0, 0, 0, 1, 0, 0});

		assertThat(notebook.read("words-1")).isEmpty();
	}

	private Path onlyFile() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> all = files.toList();
			assertThat(all).hasSize(1);
			return all.getFirst();
		}
	}
}
