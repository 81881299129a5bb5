package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Named;

/** A kind of value that can be checked. */
public enum Field implements Named {

	MOBILE("mobile"), LANDLINE("landline"), EMAIL("email"), EMERGENCY_PHONE("emergency-phone"), ID_CARD("id-card"), CREDIT_CODE(
			"credit-code"), FILING_NUMBER("filing-number"), PUBLIC_IP("public-ip"), WEBSITE_NAME(
					"website-name"), HOMEPAGE_URL("homepage-url"), DOMAIN("domain"), EFFECTIVE_DATE("effective-date");

	private final String id;

	Field(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
