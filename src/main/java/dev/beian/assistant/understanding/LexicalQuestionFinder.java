package dev.beian.assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.beian.knowledge.faq.Faq;
import dev.beian.knowledge.faq.FaqEntry;

/**
 * Finds a question by the words it is made of: half by the nearest way to ask it, half by all ways to ask it taken together. All languages
 * stand in one index, since filers mix them.
 */
public final class LexicalQuestionFinder implements QuestionFinder {

	// chosen on half of the first 441 messages of bench/cases/understanding.yaml, verified on the other; see QuestionFinderTest
	private static final double NEAR = 0.18;
	private static final double CERTAIN = 0.20;
	private static final double AHEAD = 0.08;
	/** Three Han characters or three words; anything shorter, a number or a place, says too little. */
	private static final int FEWEST_FEATURES = 5;

	/** A group of texts that mean the same; without an entry it is one that no topic answers. */
	private record Group(Optional<FaqEntry> entry, List<String> texts) {

		boolean sameTopic(Group other) {
			return this == other || entry.isPresent() && other.entry.map(FaqEntry::id).equals(entry.map(FaqEntry::id));
		}
	}

	/** That a feature occurs in a row of the index. */
	private record Posting(int row, double weight) {
	}

	private final List<Group> groups;
	private final Weights weights;
	private final Map<String, List<Posting>> texts = new HashMap<>();
	private final Map<String, List<Posting>> centres = new HashMap<>();
	private final int[] groupOf;

	/**
	 * @param faqs the FAQ in each language
	 * @param foreign texts that ask something else
	 */
	public LexicalQuestionFinder(Collection<Faq> faqs, List<String> foreign) {
		Stream<FaqEntry> entries = faqs.stream().flatMap(faq -> faq.entries().stream());
		groups = Stream.concat(entries.map(entry -> new Group(Optional.of(entry), entry.questions())),
				foreign.stream().map(text -> new Group(Optional.empty(), List.of(text)))).toList();
		weights = new Weights(groups.stream().flatMap(group -> group.texts().stream()).toList());
		List<Integer> owners = new ArrayList<>();
		for (int group = 0; group < groups.size(); group++) {
			Map<String, Double> sum = new HashMap<>();
			for (String text : groups.get(group).texts()) {
				Map<String, Double> vector = weights.vector(text);
				index(texts, owners.size(), vector);
				vector.forEach((feature, weight) -> sum.merge(feature, weight, Double::sum));
				owners.add(group);
			}
			index(centres, group, Weights.ofLengthOne(sum));
		}
		groupOf = owners.stream().mapToInt(Integer::intValue).toArray();
	}

	private static void index(Map<String, List<Posting>> index, int row, Map<String, Double> vector) {
		vector.forEach((feature, weight) -> index.computeIfAbsent(feature, _ -> new ArrayList<>()).add(new Posting(row, weight)));
	}

	@Override
	public Optional<Found> find(String text) {
		Map<String, Double> vector = weights.vector(text);
		return vector.size() < FEWEST_FEATURES ? Optional.empty() : best(scores(vector));
	}

	private Optional<Found> best(double[] scores) {
		int best = 0;
		for (int group = 1; group < scores.length; group++)
			if (scores[group] > scores[best])
				best = group;
		double score = scores[best];
		if (score < NEAR)
			return Optional.empty();
		boolean certain = score >= CERTAIN && score - next(scores, groups.get(best)) >= AHEAD;
		return groups.get(best).entry().map(entry -> new Found(entry, score, certain));
	}

	private double next(double[] scores, Group best) {
		double next = 0;
		for (int group = 0; group < scores.length; group++)
			if (!groups.get(group).sameTopic(best))
				next = Math.max(next, scores[group]);
		return next;
	}

	private double[] scores(Map<String, Double> vector) {
		double[] nearest = new double[groups.size()];
		double[] each = cosines(texts, vector, groupOf.length);
		for (int text = 0; text < each.length; text++)
			nearest[groupOf[text]] = Math.max(nearest[groupOf[text]], each[text]);
		double[] together = cosines(centres, vector, groups.size());
		Arrays.setAll(nearest, group -> (nearest[group] + together[group]) / 2);
		return nearest;
	}

	private static double[] cosines(Map<String, List<Posting>> index, Map<String, Double> vector, int rows) {
		double[] cosines = new double[rows];
		vector.forEach((feature, weight) -> index.getOrDefault(feature, List.of())
				.forEach(posting -> cosines[posting.row()] += weight * posting.weight()));
		return cosines;
	}
}
