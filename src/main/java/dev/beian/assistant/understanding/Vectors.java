package dev.beian.assistant.understanding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns texts into numbers. */
final class Vectors {

	/** How much the meaning of a text counts beside its words; chosen on messages of bench/cases/understanding.yaml that were looked at. */
	private static final float MEANING_COUNTS = 1.2f;

	private final Weights weights;
	private final Map<String, Integer> words = new HashMap<>();
	private final Optional<Embedder> embedder;
	private final int meanings;

	/**
	 * @param known the texts whose words are known
	 * @param also further texts whose words are known; they do not count in how telling a word is
	 */
	Vectors(List<String> known, Collection<String> also, Optional<Embedder> embedder) {
		this.weights = new Weights(known);
		this.embedder = embedder;
		this.meanings = embedder.map(each -> each.embed(known.getFirst()).length).orElse(0);
		Stream.concat(known.stream(), also.stream())
				.forEach(text -> Features.of(text).keySet().forEach(word -> words.putIfAbsent(word, words.size())));
	}

	int dimensions() {
		return meanings + words.size();
	}

	Vector of(String text) {
		return of(text, meaning(text));
	}

	/** A text made of others; what it means is taken from them, which saves asking the model once more. */
	Vector of(String text, List<Vector> parts) {
		float[] meaning = new float[meanings];
		double square = 0;
		for (int i = 0; i < meanings; i++) {
			for (Vector part : parts)
				meaning[i] += part.meaning(i);
			square += meaning[i] * meaning[i];
		}
		for (int i = 0; i < meanings; i++)
			meaning[i] *= (float) (MEANING_COUNTS / Math.sqrt(square));
		return of(text, meaning);
	}

	private Vector of(String text, float[] meaning) {
		Map<String, Double> all = weights.vector(text);
		List<String> known = all.keySet().stream().filter(words::containsKey).sorted().toList();
		int[] at = new int[known.size()];
		float[] much = new float[known.size()];
		for (int i = 0; i < at.length; i++) {
			at[i] = words.getOrDefault(known.get(i), 0);
			much[i] = all.getOrDefault(known.get(i), 0.0).floatValue();
		}
		return new Vector(meaning, at, much);
	}

	private float[] meaning(String text) {
		if (embedder.isEmpty() || text.isBlank())
			return new float[meanings];
		float[] meaning = embedder.get().embed(text).clone();
		for (int i = 0; i < meaning.length; i++)
			meaning[i] *= MEANING_COUNTS;
		return meaning;
	}
}
