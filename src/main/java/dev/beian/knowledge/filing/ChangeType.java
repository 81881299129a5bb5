package dev.beian.knowledge.filing;

/** The three orders by which a filing can be changed. */
public enum ChangeType implements Named {

	ENTITY("entity"), WEBSITE("website"), FULL("full");

	private final String id;

	ChangeType(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
