package dev.beian.knowledge.validation;

import java.net.IDN;
import java.util.regex.Pattern;

/** How a host name is written, whatever its ending. */
final class HostNames {

	private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
	private static final Pattern HOST = Pattern.compile("(?:" + LABEL + "\\.)+(?=[a-z0-9-]*[a-z])" + LABEL);
	private static final int LONGEST = 253;

	private HostNames() {
	}

	/** At least two labels of letters, digits and inner hyphens, the last with a letter in it; other scripts count in their ASCII form. */
	static boolean isWellFormed(String lowerCase) {
		String ascii = ascii(lowerCase);
		return ascii.length() <= LONGEST && HOST.matcher(ascii).matches() && !ascii.matches(".*\\.[a-z0-9]");
	}

	private static String ascii(String host) {
		try {
			return IDN.toASCII(host);
		} catch (IllegalArgumentException unspeakable) {
			return "";
		}
	}
}
