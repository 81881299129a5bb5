package dev.beian.knowledge.filing;

/** The nature of the person or organisation that files. */
public enum Organizer implements Named {

	INDIVIDUAL("individual"), ENTERPRISE("enterprise"), GOVERNMENT("government"), PUBLIC_INSTITUTION("public-institution"), SOCIAL_GROUP(
			"social-group"), PRIVATE_NON_ENTERPRISE(
					"private-non-enterprise"), LAW_FIRM("law-firm"), FOUNDATION("foundation"), DEFENCE("defence");

	private final String id;

	Organizer(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
