package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Named;

/** The lists of words and codes that the checks look things up in. */
public enum WordList implements Named {

	/** Words of national standing. */
	NATIONAL("national"),
	/** Names of foreign countries, regions and international organisations. */
	FOREIGN("foreign"),
	/** Words that nobody may use. */
	VICE("vice"),
	/** Words of state functions that nobody but a public body may use. */
	STATE_FUNCTIONS("state-functions"),
	/** Words of state functions and public interest, closed to individuals and in some provinces to all. */
	PUBLIC_AFFAIRS("public-affairs"),
	/** Words that promise talk among visitors. */
	INTERACTIVE("interactive"),
	/** Words closed to individuals. */
	INDIVIDUAL("individual"),
	/** Those of them that Jiangsu wants in the name of an individual's site. */
	JIANGSU_PERSONAL("jiangsu-personal"),
	/** Words of companies and products. */
	BUSINESS("business"),
	/** Words of industries. */
	INDUSTRY("industry"),
	/** Words of trades that need a licence. */
	LICENSED("licensed"),
	/** What stands between two languages. */
	LANGUAGE_SEPARATORS("language-separators"),
	/** Names of the Chinese language. */
	CHINESE("chinese"),
	/** Words that Shanghai refuses. */
	SHANGHAI("shanghai"),
	/** Names of places. */
	PLACES("places"),
	/** Parts of an organisation's name that do not tell it from others. */
	GENERIC("generic"),
	/** What people write before the extension of a landline. */
	EXTENSION("extension"),
	/** The first digits of numbers that may not receive the verification message. */
	VIRTUAL_MOBILE("virtual-mobile"),
	/** The first two digits of ID cards. */
	ID_REGIONS("id-regions"),
	/** Endings under which domains are registered in the third place. */
	DOMAIN_SUFFIXES("domain-suffixes");

	private final String id;

	WordList(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
