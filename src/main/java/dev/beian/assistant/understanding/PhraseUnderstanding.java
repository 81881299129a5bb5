package dev.beian.assistant.understanding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.beian.assistant.understanding.Opinion.Guess;
import dev.beian.assistant.understanding.QuestionFinder.Found;
import dev.beian.knowledge.faq.Faq;
import dev.beian.knowledge.filing.ChangeItem;

/** Understands by example phrases, which it learns from when it is first asked. */
public final class PhraseUnderstanding implements Understanding {

	private static final int JOINED = 1500;
	private static final String PAUSE = "\uFF0C";
	private static final float SURE = 0.6f;
	private static final float AHEAD = 0.5f;
	private static final float WORTH_ASKING = 0.15f;
	/** What names an item and asks nothing is seldom a question or a wish. */
	private static final float SELDOM = 0.5f;
	/** Nor does a text that asks often name what has changed. */
	private static final float SELDOM_ASKS = 0.7f;

	/** Nothing speaks for any sort of meaning more than for the others. */
	private static final float LOST = 0.4f;
	/** So little of a text is known that its words alone say nothing. */
	private static final float FEW_WORDS = 0.12f;
	/** What is so likely to tell of changes may be as far from every example as it likes. */
	private static final float PLAINLY_CHANGES = 0.85f;
	/** What is less near than this to every example of a sort is hardly of that sort. */
	private static final Map<Kind, Float> FAR = Map.of(Kind.CHANGES, 0.65f, Kind.QUESTION, 0.7f, Kind.WISH, 0.66f);
	private static final Understood NOTHING = new Understood(new Meaning.Foreign(), false, List.of(new Meaning.Foreign()), Set.of());

	private final Phrases phrases;
	private final Keywords keywords;
	private final Collection<Faq> faqs;
	private final Optional<Embedder> embedder;
	private final Notebook notebook;
	private final QuestionFinder finder;
	private final Predicate<String> asking;
	private final Spelling spelling;
	private final Lexicon lexicon;
	private final Clauses clauses;
	private volatile @Nullable Learned learned;

	/**
	 * @param asking whether a text asks something
	 * @param embedder knows what words mean; without it only the words themselves are compared
	 */
	public PhraseUnderstanding(Phrases phrases, Keywords keywords, Collection<Faq> faqs, QuestionFinder finder, Predicate<String> asking,
			Optional<Embedder> embedder, Notebook notebook) {
		this.phrases = phrases;
		this.keywords = keywords;
		this.faqs = List.copyOf(faqs);
		this.finder = finder;
		this.asking = asking;
		this.embedder = embedder;
		this.notebook = notebook;
		this.spelling = new Spelling(keywords.simplified());
		this.lexicon = new Lexicon(keywords);
		this.clauses = new Clauses(keywords, lexicon);
	}

	/** Learns now rather than when it is first asked. */
	public PhraseUnderstanding learn() {
		learned();
		return this;
	}

	private Learned learned() {
		Learned known = learned;
		if (known != null)
			return known;
		synchronized (this) {
			Learned meanwhile = learned;
			Learned now = meanwhile == null
					? new Learned(new Taught(phrases, faqs, spelling), new Joining(phrases, keywords, spelling).some(JOINED), embedder,
							notebook)
					: meanwhile;
			learned = now;
			return now;
		}
	}

	@Override
	public Understood understand(String text) {
		String normal = spelling.normal(text);
		if (normal.codePoints().noneMatch(Character::isLetterOrDigit))
			return NOTHING;
		Hearing hearing = new Hearing(learned());
		Clauses.Said said = clauses.said(normal, hearing::leaves);
		Set<ChangeItem> unchanged = lexicon.namedIn(said.unchanged());
		Opinion whole = hearing.on(normal);
		if (embedder.isEmpty() && whole.known() < FEW_WORDS && unchanged.isEmpty() && said.changed().stream().noneMatch(lexicon::names))
			return NOTHING;
		if (whole.likely(Kind.CHANGES) < PLAINLY_CHANGES && isFar(hearing.near(normal)) && unchanged.isEmpty()
				&& said.changed().stream().noneMatch(lexicon::names))
			return NOTHING;
		boolean states = !asking.test(normal) && said.changed().stream().anyMatch(lexicon::names);
		Stream<Judged> kinds = Stream.of(changes(hearing, said, normal, whole).times(asking.test(normal) ? SELDOM_ASKS : 1),
				question(whole, normal).seldom(states),
				one(whole, Kind.WISH).seldom(states), one(whole, Kind.FOREIGN));
		List<Judged> likeliest = kinds.sorted(Comparator.comparingDouble(judged -> -judged.likely())).toList();
		boolean lost = likeliest.getFirst().likely() < LOST && unchanged.isEmpty() && said.changed().stream().noneMatch(lexicon::names);
		return lost ? NOTHING : together(likeliest, unchanged);
	}

	/** Whether nothing that was taught is near, or nothing is as near as what is none of our business. */
	private static boolean isFar(Map<Kind, Float> near) {
		float foreign = near.getOrDefault(Kind.FOREIGN, 0f);
		return !near.isEmpty() && near.entrySet().stream().filter(kind -> kind.getKey() != Kind.FOREIGN)
				.allMatch(kind -> kind.getValue() < FAR.getOrDefault(kind.getKey(), 0f) || kind.getValue() < foreign);
	}

	/**
	 * What a text means if it is of one sort.
	 *
	 * @param likely how likely it is of that sort
	 */
	private record Judged(List<Meaning> choices, float likely, boolean certain) {

		Judged times(float factor) {
			return new Judged(choices, likely * factor, certain);
		}

		Judged seldom(boolean states) {
			return states ? new Judged(choices, likely * SELDOM, false) : this;
		}
	}

	private Judged changes(Hearing hearing, Clauses.Said said, String text, Opinion whole) {
		List<String> changed = said.changed().isEmpty() ? List.of(text) : said.changed();
		String rest = String.join(PAUSE, changed);
		Opinion opinion = rest.equals(text) ? whole : hearing.on(rest);
		Jury.Verdict verdict = new Jury(hearing, lexicon, keywords.explaining()).on(changed, opinion, said.doubtful());
		float likely = opinion.likely(Kind.CHANGES);
		return new Judged(verdict.choices().stream().<Meaning>map(Meaning.Changes::new).toList(), likely,
				verdict.agreed() && !said.changed().isEmpty() && likely >= SURE);
	}

	/** The topic that was learned and the topic that is near must be the same. */
	private Judged question(Opinion opinion, String text) {
		Judged learned = one(opinion, Kind.QUESTION);
		Meaning first = learned.choices().getFirst();
		Optional<Found> found = finder.find(text);
		Meaning near = found.<Meaning>map(each -> new Meaning.Question(each.entry().id())).orElse(first);
		boolean certain = first.equals(near) && learned.certain() || found.filter(Found::certain).isPresent();
		return new Judged(List.of(near, first), learned.likely(), certain);
	}

	private static Judged one(Opinion opinion, Kind kind) {
		List<Guess> guesses = opinion.of(kind);
		double all = guesses.stream().mapToDouble(Guess::likely).sum();
		Guess best = guesses.getFirst();
		return new Judged(List.of(best.meaning()), opinion.likely(kind), opinion.likely(kind) >= SURE && best.likely() >= AHEAD * all);
	}

	private static Understood together(List<Judged> kinds, Set<ChangeItem> unchanged) {
		Judged best = kinds.getFirst();
		Meaning first = best.choices().getFirst();
		if (best.certain())
			return new Understood(first, true, List.of(first), unchanged);
		Stream<Meaning> others = kinds.stream().skip(1).filter(kind -> kind.likely() >= WORTH_ASKING)
				.map(kind -> kind.choices().getFirst());
		return new Understood(first, false, Stream.concat(best.choices().stream(), others).toList(), unchanged);
	}
}
