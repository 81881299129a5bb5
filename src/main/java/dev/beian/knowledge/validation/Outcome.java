package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Named;

/** How a check ended, from good to bad: with {@code WARN} the filer may go on and staff will look. */
public enum Outcome implements Named {

	VALID("valid"), WARN("warn"), INVALID("invalid");

	private final String id;

	Outcome(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
