package dev.beian.platform.dialogs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the files of dialogs/ stand: in a folder, or packed into the application. */
public interface DialogsFolder {

	/** Names of the YAML files whose path begins with this, sorted. */
	List<String> files(String prefix);

	/** The bytes of a file. */
	byte[] read(String name);

	/** The folder in the words of a message. */
	String where();

	/** The folder at this path, or the packaged copy where it does not exist. */
	static DialogsFolder at(Path path) {
		return Files.isDirectory(path) ? new OnDisk(path) : new Packaged();
	}

	/** A folder on disk. */
	record OnDisk(Path root) implements DialogsFolder {

		@Override
		public List<String> files(String prefix) {
			try (Stream<Path> all = Files.walk(root)) {
				return all.filter(Files::isRegularFile).map(file -> root.relativize(file).toString().replace('\\', '/'))
						.filter(name -> name.startsWith(prefix) && name.endsWith(".yaml")).sorted().toList();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public byte[] read(String name) {
			try {
				return Files.readAllBytes(root.resolve(name));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public String where() {
			return root.toString();
		}
	}

	/** The copy that was packed into the application. */
	final class Packaged implements DialogsFolder {

		private static final String ROOT = "dialogs/";

		private final List<Resource> resources;

		Packaged() {
			try {
				resources = Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.yaml"));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public List<String> files(String prefix) {
			return resources.stream().map(Packaged::name).filter(name -> name.startsWith(prefix)).sorted().toList();
		}

		@Override
		public byte[] read(String name) {
			try {
				return resources.stream().filter(resource -> name(resource).equals(name)).findFirst().orElseThrow().getContentAsByteArray();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public String where() {
			return "the packaged copy";
		}

		private static String name(Resource resource) {
			try {
				String url = java.net.URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
				return url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
