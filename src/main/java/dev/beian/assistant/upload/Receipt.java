package dev.beian.assistant.upload;

/** What became of bytes that were handed in. */
public sealed interface Receipt {

	/**
	 * They are kept, encrypted.
	 *
	 * @param kind media type by content
	 * @param digest SHA-256, hexadecimal
	 */
	record Kept(String kind, long size, String digest) implements Receipt {
	}

	/**
	 * They are not kept.
	 *
	 * @param reason {@code empty}, {@code too-large} or {@code wrong-kind}
	 */
	record Refused(String reason) implements Receipt {
	}
}
