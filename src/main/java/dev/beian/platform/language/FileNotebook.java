package dev.beian.platform.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.beian.assistant.understanding.Notebook;

/** Notes in a folder, one file per name. Losing it costs nothing but the time to learn again. */
public final class FileNotebook implements Notebook {

	private static final Logger LOG = LoggerFactory.getLogger(FileNotebook.class);
	private static final String ENDING = ".notes";

	private final Path folder;

	public FileNotebook(Path folder) {
		this.folder = folder;
	}

	@Override
	public Optional<List<float[][]>> read(String name) {
		Path file = folder.resolve(name + ENDING);
		if (!Files.exists(file))
			return Optional.empty();
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			List<float[][]> tables = new ArrayList<>();
			for (int left = in.readInt(); left > 0; left--)
				tables.add(table(in, in.readInt(), in.readInt()));
			return Optional.of(tables);
		} catch (IOException | NegativeArraySizeException e) {
			LOG.warn("what was learned cannot be read, learning again file={} why={}", file.getFileName(), e.toString());
			return Optional.empty();
		}
	}

	private static float[][] table(DataInputStream in, int rows, int columns) throws IOException {
		float[][] table = new float[rows][columns];
		for (float[] row : table)
			for (int column = 0; column < columns; column++)
				row[column] = in.readFloat();
		return table;
	}

	@Override
	public void write(String name, List<float[][]> tables) {
		try {
			Files.createDirectories(folder);
			Path part = folder.resolve(UUID.randomUUID() + ".part");
			try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
				out.writeInt(tables.size());
				for (float[][] table : tables)
					write(out, table);
			}
			Files.move(part, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			forgetOlder(name);
		} catch (IOException e) {
			LOG.warn("what was learned cannot be noted, the next start learns again why={}", e.toString());
		}
	}

	private static void write(DataOutputStream out, float[][] table) throws IOException {
		out.writeInt(table.length);
		out.writeInt(table[0].length);
		for (float[] row : table)
			for (float number : row)
				out.writeFloat(number);
	}

	/** Of each sort, told by what stands before the dash, only the newest is of use. */
	private void forgetOlder(String name) throws IOException {
		String sort = name.substring(0, name.indexOf('-') + 1);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				String other = file.getFileName().toString();
				if (other.startsWith(sort) && other.endsWith(ENDING) && !other.equals(name + ENDING))
					Files.deleteIfExists(file);
			}
		}
	}
}
