package dev.beian.knowledge.filing;

/** A paper that may have to be handed in. */
public enum Material implements Named {

	ENTITY_CERTIFICATE("entity-certificate"), ID_CARD_FRONT("id-card-front"), ID_CARD_BACK("id-card-back"), WEBSITE_AUTHORIZATION_LETTER(
			"website-authorization-letter"), ENTITY_AUTHORIZATION_LETTER("entity-authorization-letter"), NAME_CHANGE_NOTICE(
					"name-change-notice"), DOMAIN_CERTIFICATE("domain-certificate"), DOMAIN_REAL_NAME_SCREENSHOT(
							"domain-real-name-screenshot"), PRE_APPROVAL_LICENCE("pre-approval-licence"), FINANCIAL_LICENCE(
									"financial-licence"), RESIDENCE_PERMIT("residence-permit"), CONSTRUCTION_PLAN(
											"construction-plan"), COMMITMENT_LETTER("commitment-letter"), NON_INVOLVEMENT_STATEMENT(
													"non-involvement-statement"), WEBSITE_NAME_STATEMENT("website-name-statement");

	private final String id;

	Material(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
