package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Organizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Unified social credit codes after GB 32100-2015. */
final class CreditCodes {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
	private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{2}\\d{6}[" + ALPHABET + "]{10}");
	private static final Pattern OLD_NUMBER = Pattern.compile("\\d{15}");
	private static final int LENGTH = 18;
	private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

	private final Lexicon lexicon;

	CreditCodes(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	/** A wrong check character is only a warning, because a few codes were issued with one. */
	Checked check(String cleaned, Context context) {
		String code = Cleaning.withoutBlanks(cleaned).replace("-", "").toUpperCase(Locale.ROOT);
		if (OLD_NUMBER.matcher(code).matches())
			return Checked.refused(Finding.CREDIT_CODE_OLD);
		if (code.codePoints().anyMatch(c -> ALPHABET.indexOf(c) < 0))
			return Checked.refused(Finding.CREDIT_CODE_LETTER);
		if (code.length() != LENGTH)
			return Checked.refused(Finding.CREDIT_CODE_LENGTH);
		if (!SHAPE.matcher(code).matches())
			return Checked.refused(Finding.CREDIT_CODE_SHAPE);
		List<Finding> findings = new ArrayList<>();
		if (code.charAt(LENGTH - 1) != checkCharacter(code))
			findings.add(Finding.CREDIT_CODE_CHECK);
		if (context.organizer().isPresent() && lexicon.organizerBehind(code).filter(kind -> !fits(kind, context)).isPresent())
			findings.add(Finding.CREDIT_CODE_ORGANIZER);
		return Checked.of(code, findings);
	}

	private static boolean fits(Organizer kind, Context context) {
		return context.organizer().filter(kind::equals).isPresent();
	}

	private static char checkCharacter(String code) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++)
			sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
		int size = ALPHABET.length();
		return ALPHABET.charAt((size - sum % size) % size);
	}
}
