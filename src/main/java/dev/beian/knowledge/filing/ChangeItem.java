package dev.beian.knowledge.filing;

/** What the filer says has changed; which scope an item has is said in the data, not here. */
public enum ChangeItem implements Named {

	ENTITY_NAME("entity-name"), ENTITY_CERTIFICATE_NUMBER("entity-certificate-number"), ENTITY_CERTIFICATE_ADDRESS(
			"entity-certificate-address"), ENTITY_CERTIFICATE_RENEWED("entity-certificate-renewed"), ENTITY_CITY(
					"entity-city"), ENTITY_MAILING_ADDRESS("entity-mailing-address"), ENTITY_SUPERIOR("entity-superior"), ENTITY_REMARK(
							"entity-remark"), ENTITY_PERSON("entity-person"), ENTITY_PERSON_DOCUMENT(
									"entity-person-document"), ENTITY_PERSON_MOBILE("entity-person-mobile"), ENTITY_PERSON_LANDLINE(
											"entity-person-landline"), ENTITY_PERSON_EMAIL("entity-person-email"), ENTITY_PERSON_EMERGENCY(
													"entity-person-emergency"), WEBSITE_NAME("website-name"), WEBSITE_DOMAIN_REMOVED(
															"website-domain-removed"), WEBSITE_HOMEPAGE("website-homepage"), WEBSITE_IP(
																	"website-ip"), WEBSITE_CONTENT("website-content"), WEBSITE_SERVICE_TYPE(
																			"website-service-type"), WEBSITE_LANGUAGE(
																					"website-language"), WEBSITE_PRE_APPROVAL(
																							"website-pre-approval"), WEBSITE_REMARK(
																									"website-remark"), WEBSITE_PERSON(
																											"website-person"), WEBSITE_PERSON_DOCUMENT(
																													"website-person-document"), WEBSITE_PERSON_MOBILE(
																															"website-person-mobile"), WEBSITE_PERSON_LANDLINE(
																																	"website-person-landline"), WEBSITE_PERSON_EMAIL(
																																			"website-person-email"), WEBSITE_PERSON_EMERGENCY(
																																					"website-person-emergency"), PROVINCE(
																																							"province"), ORGANIZER_REPLACED(
																																									"organizer-replaced"), ORGANIZER_TYPE(
																																											"organizer-type"), WEBSITE_DOMAIN_ADDED(
																																													"website-domain-added"), WEBSITE_ADDED(
																																															"website-added");

	private final String id;

	ChangeItem(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
