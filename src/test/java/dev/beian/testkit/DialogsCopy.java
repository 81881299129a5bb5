package dev.beian.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.dialogs.DialogsFolder;

/** A copy of the shipped {@code dialogs/} in which a test may change what it likes. */
public final class DialogsCopy {

	private static final Path SHIPPED = Path.of("dialogs");

	private final Path folder;

	private DialogsCopy(Path folder) {
		this.folder = folder;
	}

	/** @param folder an empty one, e.g. a temporary folder of the test */
	public static DialogsCopy in(Path folder) {
		try (Stream<Path> all = Files.walk(SHIPPED)) {
			for (Path from : (Iterable<Path>) all::iterator) {
				Path to = folder.resolve(SHIPPED.relativize(from).toString());
				if (Files.isDirectory(from))
					Files.createDirectories(to);
				else
					Files.copy(from, to);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new DialogsCopy(folder);
	}

	/** Puts other words in the place of some that stand in the file, the first time they do. */
	public DialogsCopy with(String file, String words, String others) {
		String text = text(file);
		assertThat(text).as(file).contains(words);
		int at = text.indexOf(words);
		return written(file, text.substring(0, at) + others + text.substring(at + words.length()));
	}

	/** Adds words at the end of the file. */
	public DialogsCopy and(String file, String words) {
		return written(file, text(file) + words);
	}

	public DialogsCopy written(String file, String text) {
		return written(file, text.getBytes(StandardCharsets.UTF_8));
	}

	public DialogsCopy written(String file, byte[] bytes) {
		try {
			Files.createDirectories(folder.resolve(file).getParent());
			Files.write(folder.resolve(file), bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return this;
	}

	public DialogsCopy without(String file) {
		try {
			Files.delete(folder.resolve(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return this;
	}

	public String text(String file) {
		try {
			return Files.readString(folder.resolve(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Reads it the way the program does when it starts. */
	public Dialogs read() {
		return Dialogs.in(DialogsFolder.at(folder));
	}
}
