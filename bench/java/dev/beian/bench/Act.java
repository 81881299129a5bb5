package dev.beian.bench;

/** Something a filer does, and words that the answer to it must have, in its text or on a button. */
public sealed interface Act {

	String expects();

	/** Presses the button with these words. */
	record Press(String label, String expects) implements Act {
	}

	/** Writes something. */
	record Say(String text, String expects) implements Act {
	}

	/** Sends a small picture as a document. */
	record Upload(String expects) implements Act {
	}

	/** Sends something that nobody can use. */
	record Sticker(String expects) implements Act {
	}

	static Act press(String label, String expects) {
		return new Press(label, expects);
	}

	static Act say(String text, String expects) {
		return new Say(text, expects);
	}
}
