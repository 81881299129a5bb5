package dev.beian.assistant.understanding;

/** A text as numbers: its meaning, where an embedder gives one, then the words in it that are known. */
final class Vector {

	private final float[] meaning;
	private final int[] words;
	private final float[] weights;

	/** @param words the dimension of each known word in it, counted from the end of the meaning */
	Vector(float[] meaning, int[] words, float[] weights) {
		this.meaning = meaning;
		this.words = words;
		this.weights = weights;
	}

	/** Takes a dimension and the value in it. */
	interface Taker {
		void take(int dimension, float value);
	}

	void each(Taker taker) {
		for (int at = 0; at < meaning.length; at++)
			taker.take(at, meaning[at]);
		for (int at = 0; at < words.length; at++)
			taker.take(meaning.length + words[at], weights[at]);
	}

	float meaning(int dimension) {
		return meaning[dimension];
	}

	/** What it means, of length one. */
	float[] direction() {
		float[] direction = meaning.clone();
		double square = 0;
		for (float each : meaning)
			square += each * each;
		for (int at = 0; at < direction.length && square > 0; at++)
			direction[at] /= (float) Math.sqrt(square);
		return direction;
	}

	/** Which part of the words is known, from 0 to 1. */
	float known() {
		float known = 0;
		for (float weight : weights)
			known += weight * weight;
		return known;
	}
}
