package dev.beian.knowledge.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Checks a new value before it goes into a filing: clean it, judge it, say why. */
public final class Validators {

	private static final int LONGEST_VALUE = 300;
	private static final int FAR_YEARS = 5;
	private static final LocalDate FILINGS_EXIST_SINCE = LocalDate.of(2005, 3, 20);

	private final Lexicon lexicon;
	private final FilingNumbers filingNumbers;
	private final SpokenDate dates;
	private final Phones phones;
	private final Emails emails;
	private final IdentityNumbers identityNumbers;
	private final CreditCodes creditCodes;
	private final PublicAddresses publicAddresses;
	private final WebsiteNames websiteNames;
	private final WebAddresses webAddresses;
	private final SiteWords siteWords;

	public Validators(Lexicon lexicon, FilingNumbers filingNumbers, SpokenDate dates) {
		this.lexicon = lexicon;
		this.filingNumbers = filingNumbers;
		this.dates = dates;
		phones = new Phones(lexicon);
		emails = new Emails();
		identityNumbers = new IdentityNumbers(lexicon);
		creditCodes = new CreditCodes(lexicon);
		publicAddresses = new PublicAddresses();
		websiteNames = new WebsiteNames(lexicon);
		webAddresses = new WebAddresses(lexicon);
		siteWords = new SiteWords(lexicon);
	}

	public Verdict check(Field field, String value, Context context) {
		if (value.length() > LONGEST_VALUE)
			return verdict(Checked.refused(Finding.TOO_LONG));
		String cleaned = Cleaning.clean(value);
		return verdict(cleaned.isEmpty() ? Checked.refused(Finding.EMPTY) : checked(field, cleaned, context));
	}

	/** Free words: there must be some, and not too many; of what they are about, only what looks wrong is told. */
	public Verdict words(FreeWords about, String value, Context context) {
		String words = value.strip();
		if (words.isEmpty() || words.length() > LONGEST_VALUE)
			return verdict(Checked.refused(words.isEmpty() ? Finding.EMPTY : Finding.TOO_LONG));
		return verdict(switch (about) {
			case ANY -> Checked.of(words);
			case CONTENT -> siteWords.content(words, context);
			case LANGUAGE -> siteWords.language(words, context);
		});
	}

	/** What the contact values of the two responsible persons may not share. */
	public List<Reason> compare(Contacts entityPerson, Contacts websitePerson, boolean samePerson) {
		return entityPerson.clashes(websitePerson, samePerson).stream().map(lexicon::reason).toList();
	}

	private Checked checked(Field field, String cleaned, Context context) {
		return switch (field) {
			case MOBILE -> phones.mobile(cleaned);
			case LANDLINE -> phones.landline(cleaned, context);
			case EMERGENCY_PHONE -> phones.emergency(cleaned);
			case EMAIL -> emails.check(cleaned);
			case ID_CARD -> identityNumbers.check(cleaned, context);
			case CREDIT_CODE -> creditCodes.check(cleaned, context);
			case FILING_NUMBER -> filingNumbers.check(cleaned, context);
			case PUBLIC_IP -> publicAddresses.check(cleaned);
			case WEBSITE_NAME -> websiteNames.check(cleaned, context);
			case HOMEPAGE_URL -> webAddresses.homepage(cleaned, context);
			case DOMAIN -> webAddresses.domain(cleaned, context);
			case EFFECTIVE_DATE -> effectiveDate(cleaned, context.today());
		};
	}

	private Checked effectiveDate(String cleaned, LocalDate today) {
		return switch (dates.read(cleaned, today)) {
			case SpokenDate.Day(LocalDate date) when isFar(date, today) -> Checked.of(date.toString(), Finding.DATE_FAR);
			case SpokenDate.Day(LocalDate date) -> Checked.of(date.toString());
			case SpokenDate.Incomplete _ -> Checked.refused(Finding.DATE_INCOMPLETE);
			case SpokenDate.Impossible _ -> Checked.refused(Finding.DATE_IMPOSSIBLE);
			case SpokenDate.Unreadable _ -> Checked.refused(Finding.DATE_UNREADABLE);
		};
	}

	private static boolean isFar(LocalDate date, LocalDate today) {
		return date.isBefore(FILINGS_EXIST_SINCE) || date.isAfter(today.plusYears(FAR_YEARS));
	}

	private Verdict verdict(Checked checked) {
		Optional<String> normalized = checked.outcome() == Outcome.INVALID ? Optional.empty() : Optional.of(checked.value());
		return new Verdict(checked.outcome(), normalized, checked.findings().stream().map(lexicon::reason).toList());
	}
}
