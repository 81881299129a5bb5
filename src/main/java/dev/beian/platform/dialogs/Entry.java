package dev.beian.platform.dialogs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A place in a YAML file that remembers where it stands; whatever is wrong with it is noted, never thrown. */
final class Entry {

	private final String file;
	private final String path;
	private final Optional<Node> node;
	private final List<String> faults;

	private Entry(String file, String path, Optional<Node> node, List<String> faults) {
		this.file = file;
		this.path = path;
		this.node = node;
		this.faults = faults;
	}

	/** The top of a file. */
	static Entry top(String file, byte[] bytes, List<String> faults) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).setAllowDuplicateKeys(false)
					.setMaxAliasesForCollections(20)
					.build();
			Entry top = new Entry(file, "", new Compose(settings).composeString(text), faults);
			if (top.node.isEmpty())
				top.fault("is empty");
			return top;
		} catch (CharacterCodingException _) {
			faults.add(file + ": is not UTF-8; save it as UTF-8");
		} catch (YamlEngineException e) {
			faults.add(file + ": is not valid YAML: " + String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
		}
		return new Entry(file, "", Optional.empty(), faults);
	}

	void fault(String what) {
		String line = node.flatMap(Node::getStartMark).map(mark -> ":" + (mark.getLine() + 1)).orElse("");
		faults.add(file + line + ": " + (path.isEmpty() ? "" : path + ": ") + what);
	}

	boolean isPresent() {
		return node.isPresent();
	}

	String path() {
		return path;
	}

	/** Notes every key that is not among these. */
	Entry only(String... known) {
		Set<String> names = Set.of(known);
		fields().keySet().stream().filter(key -> !names.contains(key))
				.forEach(key -> get(key).fault("is not known here; known are " + List.of(known)));
		return this;
	}

	/** The entry under a key; an entry that is not present when there is none. */
	Entry get(String key) {
		Entry found = fields().get(key);
		return found == null ? new Entry(file, path.isEmpty() ? key : path + "." + key, Optional.empty(), faults) : found;
	}

	/** The entry under a key, whose absence is a fault. */
	Entry need(String key) {
		Entry found = get(key);
		if (node.isPresent() && !found.isPresent())
			fault("has no " + key);
		return found;
	}

	Map<String, Entry> fields() {
		Map<String, Entry> fields = new LinkedHashMap<>();
		if (node.isEmpty())
			return fields;
		if (!(node.get() instanceof MappingNode mapping)) {
			fault("should hold keys and values");
			return fields;
		}
		for (NodeTuple tuple : mapping.getValue()) {
			String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
			Entry previous = fields.put(key,
					new Entry(file, path.isEmpty() ? key : path + "." + key, Optional.of(tuple.getValueNode()), faults));
			if (previous != null)
				previous.fault("stands here twice");
		}
		return fields;
	}

	boolean isMap() {
		return node.filter(MappingNode.class::isInstance).isPresent();
	}

	boolean isList() {
		return node.filter(SequenceNode.class::isInstance).isPresent();
	}

	boolean isNothing() {
		return node.filter(found -> found.getTag().equals(Tag.NULL)).isPresent();
	}

	/** The members of a list; a single value counts as a list of one. */
	List<Entry> list() {
		List<Entry> members = new ArrayList<>();
		if (node.isEmpty())
			return members;
		if (!(node.get() instanceof SequenceNode sequence))
			return List.of(this);
		for (Node member : sequence.getValue())
			members.add(new Entry(file, path + "[" + members.size() + "]", Optional.of(member), faults));
		return members;
	}

	List<String> texts() {
		return list().stream().map(Entry::text).filter(text -> !text.isEmpty()).toList();
	}

	/** The text of a single value; empty, with a fault, when it is something else. */
	String text() {
		if (node.isEmpty())
			return "";
		if (node.get() instanceof ScalarNode scalar && !isNothing())
			return scalar.getValue();
		fault("should be a text");
		return "";
	}

	Optional<String> maybe() {
		return isPresent() ? Optional.of(text()) : Optional.empty();
	}

	/** The value read in some way; a fault and the fallback when it cannot be. */
	<T> T read(Function<String, T> reader, T fallback) {
		if (node.isEmpty())
			return fallback;
		String text = text();
		try {
			return reader.apply(text);
		} catch (RuntimeException e) {
			fault("cannot be " + text + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"));
			return fallback;
		}
	}

	int number(int fallback) {
		return read(Integer::valueOf, fallback);
	}

	boolean flag(boolean fallback) {
		return read(text -> switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException("true or false");
		}, fallback);
	}
}
