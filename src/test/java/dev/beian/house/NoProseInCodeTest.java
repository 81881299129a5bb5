package dev.beian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What people read stands in {@code dialogs/}, not in the code. */
class NoProseInCodeTest {

	private static final Path CODE = Path.of("src/main/java");

	@Test
	void no_chinese_character_stands_in_the_code() throws IOException {
		List<String> found = new ArrayList<>();
		for (Path file : files())
			for (String line : Files.readAllLines(file))
				if (line.codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF))
					found.add(CODE.relativize(file) + ": " + line.strip());

		assertThat(found).isEmpty();
	}

	@Test
	void every_package_has_a_page_that_says_what_it_is_for() throws IOException {
		List<Path> packages = files().stream().map(Path::getParent).distinct().filter(folder -> !folder.endsWith("beian")).toList();

		assertThat(packages).hasSizeGreaterThan(20).allSatisfy(folder -> {
			Path page = folder.resolve("package-info.java");
			assertThat(page).exists();
			assertThat(Files.readString(page)).as(page.toString()).contains("@NullMarked").containsPattern("/\\*\\*\\s+[*\\s]*\\p{Upper}");
		});
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(CODE)) {
			return all.filter(file -> file.toString().endsWith(".java")).toList();
		}
	}
}
