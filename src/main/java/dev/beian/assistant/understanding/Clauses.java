package dev.beian.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.beian.knowledge.filing.Role;

/** Takes a text apart: what is left as it is falls out, and whose something is gets said in each clause that needs it. */
final class Clauses {

	/** Nobody says more at once that he wants changed; a longer text costs no more than this. */
	private static final int MOST_CLAUSES = 16;

	private final Keywords keywords;
	private final Lexicon lexicon;
	private final Pattern between;
	private final Pattern list;
	private final Pattern contrast;
	private final Pattern untouched;
	private final Pattern english;

	Clauses(Keywords keywords, Lexicon lexicon) {
		this.keywords = keywords;
		this.lexicon = lexicon;
		Keywords.Between cuts = keywords.between();
		between = Pattern.compile("[" + Pattern.quote(cuts.marks()) + "]+|(?=" + anyOf(cuts.words()) + ")|(?<![a-z])(?=(?:"
				+ anyOf(cuts.english()) + ")(?![a-z]))");
		list = Pattern.compile(anyOf(cuts.list()) + "|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
		contrast = Pattern.compile("(?<=.)(?=" + anyOf(cuts.contrast()) + ")");
		Keywords.Unchanged words = keywords.unchanged();
		untouched = Pattern.compile("(?:" + anyOf(words.not()) + ")(?:" + anyOf(words.done()) + ")");
		english = Pattern.compile("(?<![a-z])(?:" + anyOf(words.english()) + ")(?![a-z])");
	}

	private static String anyOf(List<String> words) {
		return words.stream().sorted((one, other) -> other.length() - one.length()).map(Pattern::quote).collect(Collectors.joining("|"));
	}

	/**
	 * A text taken apart.
	 *
	 * @param changed what it says has changed, clause by clause
	 * @param unchanged what it says is left as it is
	 */
	record Said(List<String> changed, List<String> unchanged) {
	}

	Said said(String text) {
		List<Part> parts = parts(text);
		Said said = new Said(new ArrayList<>(), new ArrayList<>());
		for (int at = 0; at < parts.size(); at++)
			if (!onlySaysWhose(parts.get(at).text()))
				(parts.get(at).left() ? said.unchanged() : said.changed()).add(withRole(parts, at));
		return said;
	}

	/** A piece of a text, and whether it says that something is left as it is. */
	private record Part(String text, boolean left) {
	}

	private List<Part> parts(String text) {
		return between.splitAsStream(text).map(String::strip).filter(piece -> !piece.isEmpty()).limit(MOST_CLAUSES).flatMap(this::members)
				.toList();
	}

	private Stream<Part> members(String piece) {
		List<String> sides = contrast.splitAsStream(piece).map(String::strip).filter(side -> !side.isEmpty()).toList();
		if (sides.size() == 2 && sides.stream().allMatch(lexicon::names))
			return sides.stream().flatMap(this::members);
		OptionalInt seam = seam(piece);
		if (seam.isPresent())
			return Stream.of(piece.substring(0, seam.getAsInt()), piece.substring(seam.getAsInt())).flatMap(this::members);
		boolean left = leaves(piece);
		List<String> members = list.splitAsStream(piece).map(String::strip).filter(member -> !member.isEmpty()).toList();
		if (members.size() < 2 || !members.stream().allMatch(lexicon::names))
			return Stream.of(new Part(piece, left));
		return members.stream().map(member -> new Part(member, left && (leaves(member) || !Keywords.anyIn(member, keywords.moves()))));
	}

	/** Where a change and a denial run together: before the denial if the change comes first, else behind it. */
	private OptionalInt seam(String piece) {
		Matcher denial = untouched.matcher(piece);
		if (!denial.find() || !piece.equals(withoutExceptions(piece)))
			return OptionalInt.empty();
		String before = piece.substring(0, denial.start());
		String behind = piece.substring(denial.end());
		if (!lexicon.names(before) || behind.isBlank())
			return OptionalInt.empty();
		if (Keywords.anyIn(before, keywords.moves()))
			return OptionalInt.of(denial.start());
		return lexicon.names(behind) ? OptionalInt.of(denial.end()) : OptionalInt.empty();
	}

	/** Whether something is left over that sounds like a denial. */
	boolean mayDeny(List<String> clauses) {
		return clauses.stream().anyMatch(clause -> Keywords.anyIn(withoutExceptions(clause), keywords.unchanged().denials()));
	}

	private String withoutExceptions(String clause) {
		String plain = clause;
		for (String exception : keywords.unchanged().except())
			plain = plain.replace(exception, "");
		return plain;
	}

	private boolean leaves(String piece) {
		Keywords.Unchanged words = keywords.unchanged();
		String plain = withoutExceptions(piece);
		return untouched.matcher(plain).find() || english.matcher(plain).find() || Keywords.anyIn(plain, words.anywhere())
				|| words.first().stream().anyMatch(plain::startsWith);
	}

	private boolean onlySaysWhose(String clause) {
		return !lexicon.roles(clause).isEmpty() && Keywords.anyIn(clause, keywords.persons().whose()) && !lexicon.hasAspect(clause);
	}

	private String withRole(List<Part> parts, int at) {
		String clause = parts.get(at).text();
		if (!lexicon.needsRole(clause))
			return clause;
		return before(parts, at).or(() -> behind(parts, at)).map(role -> keywords.persons().word(role) + clause)
				.orElse(clause);
	}

	private Optional<Role> before(List<Part> parts, int at) {
		for (int earlier = at - 1; earlier >= 0; earlier--) {
			List<Role> roles = lexicon.roles(parts.get(earlier).text());
			if (!roles.isEmpty())
				return roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.empty();
		}
		return Optional.empty();
	}

	private Optional<Role> behind(List<Part> parts, int at) {
		return parts.subList(at + 1, parts.size()).stream().map(Part::text).filter(this::onlySaysWhose).map(lexicon::roles)
				.filter(roles -> roles.size() == 1).map(List::getFirst).findFirst();
	}
}
