package dev.beian.knowledge.filing;

/** The two responsible persons of a filing; one natural person may hold both roles. */
public enum Role implements Named {

	ENTITY_PERSON("entity-person"), WEBSITE_PERSON("website-person");

	private final String id;

	Role(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
