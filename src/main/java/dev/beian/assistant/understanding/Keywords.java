package dev.beian.assistant.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Role;

/**
 * Words by which free text is taken apart and items are recognised.
 *
 * @param simplified the simplified character of a traditional one
 * @param between where one thing ends and the next begins
 * @param unchanged how something is left as it is
 * @param moves what shows that something is done to a thing
 * @param light characters that mean little by themselves
 * @param subjects what a clause may speak of that leaves it out
 * @param persons how the people of a filing are called
 * @param aspects what of a person may have changed, by the ending of the item's id
 * @param noAspects what has a word for an aspect in it without meaning it
 * @param telephone may be any telephone of a person's
 * @param items what names an item
 * @param open what leaves several items open
 * @param explaining the items that another is often only told to explain
 */
public record Keywords(Map<Integer, Integer> simplified, Between between, Unchanged unchanged, List<String> moves, String light,
		List<String> subjects, Persons persons, Map<String, List<String>> aspects, List<String> noAspects,
		List<String> telephone,
		Map<ChangeItem, List<Rule>> items, List<Open> open,
		Map<ChangeItem, Set<ChangeItem>> explaining) {

	public Keywords {
		simplified = Map.copyOf(simplified);
		moves = List.copyOf(moves);
		subjects = List.copyOf(subjects);
		aspects = Map.copyOf(aspects);
		noAspects = List.copyOf(noAspects);
		telephone = List.copyOf(telephone);
		items = Map.copyOf(items);
		open = List.copyOf(open);
		explaining = Map.copyOf(explaining);
	}

	/**
	 * Where one thing ends and the next begins.
	 *
	 * @param marks single characters
	 * @param words a new thing begins with each
	 * @param english the same, but only as whole words
	 * @param list stand between the members of a list
	 * @param contrast what is meant stands before, what is not behind
	 */
	public record Between(String marks, List<String> words, List<String> english, List<String> list, List<String> contrast) {

		public Between {
			words = List.copyOf(words);
			english = List.copyOf(english);
			list = List.copyOf(list);
			contrast = List.copyOf(contrast);
		}
	}

	/**
	 * How something is left as it is: a word of {@code not} right before one of {@code done}, a word anywhere or at the beginning; what
	 * stands under {@code except} does not count.
	 *
	 * @param retracts clauses that take back the one before
	 * @param denials what sounds like one of these
	 */
	public record Unchanged(List<String> not, List<String> done, List<String> anywhere, List<String> first, List<String> english,
			List<String> retracts, List<String> denials, List<String> except) {

		public Unchanged {
			not = List.copyOf(not);
			done = List.copyOf(done);
			anywhere = List.copyOf(anywhere);
			first = List.copyOf(first);
			english = List.copyOf(english);
			retracts = List.copyOf(retracts);
			denials = List.copyOf(denials);
			except = List.copyOf(except);
		}
	}

	/**
	 * How the people of a filing are called.
	 *
	 * @param roles the first word stands for the role where another clause has left it out
	 * @param noRoles what has such a word in it without meaning the person
	 * @param sides say whose something is where no person is named
	 * @param either may mean both roles
	 * @param whose a clause that only says whose something is
	 * @param another that somebody else has the role now
	 */
	public record Persons(Map<Role, List<String>> roles, List<String> noRoles, Map<Role, List<String>> sides, List<String> either,
			List<String> whose, List<String> another) {

		public Persons {
			roles = Map.copyOf(roles);
			noRoles = List.copyOf(noRoles);
			sides = Map.copyOf(sides);
			either = List.copyOf(either);
			whose = List.copyOf(whose);
			another = List.copyOf(another);
		}

		/** The word that stands for a role. */
		String word(Role role) {
			return roles.getOrDefault(role, List.of("")).getFirst();
		}
	}

	/** A rule that leaves several items open. */
	public record Open(Rule words, Set<ChangeItem> items) {

		public Open {
			items = Set.copyOf(items);
		}
	}

	/**
	 * Words that must stand in a text together.
	 *
	 * @param all of each group one
	 * @param none of these none
	 */
	public record Rule(List<List<String>> all, List<String> none) {

		public Rule {
			all = all.stream().map(List::copyOf).toList();
			none = List.copyOf(none);
		}

		boolean holds(String text) {
			return all.stream().allMatch(group -> anyIn(text, group)) && !anyIn(text, none);
		}
	}

	static boolean anyIn(String text, List<String> words) {
		for (String word : words)
			if (text.contains(word))
				return true;
		return false;
	}
}
