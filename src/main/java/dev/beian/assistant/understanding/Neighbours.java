package dev.beian.assistant.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How near the meaning of a text is to the nearest example of each sort; nothing is near where no model knows meanings. */
final class Neighbours {

	private final List<Kind> kinds;
	private final float[][] meanings;

	/**
	 * @param kinds the sort of each example
	 * @param meanings what each example means, each of length one
	 */
	Neighbours(List<Kind> kinds, float[][] meanings) {
		this.kinds = List.copyOf(kinds);
		this.meanings = meanings;
	}

	/** The cosine of the nearest example of each sort. */
	Map<Kind, Float> of(Vector text) {
		Map<Kind, Float> nearest = new EnumMap<>(Kind.class);
		float[] direction = text.direction();
		for (int at = 0; at < meanings.length; at++)
			nearest.merge(kinds.get(at), product(direction, meanings[at]), Float::max);
		return nearest;
	}

	private static float product(float[] one, float[] other) {
		float product = 0;
		for (int at = 0; at < one.length; at++)
			product += one[at] * other[at];
		return product;
	}
}
