package dev.beian.assistant.understanding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How telling each feature is: the fewer texts have it, the more. */
final class Weights {

	private final Map<String, Integer> texts = new HashMap<>();
	private final int all;

	Weights(Collection<String> known) {
		known.forEach(text -> Features.of(text).keySet().forEach(feature -> texts.merge(feature, 1, Integer::sum)));
		all = known.size();
	}

	/** A text as a vector of length one; what no known text has counts as well, and takes weight from the rest. */
	Map<String, Double> vector(String text) {
		Map<String, Double> vector = new HashMap<>();
		Features.of(text)
				.forEach((feature, count) -> vector.put(feature, count * Math.log((all + 1) / (texts.getOrDefault(feature, 0) + 0.5))));
		return ofLengthOne(vector);
	}

	static Map<String, Double> ofLengthOne(Map<String, Double> vector) {
		double length = Math.sqrt(vector.values().stream().mapToDouble(weight -> weight * weight).sum());
		if (length > 0)
			vector.replaceAll((_, weight) -> weight / length);
		return vector;
	}
}
