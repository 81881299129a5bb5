package dev.beian.knowledge.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/** Domains and the home pages under them. */
final class WebAddresses {

	private static final Pattern HOMEPAGE = Pattern.compile("(?:(https?)://)?([^/?#:@\\s]+)(/?[^\\s]*)", Pattern.CASE_INSENSITIVE);
	private static final Pattern AROUND_DOMAIN = Pattern.compile("^https?://|[/?#].*$");
	private static final Pattern WWW = Pattern.compile("^www\\.(?=[^.]+\\.)");
	private static final String GOVERNMENT = "gov.cn";

	private final Lexicon lexicon;

	WebAddresses(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	/** Takes the registrable domain out of what was typed or copied from an address bar. */
	Checked domain(String cleaned, Context context) {
		String domain = domainIn(cleaned);
		if (!HostNames.isWellFormed(domain))
			return Checked.refused(Finding.DOMAIN_SHAPE);
		if (!DomainValidator.getInstance().isValid(domain))
			return Checked.refused(Finding.DOMAIN_ENDING);
		if (labels(domain) < registrableLabels(domain))
			return Checked.refused(Finding.DOMAIN_SHAPE);
		List<Finding> findings = new ArrayList<>();
		if (labels(domain) > mostLabels(domain))
			findings.add(Finding.DOMAIN_SUBDOMAIN);
		if (!context.domains().isEmpty() && context.domains().stream().map(WebAddresses::domainIn).noneMatch(domain::equals))
			findings.add(Finding.DOMAIN_NOT_FILED);
		return Checked.of(domain, findings);
	}

	Checked homepage(String cleaned, Context context) {
		Matcher typed = HOMEPAGE.matcher(Cleaning.withoutBlanks(cleaned));
		if (!typed.matches() || !isPath(typed.group(3)))
			return Checked.refused(Finding.HOMEPAGE_SHAPE);
		String host = typed.group(2).toLowerCase(Locale.ROOT);
		if (!HostNames.isWellFormed(host) || !DomainValidator.getInstance().isValid(host))
			return Checked.refused(Finding.HOMEPAGE_SHAPE);
		if (!context.domains().isEmpty() && context.domains().stream().map(WebAddresses::domainIn).noneMatch(filed -> isUnder(host, filed)))
			return Checked.refused(Finding.HOMEPAGE_OTHER_DOMAIN);
		String scheme = typed.group(1) == null ? "" : typed.group(1).toLowerCase(Locale.ROOT) + "://";
		String path = typed.group(3).equals("/") ? "" : typed.group(3);
		List<Finding> findings = new ArrayList<>();
		if (!host.startsWith("www."))
			findings.add(Finding.HOMEPAGE_WWW);
		if (!path.isEmpty())
			findings.add(Finding.HOMEPAGE_PATH);
		return Checked.of(scheme + host + path, findings);
	}

	private static String domainIn(String typed) {
		String host = AROUND_DOMAIN.matcher(Cleaning.withoutBlanks(typed).toLowerCase(Locale.ROOT)).replaceAll("");
		String rooted = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
		return WWW.matcher(rooted).replaceFirst("");
	}

	private static boolean isPath(String rest) {
		return rest.isEmpty() || rest.startsWith("/") || rest.startsWith("?") || rest.startsWith("#");
	}

	private static boolean isUnder(String host, String domain) {
		return host.equals(domain) || host.endsWith("." + domain);
	}

	private static int labels(String host) {
		return host.split("\\.", -1).length;
	}

	private int registrableLabels(String domain) {
		return lexicon.words(WordList.DOMAIN_SUFFIXES).stream().anyMatch(suffix -> isUnder(domain, suffix)) ? 3 : 2;
	}

	/** Public bodies may file one level more, below the domain of their government. */
	private int mostLabels(String domain) {
		return registrableLabels(domain) + (isUnder(domain, GOVERNMENT) ? 1 : 0);
	}
}
