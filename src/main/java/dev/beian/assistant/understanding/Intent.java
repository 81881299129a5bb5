package dev.beian.assistant.understanding;

import dev.beian.knowledge.filing.Named;

/** A wish about the conversation itself. */
public enum Intent implements Named {

	HUMAN("human"), STATUS("status"), CANCEL("cancel"), BACK("back"), RESTART("restart"), LANGUAGE("language"), GREETING("greeting");

	private final String id;

	Intent(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
