package dev.beian.assistant.understanding;

/** Turns a text into a vector that is near to those of texts that mean the same. */
@FunctionalInterface
public interface Embedder {

	/** The vector of a text; of length one, and always of the same number of dimensions. */
	float[] embed(String text);
}
