package dev.beian.knowledge.filing;

/** How much a source weighs: only the guide, the provider and the law decide; the others are shown as hints. */
public enum Authority implements Named {

	GUIDE("guide"), PROVIDER("provider"), LAW("law"), READING("reading"), PEER("peer");

	private final String id;

	Authority(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}

	/** Whether a statement of this authority may stand as a requirement instead of a hint. */
	public boolean decides() {
		return this != PEER;
	}
}
