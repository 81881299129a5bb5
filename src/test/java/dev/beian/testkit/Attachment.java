package dev.beian.testkit;

/**
 * A file on its way through a chat.
 *
 * @param name its file name, empty for a photo
 */
public record Attachment(String name, String mime, byte[] bytes) {

	/** A picture sent as a photo, which has no name of its own. */
	public static Attachment photo(byte[] bytes) {
		return new Attachment("", "image/jpeg", bytes);
	}

	/** A file sent as it is. */
	public static Attachment document(String name, String mime, byte[] bytes) {
		return new Attachment(name, mime, bytes);
	}

	boolean isPhoto() {
		return this.name.isEmpty();
	}
}
