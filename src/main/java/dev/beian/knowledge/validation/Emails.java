package dev.beian.knowledge.validation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/** E-mail addresses. */
final class Emails {

	private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
	private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
	private static final int LONGEST_LOCAL = 64;

	Checked check(String cleaned) {
		String address = cleaned.toLowerCase(Locale.ROOT);
		if (address.indexOf('@') < 0 || address.indexOf('@') != address.lastIndexOf('@'))
			return Checked.refused(Finding.EMAIL_AT);
		if (address.contains(" "))
			return Checked.refused(Finding.EMAIL_BLANK);
		String local = address.substring(0, address.indexOf('@'));
		String domain = address.substring(local.length() + 1);
		if (!HostNames.isWellFormed(domain))
			return Checked.refused(Finding.EMAIL_DOMAIN);
		if (local.length() > LONGEST_LOCAL || !LOCAL.matcher(local).matches())
			return Checked.refused(Finding.EMAIL_SHAPE);
		return DomainValidator.getInstance().isValid(domain) ? Checked.of(address) : Checked.of(address, Finding.EMAIL_ENDING);
	}
}
