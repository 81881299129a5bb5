package dev.beian.testkit;

/**
 * A file that a filer sends, and what a worker finds when it reads the bytes.
 *
 * @param size declared and real size in bytes
 * @param refusal why it is not kept; empty when it is
 */
public record Paper(String name, String kind, long size, String digest, String refusal) {

	private static int made;

	public static Paper aPicture() {
		return new Paper("scan.jpg", "image/jpeg", 400_000, "digest-" + ++made, "");
	}

	public static Paper aPdf() {
		return new Paper("licence.pdf", "application/pdf", 900_000, "digest-" + ++made, "");
	}

	/** A file of the kind that its name promises; of the same name it is the same file. */
	public static Paper named(String name) {
		return new Paper(name, name.endsWith(".pdf") ? "application/pdf" : "image/jpeg", 400_000, "digest-of-" + name, "");
	}

	/** A file of a kind that is refused, although its name promises a picture. */
	public static Paper aProgram() {
		return new Paper("scan.jpg", "", 10_000, "", "wrong-kind");
	}

	public static Paper anEmptyFile() {
		return new Paper("scan.jpg", "", 0, "", "empty");
	}

	/** A file that says itself that it is too large. */
	public static Paper aHugeFile() {
		return new Paper("film.tiff", "", 11L << 20, "", "too-large");
	}
}
