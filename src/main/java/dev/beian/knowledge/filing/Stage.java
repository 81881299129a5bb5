package dev.beian.knowledge.filing;

/** Where a case stands on its way to approval. */
public enum Stage implements Named {

	PREPARING("preparing"), FIRST_REVIEW("first-review"), IDENTITY_VERIFICATION("identity-verification"), SECOND_REVIEW(
			"second-review"), SMS_VERIFICATION(
					"sms-verification"), AUTHORITY_REVIEW("authority-review"), APPROVED("approved"), RETURNED("returned");

	private final String id;

	Stage(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
