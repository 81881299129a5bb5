package dev.beian.knowledge.validation;

import static dev.beian.knowledge.validation.Outcome.INVALID;
import static dev.beian.knowledge.validation.Outcome.WARN;

import dev.beian.knowledge.filing.Named;

/** Everything a check can find, with its weight; each has a source and a sentence in the data. */
public enum Finding implements Named {

	EMPTY("empty", INVALID), TOO_LONG("too-long", INVALID),

	PHONE_FOREIGN("phone-foreign", INVALID), MOBILE_LENGTH("mobile-length", INVALID), MOBILE_PREFIX("mobile-prefix",
			INVALID), MOBILE_VIRTUAL("mobile-virtual", WARN), LANDLINE_AREA("landline-area", INVALID), LANDLINE_SHAPE("landline-shape",
					INVALID), LANDLINE_MOBILE("landline-mobile",
							WARN), LANDLINE_MOBILE_JIANGSU("landline-mobile-jiangsu", WARN), EMERGENCY_SHAPE("emergency-shape", INVALID),

	EMAIL_AT("email-at", INVALID), EMAIL_BLANK("email-blank", INVALID), EMAIL_DOMAIN("email-domain", INVALID), EMAIL_SHAPE("email-shape",
			INVALID), EMAIL_ENDING("email-ending", WARN),

	ID_CARD_OLD("id-card-old", INVALID), ID_CARD_SHAPE("id-card-shape", INVALID), ID_CARD_REGION("id-card-region",
			INVALID), ID_CARD_BIRTHDAY("id-card-birthday", INVALID), ID_CARD_CHECK("id-card-check",
					INVALID), PASSPORT_SHAPE("passport-shape", INVALID), HK_MACAU_PERMIT_SHAPE("hk-macau-permit-shape",
							INVALID), TAIWAN_PERMIT_SHAPE("taiwan-permit-shape", INVALID), RESIDENCE_PERMIT_SHAPE("residence-permit-shape",
									INVALID), FOREIGN_PERMANENT_SHAPE("foreign-permanent-shape", INVALID), MINOR_REFUSED("minor-refused",
											INVALID), MINOR_PAPERS("minor-papers", WARN), MINOR_SIXTEEN("minor-sixteen", WARN),

	CREDIT_CODE_LENGTH("credit-code-length", INVALID), CREDIT_CODE_OLD("credit-code-old", INVALID), CREDIT_CODE_LETTER("credit-code-letter",
			INVALID), CREDIT_CODE_SHAPE("credit-code-shape",
					INVALID), CREDIT_CODE_CHECK("credit-code-check", WARN), CREDIT_CODE_ORGANIZER("credit-code-organizer", WARN),

	FILING_NUMBER_SHAPE("filing-number-shape", INVALID), FILING_NUMBER_LICENCE("filing-number-licence",
			WARN), FILING_NUMBER_PROVINCE("filing-number-province", WARN),

	PUBLIC_IP_SHAPE("public-ip-shape", INVALID), PUBLIC_IP_PRIVATE("public-ip-private", INVALID), PUBLIC_IP_RESERVED("public-ip-reserved",
			INVALID), PUBLIC_IP_EXAMPLE("public-ip-example", WARN),

	NAME_DIGITS("name-digits", INVALID), NAME_LETTERS("name-letters", INVALID), NAME_DOMAIN("name-domain", INVALID), NAME_SYMBOL(
			"name-symbol",
			INVALID), NAME_FEW_CHINESE("name-few-chinese", WARN), NATIONAL_WORD_START("national-word-start", INVALID), NATIONAL_WORD_PROOF(
					"national-word-proof",
					WARN), NATIONAL_WORD_INSIDE("national-word-inside", WARN), FOREIGN_NAME_START("foreign-name-start",
							INVALID), FOREIGN_NAME_INSIDE("foreign-name-inside", WARN), SENSITIVE_WORD("sensitive-word",
									INVALID), PUBLIC_AFFAIRS_WORD("public-affairs-word", INVALID), PUBLIC_AFFAIRS_WORD_PROVINCE(
											"public-affairs-word-province", INVALID), PUBLIC_AFFAIRS_WORD_PROOF("public-affairs-word-proof",
													WARN), INTERACTIVE_WORD("interactive-word", WARN), LICENSED_WORD("licensed-word",
															WARN), INDIVIDUAL_WORD("individual-word", INVALID), INDIVIDUAL_BUSINESS_WORD(
																	"individual-business-word",
																	INVALID), INDIVIDUAL_INDUSTRY_WORD("individual-industry-word",
																			WARN), INDIVIDUAL_PLACE_NAME("individual-place-name",
																					WARN), INDIVIDUAL_LENGTH("individual-length",
																							WARN), JIANGSU_PERSONAL_NAME(
																									"jiangsu-personal-name",
																									WARN), JIANGSU_NAME_STYLE(
																											"jiangsu-name-style",
																											WARN), SHANGHAI_FORUM(
																													"shanghai-forum",
																													INVALID), SHANGHAI_CHINESE(
																															"shanghai-chinese",
																															INVALID), ORGANIZER_UNLIKE_NAME(
																																	"organizer-unlike-name",
																																	WARN),

	HOMEPAGE_SHAPE("homepage-shape", INVALID), HOMEPAGE_OTHER_DOMAIN("homepage-other-domain", INVALID), HOMEPAGE_WWW("homepage-www",
			WARN), HOMEPAGE_PATH("homepage-path", WARN), DOMAIN_SHAPE("domain-shape", INVALID), DOMAIN_ENDING("domain-ending",
					INVALID), DOMAIN_SUBDOMAIN("domain-subdomain", WARN), DOMAIN_NOT_FILED("domain-not-filed", WARN),

	CONTENT_BUSINESS("content-business", WARN), CONTENT_LICENSED("content-licensed", WARN), LANGUAGE_SEVERAL("language-several",
			WARN), LANGUAGE_SHANGHAI("language-shanghai", WARN),

	DATE_UNREADABLE("date-unreadable", INVALID), DATE_INCOMPLETE("date-incomplete", INVALID), DATE_IMPOSSIBLE("date-impossible",
			INVALID), DATE_FAR("date-far", WARN),

	SAME_MOBILE("same-mobile", INVALID), SAME_EMAIL("same-email", INVALID), SAME_LANDLINE("same-landline",
			WARN), EMERGENCY_IS_PERSONAL("emergency-is-personal", INVALID);

	private final String id;
	private final Outcome outcome;

	Finding(String id, Outcome outcome) {
		this.id = id;
		this.outcome = outcome;
	}

	@Override
	public String id() {
		return id;
	}

	/** What a value comes to when this is the worst that is found. */
	public Outcome outcome() {
		return outcome;
	}
}
