package dev.beian.assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Logistic regression: how likely each of some classes is for a text. Either just one of them holds, or each holds by itself. */
final class Regression {

	private static final int ROUNDS = 16;
	private static final float FIRST_STEP = 1.2f;
	private static final float SHRINKING = 0.9997f;
	private static final long SHUFFLE = 34;

	private final int classes;
	private final boolean exclusive;
	private final float[][] weights;

	private Regression(float[][] weights, boolean exclusive) {
		this.classes = weights[0].length;
		this.exclusive = exclusive;
		this.weights = weights;
	}

	/** One that was trained before, with its table. */
	static Regression noted(float[][] table, boolean exclusive) {
		return new Regression(table, exclusive);
	}

	/** What it has learned: for each dimension, and last for every text, a number for each class. */
	float[][] table() {
		return weights;
	}

	/**
	 * A text with how much it belongs to each class.
	 *
	 * @param counts how much is learned from it
	 */
	record Example(Vector text, List<Share> shares, float counts) {

		Example {
			shares = List.copyOf(shares);
		}

		static Example of(Vector text, Stream<Share> shares) {
			return new Example(text, shares.toList(), 1);
		}
	}

	/** That a text belongs to a class, and how much. */
	record Share(int belongsTo, float much) {
	}

	/** @param exclusive whether a text belongs to just one class */
	static Regression trained(List<Example> examples, int dimensions, int classes, boolean exclusive) {
		Regression regression = new Regression(new float[dimensions + 1][classes], exclusive);
		List<Integer> order = new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
		Random random = new Random(SHUFFLE);
		for (int round = 0; round < ROUNDS; round++) {
			Collections.shuffle(order, random);
			float step = FIRST_STEP / (1 + round * 0.5f);
			order.forEach(at -> regression.learn(examples.get(at), step));
			regression.shrink();
		}
		return regression;
	}

	private void learn(Example example, float step) {
		float[] wrong = likely(example.text());
		example.shares().forEach(share -> wrong[share.belongsTo()] -= share.much());
		for (int each = 0; each < classes; each++)
			wrong[each] *= -step * example.counts();
		example.text().each((dimension, value) -> add(weights[dimension], wrong, value));
		add(weights[weights.length - 1], wrong, 1);
	}

	private static void add(float[] row, float[] what, float times) {
		for (int each = 0; each < row.length; each++)
			row[each] += what[each] * times;
	}

	private void shrink() {
		for (float[] row : weights)
			for (int each = 0; each < classes; each++)
				row[each] *= SHRINKING;
	}

	/** How likely each class is. */
	float[] likely(Vector text) {
		float[] scores = Arrays.copyOf(weights[weights.length - 1], classes);
		text.each((dimension, value) -> add(scores, weights[dimension], value));
		return exclusive ? shares(scores) : each(scores);
	}

	private static float[] shares(float[] scores) {
		float highest = Float.NEGATIVE_INFINITY;
		for (float score : scores)
			highest = Math.max(highest, score);
		float sum = 0;
		for (int each = 0; each < scores.length; each++) {
			scores[each] = (float) Math.exp(scores[each] - highest);
			sum += scores[each];
		}
		for (int each = 0; each < scores.length; each++)
			scores[each] /= sum;
		return scores;
	}

	private static float[] each(float[] scores) {
		for (int each = 0; each < scores.length; each++)
			scores[each] = (float) (1 / (1 + Math.exp(-scores[each])));
		return scores;
	}
}
