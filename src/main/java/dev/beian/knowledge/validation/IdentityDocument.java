package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Named;

/** A document that a responsible person can identify with. */
public enum IdentityDocument implements Named {

	ID_CARD("id-card"), PASSPORT("passport"), HK_MACAU_PERMIT("hk-macau-permit"), TAIWAN_PERMIT("taiwan-permit"), RESIDENCE_PERMIT_HMT(
			"residence-permit-hmt"), FOREIGN_PERMANENT("foreign-permanent");

	private final String id;

	IdentityDocument(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
