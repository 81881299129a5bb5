package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Named;

/** What a value in free words is about. */
public enum FreeWords implements Named {

	/** Anything. */
	ANY("any"),
	/** What a website offers. */
	CONTENT("content"),
	/** The language a website is in. */
	LANGUAGE("language");

	private final String id;

	FreeWords(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
