package dev.beian.dialogs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import dev.beian.knowledge.filing.Named;

/** Reads example conversations and remembers on which line everything stands; whatever it does not know is a fault. */
final class ScriptReader {

	private static final Path FOLDER = Path.of("dialogs/examples/conversations");

	private final String file;

	private ScriptReader(String file) {
		this.file = file;
	}

	/** All files, in the order of the situations. */
	static List<Script> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.map(file -> read(file.getFileName().toString(), text(file)))
					.sorted((one, other) -> one.situation().compareTo(other.situation())).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @throws AssertionError with file and line of what is not known */
	static Script read(String file, String yaml) {
		LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).setAllowDuplicateKeys(false).build();
		Node top = new Compose(settings).composeString(yaml).orElseThrow(() -> new AssertionError(file + ": is empty"));
		return new ScriptReader(file).script(top);
	}

	private Script script(Node top) {
		Map<String, Node> fields = fields(top, Set.of("situation", "about", "conversations"), Set.of());
		Node named = need(fields, "situation");
		Situation situation = Named.find(Situation.class, scalar(named))
				.orElseThrow(() -> fault(named, "there is no situation " + scalar(named) + "; known are " + Named.ids(Situation.class)));
		if (!file.equals(situation.id() + ".yaml"))
			throw fault(named, "the file of this situation is " + situation.id() + ".yaml");
		return new Script(file, situation, scalar(need(fields, "about")),
				items(need(fields, "conversations")).stream().map(this::told).toList());
	}

	private Script.Told told(Node entry) {
		Map<String, Node> fields = fields(entry, Set.of("name", "lines"), Set.of("language"));
		String language = Optional.ofNullable(fields.get("language")).map(this::scalar).orElse("zh-CN");
		return new Script.Told(where(entry), scalar(need(fields, "name")), language,
				items(need(fields, "lines")).stream().map(this::line).toList());
	}

	private Script.Line line(Node entry) {
		Map<String, Node> fields = fields(entry, Set.of(), Set.copyOf(Named.ids(Verb.class)));
		if (fields.size() != 1)
			throw fault(entry, "a line tells one thing, this one tells " + fields.keySet());
		Map.Entry<String, Node> only = fields.entrySet().iterator().next();
		return new Script.Line(where(entry), Named.find(Verb.class, only.getKey()).orElseThrow(), value(only.getValue()));
	}

	private Map<String, Node> fields(Node node, Set<String> needed, Set<String> allowed) {
		if (!(node instanceof MappingNode mapping))
			throw fault(node, "must be written as key: value");
		Map<String, Node> fields = new LinkedHashMap<>();
		for (NodeTuple field : mapping.getValue()) {
			String key = scalar(field.getKeyNode());
			if (!needed.contains(key) && !allowed.contains(key))
				throw fault(field.getKeyNode(), key + " is not known here; known are " + known(needed, allowed));
			fields.put(key, field.getValueNode());
		}
		for (String key : needed)
			if (!fields.containsKey(key))
				throw fault(node, key + " is missing");
		return fields;
	}

	private static List<String> known(Set<String> needed, Set<String> allowed) {
		return Stream.concat(needed.stream(), allowed.stream()).sorted().toList();
	}

	private Node need(Map<String, Node> fields, String key) {
		return Optional.ofNullable(fields.get(key)).orElseThrow(() -> new AssertionError(file + ": " + key + " is missing"));
	}

	private List<Node> items(Node node) {
		if (!(node instanceof SequenceNode list) || list.getValue().isEmpty())
			throw fault(node, "must be a list, one entry per line");
		return list.getValue();
	}

	private String scalar(Node node) {
		if (!(node instanceof ScalarNode scalar))
			throw fault(node, "must be a text");
		return scalar.getValue();
	}

	private Object value(Node node) {
		return switch (node) {
			case SequenceNode list -> list.getValue().stream().map(this::value).toList();
			case MappingNode mapping -> {
				Map<String, Object> fields = new LinkedHashMap<>();
				mapping.getValue().forEach(field -> fields.put(scalar(field.getKeyNode()), value(field.getValueNode())));
				yield fields;
			}
			default -> scalar(node);
		};
	}

	private AssertionError fault(Node node, String what) {
		return new AssertionError(where(node) + ": " + what);
	}

	private String where(Node node) {
		return file + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
