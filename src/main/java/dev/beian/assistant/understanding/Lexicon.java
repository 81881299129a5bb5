package dev.beian.assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Role;

/** Recognises items by the words that name them. */
final class Lexicon {

	private static final String EMERGENCY = "emergency";
	private static final String MOBILE = "mobile";
	private static final Set<String> TELEPHONES = Set.of(MOBILE, "landline");
	private static final String ANOTHER_PERSON = "";

	private final Keywords keywords;

	Lexicon(Keywords keywords) {
		this.keywords = keywords;
	}

	/**
	 * What the words of a clause name.
	 *
	 * @param open what may be meant where the words leave it open
	 */
	record Found(Set<ChangeItem> items, Set<ChangeItem> open) {

		boolean isEmpty() {
			return items.isEmpty() && open.isEmpty();
		}
	}

	Found find(String clause) {
		Set<ChangeItem> items = EnumSet.noneOf(ChangeItem.class);
		List<String> concerns = concerns(clause);
		roles(clause).forEach(role -> concerns.forEach(concern -> items.add(item(role, concern))));
		if (items.isEmpty() || !hasAspect(clause))
			items.addAll(byName(clause));
		return new Found(items, items.isEmpty() ? open(clause, concerns) : Set.of());
	}

	/** All items that these clauses name. */
	Set<ChangeItem> namedIn(List<String> clauses) {
		Set<ChangeItem> items = EnumSet.noneOf(ChangeItem.class);
		clauses.forEach(clause -> items.addAll(find(clause).items()));
		return items;
	}

	/** Whether the words of a clause name anything. */
	boolean names(String clause) {
		return hasAspect(clause) || !find(clause).isEmpty();
	}

	/** Whether it leaves open of what it speaks, or says nothing but that something has changed. */
	boolean needsSubject(String clause) {
		return !hasAspect(clause) && roles(clause).isEmpty() && !Keywords.anyIn(clause, keywords.persons().either())
				&& find(clause).items().isEmpty() && (!find(clause).isEmpty() || Keywords.anyIn(clause, keywords.moves()));
	}

	/** Whether it names a person of the filing and says nothing about them. */
	boolean isMereRole(String clause) {
		return !roles(clause).isEmpty() && isLight(clause) && !Keywords.anyIn(clause, keywords.moves());
	}

	/** Whether nothing is left of it but words that mean little by themselves. */
	boolean isLight(String clause) {
		String rest = without(clause, allRoles());
		rest = without(rest, keywords.moves());
		return rest.codePoints().allMatch(each -> keywords.light().indexOf(each) >= 0);
	}

	/** What it says of the things it names. */
	String withoutNames(String clause) {
		String rest = without(clause, allRoles());
		for (List<String> words : keywords.aspects().values())
			rest = without(rest, words);
		return without(rest, keywords.subjects());
	}

	private List<String> allRoles() {
		return keywords.persons().roles().values().stream().flatMap(List::stream).sorted((one, other) -> other.length() - one.length())
				.toList();
	}

	private static String without(String text, List<String> words) {
		String rest = text;
		for (String word : words)
			rest = rest.replace(word, "");
		return rest;
	}

	/** Whether it names something of a person without saying whose, and nothing else. */
	boolean needsRole(String clause) {
		return roles(clause).isEmpty() && hasAspect(clause) && !Keywords.anyIn(clause, keywords.persons().either())
				&& find(clause).items().isEmpty();
	}

	/** The same items of the other person; only where no clause says whose they are. */
	Optional<Set<ChangeItem>> ofTheOther(Set<ChangeItem> items, List<String> clauses) {
		Set<ChangeItem> others = EnumSet.noneOf(ChangeItem.class);
		items.forEach(item -> others.add(other(item)));
		boolean said = namedIn(clauses).containsAll(items) || clauses.stream().anyMatch(this::saysWhose);
		return Optional.of(others).filter(_ -> !said && !others.equals(items));
	}

	private boolean saysWhose(String clause) {
		return !roles(clause).isEmpty() || keywords.persons().sides().values().stream().anyMatch(words -> Keywords.anyIn(clause, words));
	}

	private static ChangeItem other(ChangeItem item) {
		for (Role role : Role.values())
			if (item.id().startsWith(role.id()))
				return item(Role.values()[1 - role.ordinal()], item.id().substring(role.id().length()));
		return item;
	}

	/** A clause that leaves out whose something is, with the person whom the one before it names. */
	String withRoleOf(String before, String clause) {
		List<Role> roles = roles(before);
		return needsRole(clause) && roles.size() == 1 ? keywords.persons().word(roles.getFirst()) + clause : clause;
	}

	/** The words in it for something of a person's. */
	Stream<String> aspectWords(String clause) {
		return keywords.aspects().values().stream().flatMap(List::stream).filter(clause::contains);
	}

	boolean hasAspect(String clause) {
		return !aspects(clause).isEmpty();
	}

	List<Role> roles(String clause) {
		String plain = clause;
		for (String word : keywords.persons().noRoles())
			plain = plain.replace(word, "");
		List<Role> roles = among(keywords.persons().roles(), plain);
		if (!roles.isEmpty() || !hasAspect(clause) || !byName(clause).isEmpty())
			return roles;
		List<Role> sides = among(keywords.persons().sides(), clause);
		return sides.size() == 1 ? sides : List.of();
	}

	private static List<Role> among(Map<Role, List<String>> words, String text) {
		return Arrays.stream(Role.values()).filter(role -> Keywords.anyIn(text, words.getOrDefault(role, List.of()))).toList();
	}

	private Set<ChangeItem> byName(String clause) {
		Set<ChangeItem> items = EnumSet.noneOf(ChangeItem.class);
		keywords.items().forEach((item, rules) -> {
			if (rules.stream().anyMatch(rule -> rule.holds(clause)))
				items.add(item);
		});
		return items;
	}

	private Set<ChangeItem> open(String clause, List<String> concerns) {
		Set<ChangeItem> open = EnumSet.noneOf(ChangeItem.class);
		boolean aPerson = hasAspect(clause) || Keywords.anyIn(clause, keywords.persons().either());
		for (Role role : Role.values())
			concerns.stream().filter(_ -> aPerson).forEach(concern -> open.add(item(role, concern)));
		if (open.isEmpty())
			keywords.open().stream().filter(each -> each.words().holds(clause)).forEach(each -> open.addAll(each.items()));
		return open;
	}

	/** What of a person has changed: something of theirs, or that it is another person. */
	private List<String> concerns(String clause) {
		List<String> aspects = aspects(clause);
		if (!aspects.isEmpty())
			return aspects.stream().map(aspect -> "-" + aspect).toList();
		boolean merelyMoves = Keywords.anyIn(clause, keywords.moves()) && isLight(clause);
		return merelyMoves || Keywords.anyIn(clause, keywords.persons().another()) ? List.of(ANOTHER_PERSON) : List.of();
	}

	/**
	 * Where an emergency contact is named, the telephone is theirs. Any other telephone is a mobile, but beside something else only the
	 * plainest word for one counts, since a document has a number as well.
	 */
	private List<String> aspects(String whole) {
		String clause = without(whole, keywords.noAspects());
		List<String> aspects = new ArrayList<>();
		keywords.aspects().forEach((aspect, words) -> {
			if (Keywords.anyIn(clause, words))
				aspects.add(aspect);
		});
		if (aspects.contains(EMERGENCY))
			aspects.removeAll(TELEPHONES);
		boolean telephone = aspects.isEmpty()
				? Keywords.anyIn(clause, keywords.telephone())
				: clause.contains(keywords.telephone().getFirst());
		if (telephone && Collections.disjoint(aspects, TELEPHONES) && !aspects.contains(EMERGENCY))
			aspects.add(MOBILE);
		return aspects;
	}

	private static ChangeItem item(Role role, String concern) {
		return Named.find(ChangeItem.class, role.id() + concern).orElseThrow();
	}
}
