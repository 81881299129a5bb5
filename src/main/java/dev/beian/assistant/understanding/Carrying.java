package dev.beian.assistant.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Role;

/** Says again in a clause what it leaves out because another clause has said it: whose something is, or of what it speaks. */
final class Carrying {

	private static final String OF = "\u7684";

	private final Keywords keywords;
	private final Lexicon lexicon;
	private final Denials denials;

	Carrying(Keywords keywords, Lexicon lexicon, Denials denials) {
		this.denials = denials;
		this.keywords = keywords;
		this.lexicon = lexicon;
	}

	/** The clause at this place, complete. */
	String complete(List<String> clauses, int at) {
		String clause = clauses.get(at);
		if (lexicon.isMereRole(clause) && !clause.endsWith(OF) && clauses.size() > 1)
			return clause + keywords.persons().another().getFirst();
		if (clause.endsWith(OF) && !lexicon.roles(clause).isEmpty() && !lexicon.hasAspect(clause))
			return clause + aspectBefore(clauses, at).orElse("");
		String whole = lexicon.needsSubject(clause) ? withSubject(clauses, at) : clause;
		if (!lexicon.needsRole(whole))
			return whole;
		return before(clauses, at).or(() -> behind(clauses, at)).map(role -> keywords.persons().word(role) + whole).orElse(clause);
	}

	private Optional<String> aspectBefore(List<String> clauses, int at) {
		return IntStream.range(0, at).mapToObj(back -> clauses.get(at - 1 - back)).flatMap(lexicon::aspectWords).findFirst();
	}

	/** Whether the clause at this place only says whose something is. */
	boolean onlySaysWhose(List<String> clauses, int at) {
		String clause = clauses.get(at);
		if (lexicon.roles(clause).isEmpty() || lexicon.hasAspect(clause))
			return false;
		return Keywords.anyIn(clause, keywords.persons().whose())
				|| lexicon.isMereRole(clause) && (clause.endsWith(OF) || clauses.stream().anyMatch(lexicon::needsRole));
	}

	private Optional<Role> before(List<String> clauses, int at) {
		for (int earlier = at - 1; earlier >= 0; earlier--) {
			List<Role> roles = lexicon.roles(clauses.get(earlier));
			if (!roles.isEmpty())
				return roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.empty();
		}
		return Optional.empty();
	}

	private Optional<Role> behind(List<String> clauses, int at) {
		return IntStream.range(at + 1, clauses.size()).filter(later -> onlySaysWhose(clauses, later)).mapToObj(clauses::get)
				.map(lexicon::roles)
				.filter(roles -> roles.size() == 1).map(List::getFirst).findFirst();
	}

	/** The nearest thing spoken of before, or else behind and not left as it is, with which it makes sense. */
	private String withSubject(List<String> clauses, int at) {
		return IntStream.concat(IntStream.range(0, at).map(back -> at - 1 - back), IntStream.range(at + 1, clauses.size()))
				.mapToObj(clauses::get).filter(other -> clauses.indexOf(other) < at || !denials.leaves(other))
				.flatMap(other -> keywords.subjects().stream().filter(other::contains))
				.map(subject -> subject + clauses.get(at)).filter(whole -> closes(clauses.get(at), whole)).findFirst()
				.orElse(clauses.get(at));
	}

	private boolean closes(String clause, String whole) {
		Set<ChangeItem> open = lexicon.find(clause).open();
		Set<ChangeItem> items = lexicon.find(whole).items();
		return lexicon.needsRole(whole) || !items.isEmpty() && (open.isEmpty() || open.containsAll(items));
	}
}
