package dev.beian.assistant.flow;

import dev.beian.knowledge.filing.Named;

/** How a step asks. */
public enum Ask implements Named {

	/** One of a few answers. */
	CHOICE("choice"),
	/** Any number of answers, finished by the filer. */
	MANY("many"),
	/** Names that the filer writes, finished by him. */
	LIST("list"),
	/** A day. */
	DATE("date"),
	/** A moment of the recent past. */
	MOMENT("moment"),
	/** The new values of the fields that have changed, one after the other. */
	VALUES("values"),
	/** Papers, finished by the filer. */
	UPLOAD("upload"),
	/** Nothing: a person of staff has the word. */
	RELAY("relay"),
	/** Nothing: the conversation has come to an end. */
	END("end");

	private final String id;

	Ask(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
