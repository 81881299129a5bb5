package dev.beian.assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	/** Whether it names something of a person without saying whose, and nothing else. */
	boolean needsRole(String clause) {
		return roles(clause).isEmpty() && hasAspect(clause) && !Keywords.anyIn(clause, keywords.persons().either())
				&& find(clause).items().isEmpty();
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
		return Keywords.anyIn(clause, keywords.persons().another()) ? List.of(ANOTHER_PERSON) : List.of();
	}

	/** Where an emergency contact is named, the telephone is theirs; where nothing else is named, a telephone is a mobile. */
	private List<String> aspects(String clause) {
		List<String> aspects = new ArrayList<>();
		keywords.aspects().forEach((aspect, words) -> {
			if (Keywords.anyIn(clause, words))
				aspects.add(aspect);
		});
		if (aspects.contains(EMERGENCY))
			aspects.removeAll(TELEPHONES);
		return aspects.isEmpty() && Keywords.anyIn(clause, keywords.telephone()) ? List.of(MOBILE) : aspects;
	}

	private static ChangeItem item(Role role, String concern) {
		return Named.find(ChangeItem.class, role.id() + concern).orElseThrow();
	}
}
