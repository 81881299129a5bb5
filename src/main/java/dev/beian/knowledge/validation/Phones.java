package dev.beian.knowledge.validation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.beian.knowledge.filing.Province;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers of the mainland. */
final class Phones {

	private static final int HOME = 86;
	private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
	private static final Pattern HOME_PREFIX = Pattern.compile("^(?:(?:\\+|00)86|86(?=1\\d{10}$))");
	private static final Pattern LANDLINE = Pattern
			.compile("(?<area>010|02\\d|0[3-9]\\d{2})-?(?<number>\\d{7,8}|\\d{3,4}-\\d{4})(?:[-#](?<extension>\\d{1,6}))?");
	private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");

	private final Lexicon lexicon;

	Phones(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	Checked mobile(String cleaned) {
		String number = mobileDigits(cleaned);
		if (isForeign(number))
			return Checked.refused(Finding.PHONE_FOREIGN);
		if (!number.matches("\\d{11}"))
			return Checked.refused(Finding.MOBILE_LENGTH);
		if (!MOBILE.matcher(number).matches())
			return Checked.refused(Finding.MOBILE_PREFIX);
		return lexicon.starts(number, WordList.VIRTUAL_MOBILE) ? Checked.of(number, Finding.MOBILE_VIRTUAL) : Checked.of(number);
	}

	/** A mobile is let through where a landline is asked for, because other providers accept one. */
	Checked landline(String cleaned, Context context) {
		String mobile = mobileDigits(cleaned);
		if (MOBILE.matcher(mobile).matches())
			return Checked.of(mobile, context.isOrganisation() && context.isIn(Province.JIANGSU)
					? Finding.LANDLINE_MOBILE_JIANGSU
					: Finding.LANDLINE_MOBILE);
		if (isForeign(mobile))
			return Checked.refused(Finding.PHONE_FOREIGN);
		String number = withArea(cleaned);
		Matcher landline = LANDLINE.matcher(number);
		if (landline.matches())
			return Checked.of(written(landline));
		return Checked.refused(LOCAL.matcher(number.replace("-", "")).matches() ? Finding.LANDLINE_AREA : Finding.LANDLINE_SHAPE);
	}

	Checked emergency(String cleaned) {
		Checked mobile = mobile(cleaned);
		if (mobile.outcome() != Outcome.INVALID)
			return Checked.of(mobile.value());
		if (mobile.findings().contains(Finding.PHONE_FOREIGN))
			return mobile;
		Matcher landline = LANDLINE.matcher(withArea(cleaned));
		return landline.matches() ? Checked.of(written(landline)) : Checked.refused(Finding.EMERGENCY_SHAPE);
	}

	private static String mobileDigits(String cleaned) {
		String bare = HOME_PREFIX.matcher(bare(cleaned)).replaceFirst("");
		return bare.matches("01[3-9]\\d{9}") ? bare.substring(1) : bare;
	}

	/** The number with its area code as it is dialled at home, extension words turned into a number sign. */
	private String withArea(String cleaned) {
		String number = Cleaning.withoutBlanks(cleaned).toLowerCase(Locale.ROOT);
		for (String word : lexicon.words(WordList.EXTENSION))
			number = number.replace(word, "#");
		number = number.replaceAll("[().]", "").replaceAll("-?#+-?", "#");
		String dialled = number.replaceFirst("^(?:\\+|00)86-?", "");
		return dialled.equals(number) || dialled.startsWith("0") ? dialled : "0" + dialled;
	}

	private static String written(Matcher landline) {
		String number = landline.group("area") + "-" + landline.group("number").replace("-", "");
		String extension = landline.group("extension");
		return extension == null ? number : number + "-" + extension;
	}

	private static String bare(String cleaned) {
		return cleaned.replaceAll("[-.() ]", "");
	}

	private static boolean isForeign(String number) {
		try {
			return PhoneNumberUtil.getInstance().parse(number, "CN").getCountryCode() != HOME;
		} catch (NumberParseException notANumber) {
			return false;
		}
	}
}
