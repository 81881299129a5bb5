package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The words in the name of a website, by who files and where; an unknown filer gets what holds for every filer. */
final class NameWords {

	/** They can prove with documents that a word is theirs, so it goes to staff instead of being refused. */
	private static final Set<Organizer> PUBLIC_BODIES = EnumSet.of(Organizer.GOVERNMENT, Organizer.PUBLIC_INSTITUTION,
			Organizer.SOCIAL_GROUP, Organizer.FOUNDATION, Organizer.DEFENCE);
	private static final Set<Province> PUBLIC_AFFAIRS_CLOSED_TO_ALL = EnumSet.of(Province.HUNAN, Province.SHANGHAI);
	private static final int SHORTEST = 3;
	private static final int LONGEST = 10;

	private final Lexicon lexicon;

	NameWords(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	List<Finding> check(String name, Context context) {
		List<Finding> findings = new ArrayList<>();
		national(name, context).ifPresent(findings::add);
		foreign(name, context).ifPresent(findings::add);
		sensitive(name, context).ifPresent(findings::add);
		publicAffairs(name, context).ifPresent(findings::add);
		if (lexicon.holds(name, WordList.LICENSED))
			findings.add(Finding.LICENSED_WORD);
		findings.addAll(context.isIndividual() ? individual(name, context) : organisation(name, context));
		return findings;
	}

	private Optional<Finding> national(String name, Context context) {
		if (!lexicon.holds(name, WordList.NATIONAL))
			return Optional.empty();
		if (!lexicon.starts(name, WordList.NATIONAL))
			return Optional.of(Finding.NATIONAL_WORD_INSIDE);
		return Optional.of(isPublicBody(context) || isRegisteredWith(WordList.NATIONAL, context)
				? Finding.NATIONAL_WORD_PROOF
				: Finding.NATIONAL_WORD_START);
	}

	private Optional<Finding> foreign(String name, Context context) {
		if (!lexicon.holds(name, WordList.FOREIGN))
			return Optional.empty();
		return Optional.of(lexicon.starts(name, WordList.FOREIGN) && !isRegisteredWith(WordList.FOREIGN, context)
				? Finding.FOREIGN_NAME_START
				: Finding.FOREIGN_NAME_INSIDE);
	}

	private Optional<Finding> sensitive(String name, Context context) {
		boolean refused = lexicon.holds(name, WordList.VICE) || (lexicon.holds(name, WordList.STATE_FUNCTIONS) && !isPublicBody(context));
		return refused ? Optional.of(Finding.SENSITIVE_WORD) : Optional.empty();
	}

	private Optional<Finding> publicAffairs(String name, Context context) {
		if (isPublicBody(context))
			return lexicon.holds(name, WordList.STATE_FUNCTIONS) || (isClosedToAll(context) && lexicon.holds(name, WordList.PUBLIC_AFFAIRS))
					? Optional.of(Finding.PUBLIC_AFFAIRS_WORD_PROOF)
					: Optional.empty();
		if (!lexicon.holds(name, WordList.PUBLIC_AFFAIRS))
			return Optional.empty();
		if (context.isIndividual())
			return Optional.of(Finding.PUBLIC_AFFAIRS_WORD);
		return isClosedToAll(context) ? Optional.of(Finding.PUBLIC_AFFAIRS_WORD_PROVINCE) : Optional.empty();
	}

	private List<Finding> individual(String name, Context context) {
		List<Finding> findings = new ArrayList<>();
		boolean jiangsu = context.isIn(Province.JIANGSU);
		boolean personal = lexicon.holds(name, WordList.JIANGSU_PERSONAL);
		if (lexicon.in(name, WordList.INDIVIDUAL).anyMatch(word -> !jiangsu || !lexicon.words(WordList.JIANGSU_PERSONAL).contains(word)))
			findings.add(Finding.INDIVIDUAL_WORD);
		if (jiangsu)
			findings.add(personal ? Finding.JIANGSU_PERSONAL_NAME : Finding.JIANGSU_NAME_STYLE);
		if (lexicon.holds(name, WordList.BUSINESS))
			findings.add(Finding.INDIVIDUAL_BUSINESS_WORD);
		if (lexicon.holds(name, WordList.INDUSTRY))
			findings.add(Finding.INDIVIDUAL_INDUSTRY_WORD);
		if (lexicon.holds(name, WordList.PLACES))
			findings.add(Finding.INDIVIDUAL_PLACE_NAME);
		int length = name.codePointCount(0, name.length());
		if (length < SHORTEST || length > LONGEST)
			findings.add(Finding.INDIVIDUAL_LENGTH);
		return findings;
	}

	private List<Finding> organisation(String name, Context context) {
		List<Finding> findings = new ArrayList<>();
		if (context.isIn(Province.SHANGHAI) && lexicon.holds(name, WordList.SHANGHAI))
			findings.add(Finding.SHANGHAI_FORUM);
		else if (lexicon.holds(name, WordList.INTERACTIVE))
			findings.add(Finding.INTERACTIVE_WORD);
		if (context.organizerName().filter(registered -> isUnlike(name, registered)).isPresent())
			findings.add(Finding.ORGANIZER_UNLIKE_NAME);
		return findings;
	}

	/** Whether the two share no pair of neighbouring characters once the words that every organisation uses are left out. */
	private boolean isUnlike(String name, String registered) {
		String telling = Cleaning.withoutBlanks(Cleaning.clean(registered));
		for (String generic : lexicon.words(WordList.GENERIC))
			telling = telling.replace(generic, " ");
		String left = telling;
		return !left.isBlank() && IntStream.range(0, Math.max(0, left.length() - 1)).mapToObj(i -> left.substring(i, i + 2))
				.noneMatch(pair -> pair.indexOf(' ') < 0 && name.contains(pair));
	}

	private boolean isRegisteredWith(WordList list, Context context) {
		return context.isOrganisation() && context.organizerName().filter(name -> lexicon.starts(name.strip(), list)).isPresent();
	}

	private static boolean isPublicBody(Context context) {
		return context.organizer().filter(PUBLIC_BODIES::contains).isPresent();
	}

	private static boolean isClosedToAll(Context context) {
		return context.province().filter(PUBLIC_AFFAIRS_CLOSED_TO_ALL::contains).isPresent();
	}
}
