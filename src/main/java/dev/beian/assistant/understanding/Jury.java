package dev.beian.assistant.understanding;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.beian.knowledge.filing.ChangeItem;

/** Decides which items a text names by the vote of three: one meaning at a time, several at once, and the words. */
final class Jury {

	private static final String PAUSE = "\uFF0C";
	/** From which likelihood on a clause by itself counts as naming its item. */
	private static final float NAMES = 0.45f;
	/** A runner-up that is so near leaves it open which of the two is meant. */
	private static final float NEAR = 0.5f;
	private static final int MOST = 2;
	private static final int ALL = 3;

	private final Learned learned;
	private final Lexicon lexicon;

	Jury(Learned learned, Lexicon lexicon) {
		this.learned = learned;
		this.lexicon = lexicon;
	}

	/**
	 * What it came to.
	 *
	 * @param choices sets of items that may be meant, best first
	 * @param agreed whether enough voices are for the first, and nothing is left open
	 */
	record Verdict(List<Set<ChangeItem>> choices, boolean agreed) {
	}

	/**
	 * What the three voices say.
	 *
	 * @param open what the words leave open
	 * @param apart whether the text says several things in as many places
	 */
	private record Votes(Set<ChangeItem> one, Set<ChangeItem> several, Set<ChangeItem> named, Set<ChangeItem> open, boolean apart) {

		Stream<Set<ChangeItem>> all() {
			return Stream.of(one, several, named).filter(vote -> !vote.isEmpty());
		}

		long forThis(Set<ChangeItem> items) {
			return all().filter(items::equals).count();
		}

		Optional<Set<ChangeItem>> agreed() {
			return all().filter(vote -> forThis(vote) >= MOST).findFirst();
		}

		/** The words may know more than the other two where a text is taken apart. */
		Optional<Set<ChangeItem>> widest() {
			boolean widest = apart && agreed().isEmpty() && open.isEmpty() && named.containsAll(one) && named.containsAll(several);
			return Optional.of(named).filter(items -> widest && !items.isEmpty());
		}

		/** What a voice says about the items that the words leave open. */
		Optional<Set<ChangeItem>> closing() {
			return Stream.of(several, one).filter(vote -> !vote.containsAll(open) && vote.size() > named.size() && vote.containsAll(named)
					&& with(open, named).containsAll(vote)).findFirst();
		}

		/** The items that two voices name. */
		Set<ChangeItem> most() {
			Map<ChangeItem, Integer> counts = new EnumMap<>(ChangeItem.class);
			all().forEach(vote -> vote.forEach(item -> counts.merge(item, 1, Integer::sum)));
			Set<ChangeItem> most = EnumSet.noneOf(ChangeItem.class);
			counts.forEach((item, count) -> {
				if (count >= MOST)
					most.add(item);
			});
			return most;
		}
	}

	/**
	 * @param clauses what the text says has changed
	 * @param whole the opinion on all of them together
	 * @param doubtful whether all must agree
	 */
	Verdict on(List<String> clauses, Opinion whole, boolean doubtful) {
		Set<ChangeItem> named = lexicon.namedIn(clauses);
		Set<ChangeItem> several = learned.items(String.join(PAUSE, clauses));
		Set<ChangeItem> one = Math.max(named.size(), several.size()) > 1 ? each(clauses, whole) : first(whole);
		Set<ChangeItem> open = EnumSet.noneOf(ChangeItem.class);
		clauses.forEach(clause -> open.addAll(lexicon.find(clause).open()));
		Votes votes = new Votes(one, several, named, open, clauses.size() > 1 || clauses.stream().anyMatch(lexicon::hasAspect));
		return new Verdict(choices(votes, whole), agreed(votes, doubtful ? ALL : MOST));
	}

	/** What the words name must be among it, lest something be dropped. */
	private static boolean agreed(Votes votes, int needed) {
		return votes.open().isEmpty()
				&& votes.agreed().filter(items -> votes.forThis(items) >= needed && items.containsAll(votes.named())).isPresent();
	}

	private static List<Set<ChangeItem>> choices(Votes votes, Opinion whole) {
		Collection<Set<ChangeItem>> choices = new LinkedHashSet<>();
		votes.closing().ifPresent(choices::add);
		votes.open().forEach(item -> choices.add(with(Set.of(item), votes.named())));
		votes.agreed().ifPresent(choices::add);
		votes.widest().ifPresent(choices::add);
		choices.add(votes.most());
		votes.all().forEach(choices::add);
		whole.items().stream().limit(2).forEach(item -> choices.add(EnumSet.of(item)));
		return choices.stream().filter(items -> !items.isEmpty()).toList();
	}

	private static Set<ChangeItem> with(Set<ChangeItem> items, Set<ChangeItem> more) {
		Set<ChangeItem> all = EnumSet.copyOf(items);
		all.addAll(more);
		return all;
	}

	/** The item that the text as a whole names; none where two are near each other. */
	private static Set<ChangeItem> first(Opinion whole) {
		List<Opinion.Guess> guesses = whole.of(Kind.CHANGES);
		boolean near = guesses.get(1).likely() > guesses.get(0).likely() * NEAR;
		return near ? Set.of() : Set.of(whole.items().getFirst());
	}

	/** What each clause names by itself. */
	private Set<ChangeItem> each(List<String> clauses, Opinion whole) {
		Set<ChangeItem> all = EnumSet.noneOf(ChangeItem.class);
		for (String clause : clauses) {
			Opinion.Guess best = clauses.size() == 1 ? whole.best() : learned.on(clause).best();
			if (best.likely() >= NAMES && best.meaning() instanceof Meaning.Changes(Set<ChangeItem> items))
				all.addAll(items);
		}
		return all;
	}
}
