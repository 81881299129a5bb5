package dev.beian.assistant.understanding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.beian.assistant.understanding.Opinion.Guess;
import dev.beian.assistant.understanding.Regression.Example;
import dev.beian.assistant.understanding.Regression.Share;
import dev.beian.knowledge.filing.ChangeItem;

/** What was learned from examples: the sort of a meaning, the one meaning, and all items that a text names at once. */
final class Learned {

	private static final List<ChangeItem> ITEMS = List.of(ChangeItem.values());
	/** How much a phrase teaches of what leaves nothing as it is, of which there are some ten times as many as of the other. */
	private static final float OTHERS_COUNT = 0.2f;
	/** Counts the ways of learning there have been. */
	private static final String WAY = "3 ";

	private final List<Meaning> meanings;
	private final Vectors vectors;
	private final Regression kinds;
	private final Regression one;
	private final Regression several;
	private final Regression left;
	private final Optional<Neighbours> neighbours;

	/** @param joined texts that name several items */
	Learned(Taught taught, List<Joining.Joined> joined, Optional<Embedder> embedder, Notebook notebook) {
		meanings = taught.meanings();
		vectors = new Vectors(taught.texts(), taught.left().keySet(), embedder);
		String name = (embedder.isPresent() ? "model-" : "words-") + fingerprint(taught, joined);
		List<float[][]> tables = notebook.read(name).filter(noted -> fit(noted, taught.all().size() + taught.elsewhere().size()))
				.orElseGet(() -> {
					List<float[][]> learned = learn(taught, joined);
					notebook.write(name, learned);
					return learned;
				});
		kinds = Regression.noted(tables.get(0), true);
		one = Regression.noted(tables.get(1), true);
		several = Regression.noted(tables.get(2), false);
		left = Regression.noted(tables.get(3), false);
		neighbours = embedder.map(_ -> new Neighbours(
				Stream.concat(taught.all().values().stream().map(Learned::kind), taught.elsewhere().stream().map(_ -> Kind.FOREIGN))
						.toList(),
				tables.get(4)));
	}

	/** Changes with every text, with what any of them means, and with the way of learning. */
	private static String fingerprint(Taught taught, List<Joining.Joined> joined) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((WAY + taught.all() + taught.elsewhere() + taught.left() + joined).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest(), 0, 12);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private boolean fit(List<float[][]> tables, int examples) {
		List<Integer> classes = List.of(Kind.values().length, meanings.size(), ITEMS.size(), 1);
		return tables.size() == classes.size() + 1 && tables.getLast().length == examples && IntStream.range(0, classes.size())
				.allMatch(at -> tables.get(at).length == vectors.dimensions() + 1 && tables.get(at)[0].length == classes.get(at));
	}

	private List<float[][]> learn(Taught taught, List<Joining.Joined> joined) {
		Map<Kind, Integer> sizes = new EnumMap<>(Kind.class);
		taught.all().values().forEach(meant -> sizes.merge(kind(meant), 1, Integer::sum));
		Map<String, Vector> known = new HashMap<>();
		List<Example> ofKind = new ArrayList<>();
		List<Example> ofOne = new ArrayList<>();
		List<Example> ofSeveral = new ArrayList<>();
		Map<Meaning, Integer> numbers = new HashMap<>();
		meanings.forEach(meaning -> numbers.put(meaning, numbers.size()));
		taught.all().forEach((text, meant) -> {
			Vector vector = vectors.of(text);
			known.put(text, vector);
			float share = 1f / meant.size();
			ofKind.add(new Example(vector, List.of(new Share(kind(meant).ordinal(), 1)), rarity(sizes, kind(meant))));
			ofOne.add(Example.of(vector, meant.stream().map(meaning -> new Share(numbers.getOrDefault(meaning, 0), share))));
			ofSeveral.add(Example.of(vector, meant.stream().flatMap(Learned::items).map(item -> new Share(item.ordinal(), share))));
		});
		List<Example> ofLeft = new ArrayList<>();
		taught.left().forEach((text, is) -> ofLeft.add(new Example(vectors.of(text), is ? List.of(new Share(0, 1)) : List.of(), 1)));
		taught.all().forEach((text, meant) -> {
			if (kind(meant) == Kind.CHANGES)
				ofLeft.add(new Example(known.computeIfAbsent(text, vectors::of), List.of(), OTHERS_COUNT));
		});
		joined.forEach(each -> ofSeveral.add(Example.of(
				vectors.of(each.text(), each.parts().stream().map(part -> known.computeIfAbsent(part, vectors::of)).toList()),
				each.items().stream().map(item -> new Share(item.ordinal(), 1)))));
		return List.of(Regression.trained(ofKind, vectors.dimensions(), Kind.values().length, true).table(),
				Regression.trained(ofOne, vectors.dimensions(), meanings.size(), true).table(),
				Regression.trained(ofSeveral, vectors.dimensions(), ITEMS.size(), false).table(),
				Regression.trained(ofLeft, vectors.dimensions(), 1, false).table(),
				Stream.concat(taught.texts().stream(), taught.elsewhere().stream())
						.map(text -> known.computeIfAbsent(text, vectors::of).direction()).toArray(float[][]::new));
	}

	private static Kind kind(Set<Meaning> meant) {
		return Kind.of(meant.iterator().next());
	}

	/** The sorts of which there are few examples would be forgotten over those of which there are many. */
	private static float rarity(Map<Kind, Integer> sizes, Kind kind) {
		int most = sizes.values().stream().mapToInt(Integer::intValue).max().orElse(1);
		return (float) Math.sqrt(most / (double) sizes.getOrDefault(kind, most));
	}

	private static Stream<ChangeItem> items(Meaning meaning) {
		return meaning instanceof Meaning.Changes(Set<ChangeItem> items) ? items.stream() : Stream.of();
	}

	Vector vector(String text) {
		return vectors.of(text);
	}

	Opinion on(Vector vector) {
		float[] ofOne = one.likely(vector);
		List<Guess> guesses = IntStream.range(0, ofOne.length).mapToObj(at -> new Guess(meanings.get(at), ofOne[at]))
				.sorted(Comparator.comparingDouble(guess -> -guess.likely())).toList();
		Map<Kind, Float> likely = new EnumMap<>(Kind.class);
		float[] ofKind = kinds.likely(vector);
		for (Kind kind : Kind.values())
			likely.put(kind, ofKind[kind.ordinal()] / 2);
		guesses.forEach(guess -> likely.merge(Kind.of(guess.meaning()), guess.likely() / 2, Float::sum));
		return new Opinion(likely, guesses, vector.known());
	}

	/** How near a text is to the nearest example of each sort; empty where only words are known. */
	Map<Kind, Float> near(Vector text) {
		return neighbours.map(each -> each.of(text)).orElse(Map.of());
	}

	/** How likely a clause says that something is left as it is. */
	float leaves(Vector clause) {
		return left.likely(clause)[0];
	}

	/** How likely a text names each item, each judged by itself. */
	Map<ChangeItem, Float> items(Vector text) {
		float[] likely = several.likely(text);
		Map<ChangeItem, Float> items = new EnumMap<>(ChangeItem.class);
		ITEMS.forEach(item -> items.put(item, likely[item.ordinal()]));
		return items;
	}
}
