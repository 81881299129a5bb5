package dev.beian.assistant.understanding;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.beian.knowledge.filing.ChangeItem;

/** Decides which items a text names by the vote of three: one meaning at a time, several at once, and the words. */
final class Jury {

	private static final String PAUSE = "\uFF0C";
	/** From which likelihood on a clause by itself counts as naming its item. */
	private static final float NAMES = 0.45f;
	/** The same where each item is judged by itself. */
	private static final float NAMED = 0.5f;
	/** Less than this is no more than chance; of the items that words named wrongly most had less, of the others hardly any. */
	private static final float POSSIBLE = 0.06f;
	/** How much likelier words make an item where the voices do not agree; of 0.1 to 1 it was best on the messages that were looked at. */
	private static final float WORDS_COUNT = 0.3f;
	/** A runner-up that is so near leaves it open which of the two is meant. */
	private static final float NEAR = 0.5f;
	/**
	 * So likely is an item that one clause among others hardly means anything else; of 0.5 to 0.8 the messages that were looked at gain
	 * most.
	 */
	private static final float TELLS = 0.75f;
	/** How much it counts for that when the text as a whole may name the item. */
	private static final float WHOLE_COUNTS = 0.5f;
	/** So likely is an item that a clause means it although its words leave open which. */
	private static final float CLOSES = 0.9f;
	private static final int MOST = 2;
	private static final int ALL = 3;

	private final Hearing hearing;
	private final Lexicon lexicon;
	private final Map<ChangeItem, Set<ChangeItem>> explaining;

	/** @param explaining the items that another is often only told to explain */
	Jury(Hearing hearing, Lexicon lexicon, Map<ChangeItem, Set<ChangeItem>> explaining) {
		this.hearing = hearing;
		this.lexicon = lexicon;
		this.explaining = explaining;
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
	 * @param clauses what the text says has changed
	 * @param whole the opinion on all of them together
	 * @param doubtful whether they may deny something
	 */
	Verdict on(List<String> clauses, Opinion whole, boolean doubtful) {
		List<Opinion> each = clauses.size() == 1 ? List.of(whole) : clauses.stream().map(hearing::on).toList();
		Map<ChangeItem, Float> likely = hearing.items(String.join(PAUSE, clauses));
		Set<ChangeItem> named = possible(lexicon.namedIn(clauses), each, likely);
		Set<ChangeItem> several = meant(atLeast(NAMED, likely.keySet(), item -> likely.getOrDefault(item, 0f)), named);
		Set<ChangeItem> best = meant(best(each), named);
		Set<ChangeItem> one = Math.max(named.size(), several.size()) > 1 ? best : first(whole);
		Set<ChangeItem> open = EnumSet.noneOf(ChangeItem.class);
		for (int at = 0; at < clauses.size(); at++)
			open.addAll(open(lexicon.find(clauses.get(at)).open(), each.get(at)));
		Votes votes = new Votes(one, several, named, open, clauses.size() > 1 || clauses.stream().anyMatch(lexicon::hasAspect));
		List<Set<ChangeItem>> choices = choices(votes, whole);
		Set<ChangeItem> told = told(clauses, each, whole, named);
		if (clauses.size() > 1 && told.size() > choices.getFirst().size() && told.containsAll(choices.getFirst()))
			choices = first(told, choices);
		Optional<Set<ChangeItem>> ofTheOther = lexicon.ofTheOther(choices.getFirst(), clauses);
		if (ofTheOther.isPresent())
			return new Verdict(first(choices.getFirst(), first(ofTheOther.get(), choices)), false);
		Set<ChangeItem> heard = Votes.union(lexicon.namedIn(clauses), best);
		boolean agreed = agree(votes, choices.getFirst(), doubtful) && choices.getFirst().containsAll(heard);
		boolean oneOfMany = open.isEmpty() && !agreed && choices.getFirst().size() == 1;
		return new Verdict(oneOfMany ? first(likeliest(whole, named), choices) : choices, agreed);
	}

	/**
	 * Where something may be denied, all must agree and on one item only: which of several is denied nobody can tell. Nor is it certain
	 * that one thing said is several.
	 */
	private static boolean agree(Votes votes, Set<ChangeItem> items, boolean doubtful) {
		boolean one = items.size() == 1;
		long needed = doubtful ? ALL : MOST;
		return votes.open().isEmpty() && votes.forThis(items) >= needed && (one || votes.apart() && !doubtful);
	}

	/** What the words of a clause leave open; nothing where the clause can only mean one of these. */
	private static Set<ChangeItem> open(Set<ChangeItem> open, Opinion clause) {
		return clause.best().likely() >= CLOSES
				&& open.stream().anyMatch(item -> clause.best().meaning().equals(new Meaning.Changes(Set.of(item))))
						? Set.of()
						: open;
	}

	private static List<Set<ChangeItem>> first(Set<ChangeItem> first, List<Set<ChangeItem>> others) {
		return Stream.concat(Stream.of(first), others.stream()).distinct().toList();
	}

	/** The one item that is likeliest where the voices do not agree. */
	private static Set<ChangeItem> likeliest(Opinion whole, Set<ChangeItem> named) {
		return Stream.of(ChangeItem.values())
				.max(Comparator.comparingDouble(item -> whole.likely(item) + (named.contains(item) ? WORDS_COUNT : 0)))
				.<Set<ChangeItem>>map(Set::of)
				.orElseThrow();
	}

	private static List<Set<ChangeItem>> choices(Votes votes, Opinion whole) {
		Collection<Set<ChangeItem>> choices = new LinkedHashSet<>();
		votes.closing().ifPresent(choices::add);
		votes.open().forEach(item -> choices.add(Votes.union(Set.of(item), votes.named())));
		votes.widest().ifPresent(choices::add);
		votes.agreed().ifPresent(choices::add);
		choices.add(votes.most());
		votes.all().forEach(choices::add);
		whole.items().stream().limit(2).forEach(item -> choices.add(EnumSet.of(item)));
		return choices.stream().filter(items -> !items.isEmpty()).toList();
	}

	/** The item that the text as a whole names; none where two are near each other. */
	private static Set<ChangeItem> first(Opinion whole) {
		List<Opinion.Guess> guesses = whole.of(Kind.CHANGES);
		boolean near = guesses.get(1).likely() > guesses.get(0).likely() * NEAR;
		return near ? Set.of() : Set.of(whole.items().getFirst());
	}

	/** What each clause names by itself. */
	private static Set<ChangeItem> best(List<Opinion> each) {
		Set<ChangeItem> all = EnumSet.noneOf(ChangeItem.class);
		for (Opinion opinion : each)
			if (opinion.best().likely() >= NAMES && opinion.best().meaning() instanceof Meaning.Changes(Set<ChangeItem> items))
				all.addAll(items);
		return all;
	}

	/** What the words name and no other voice thinks possible is left out, unless nothing else is named. */
	private static Set<ChangeItem> possible(Set<ChangeItem> named, List<Opinion> each, Map<ChangeItem, Float> likely) {
		Set<ChangeItem> possible = atLeast(POSSIBLE, named,
				item -> Math.max(likely.getOrDefault(item, 0f),
						each.stream().map(opinion -> opinion.likely(item)).max(Float::compare).orElse(0f)));
		return possible.isEmpty() ? named : possible;
	}

	/** What the clauses name one by one: by their words, else by what they can hardly mean anything but. */
	private Set<ChangeItem> told(List<String> clauses, List<Opinion> each, Opinion whole, Set<ChangeItem> named) {
		Set<ChangeItem> told = EnumSet.noneOf(ChangeItem.class);
		for (int at = 0; at < clauses.size(); at++) {
			Set<ChangeItem> items = new HashSet<>(lexicon.find(clauses.get(at)).items());
			items.retainAll(named);
			told.addAll(items);
			if (items.isEmpty() && each.get(at).best().meaning() instanceof Meaning.Changes(Set<ChangeItem> item)
					&& each.get(at).best().likely()
							+ WHOLE_COUNTS * item.stream().map(whole::likely).max(Float::compare).orElse(0f) >= TELLS)
				told.addAll(item);
		}
		return meant(told, named);
	}

	/** These without what is only told to explain another of them; what the words name is meant. */
	private Set<ChangeItem> meant(Set<ChangeItem> items, Set<ChangeItem> named) {
		return items.stream()
				.filter(item -> named.contains(item) || explaining.getOrDefault(item, Set.of()).stream().noneMatch(items::contains))
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangeItem.class)));
	}

	private static Set<ChangeItem> atLeast(float limit, Set<ChangeItem> items, Function<ChangeItem, Float> likely) {
		Set<ChangeItem> some = EnumSet.noneOf(ChangeItem.class);
		items.stream().filter(item -> likely.apply(item) >= limit).forEach(some::add);
		return some;
	}
}
