package dev.beian.platform.sealing;

/** The key set cannot be used; the message says what is wrong and what to do. */
public final class KeysInvalid extends RuntimeException {

	private static final long serialVersionUID = 1L;

	KeysInvalid(String problem) {
		super(problem);
	}

	KeysInvalid(String problem, Exception cause) {
		super(problem, cause);
	}
}
