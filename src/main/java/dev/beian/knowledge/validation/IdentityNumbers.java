package dev.beian.knowledge.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of the documents that responsible persons identify with. */
final class IdentityNumbers {

	private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
	private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
	private static final Pattern HMT_RESIDENCE = Pattern.compile("8[123]0000\\d{11}[\\dX]");
	private static final Pattern FOREIGN_PERMANENT = Pattern.compile("9\\d{16}[\\dX]");
	private static final Pattern HK_MACAU = Pattern.compile("[HM]\\d{8}(?:\\d{2})?");
	private static final Pattern TAIWAN = Pattern.compile("\\d{8}(?:[0-9A-Z]{1,2}|\\([0-9A-Z]{1,2}\\))?");
	private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,20}");

	private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
	private static final String CHECK_CHARACTERS = "10X98765432";

	private final Lexicon lexicon;

	IdentityNumbers(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	Checked check(String cleaned, Context context) {
		String number = Cleaning.withoutBlanks(cleaned).replace("-", "").toUpperCase(Locale.ROOT);
		return switch (context.document().orElse(IdentityDocument.ID_CARD)) {
			case ID_CARD -> idCard(number, context);
			case RESIDENCE_PERMIT_HMT -> HMT_RESIDENCE.matcher(number).matches()
					? idCard(number, context)
					: Checked.refused(Finding.RESIDENCE_PERMIT_SHAPE);
			case FOREIGN_PERMANENT -> shaped(number, FOREIGN_PERMANENT, Finding.FOREIGN_PERMANENT_SHAPE);
			case HK_MACAU_PERMIT -> shaped(number, HK_MACAU, Finding.HK_MACAU_PERMIT_SHAPE);
			case TAIWAN_PERMIT -> shaped(number, TAIWAN, Finding.TAIWAN_PERMIT_SHAPE);
			case PASSPORT -> shaped(number, PASSPORT, Finding.PASSPORT_SHAPE);
		};
	}

	private static Checked shaped(String number, Pattern shape, Finding otherwise) {
		return shape.matcher(number).matches() ? Checked.of(number) : Checked.refused(otherwise);
	}

	private Checked idCard(String number, Context context) {
		if (FIFTEEN.matcher(number).matches())
			return Checked.refused(Finding.ID_CARD_OLD);
		if (!EIGHTEEN.matcher(number).matches())
			return Checked.refused(Finding.ID_CARD_SHAPE);
		if (!lexicon.words(WordList.ID_REGIONS).contains(number.substring(0, 2)))
			return Checked.refused(Finding.ID_CARD_REGION);
		Optional<LocalDate> birthday = birthday(number).filter(day -> !day.isAfter(context.today()));
		if (birthday.isEmpty())
			return Checked.refused(Finding.ID_CARD_BIRTHDAY);
		if (number.charAt(WEIGHTS.length) != checkCharacter(number))
			return Checked.refused(Finding.ID_CARD_CHECK);
		return Checked.of(number, birthday.flatMap(day -> lexicon.minors().judge(day, context)).map(List::of).orElse(List.of()));
	}

	private static Optional<LocalDate> birthday(String number) {
		int year = Integer.parseInt(number.substring(6, 10));
		int month = Integer.parseInt(number.substring(10, 12));
		int day = Integer.parseInt(number.substring(12, 14));
		try {
			return Optional.of(LocalDate.of(year, month, day));
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	private static char checkCharacter(String number) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++)
			sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
		return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
	}
}
