package dev.beian.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a text apart: what is left as it is falls out, and whose something is gets said in each clause that needs it. */
final class Clauses {

	/** Nobody says more at once that he wants changed; a longer text costs no more than this. */
	private static final int MOST_CLAUSES = 16;

	/** From which likelihood on a clause without a word of denial is one; chosen on the messages that were looked at. */
	private static final float LEAVES = 0.7f;
	/** So likely is too much for certainty. */
	private static final float MAY_LEAVE = 0.5f;
	/** 1. or 2) before a thing, but no part of an address. */
	private static final String NUMBERING = "(?<![\\p{L}\\d.])\\d{1,2}[.\\u3001)](?!\\d)";

	/** A word beside one of these is part of another word, or of the name of a domain. */
	private static final String IN_A_NAME = "[a-z0-9./_-]";

	private final Keywords keywords;
	private final Lexicon lexicon;
	private final Denials denials;
	private final Seams seams;
	private final Lists listed;
	private final Carrying carrying;
	private final Pattern between;
	private final Pattern contrast;

	Clauses(Keywords keywords, Lexicon lexicon) {
		this.keywords = keywords;
		this.lexicon = lexicon;
		this.denials = new Denials(keywords.unchanged());
		this.seams = new Seams(keywords, lexicon, denials);
		this.listed = new Lists(keywords, lexicon);
		this.carrying = new Carrying(keywords, lexicon, denials);
		Keywords.Between cuts = keywords.between();
		between = Pattern
				.compile(
						NUMBERING + "|[" + Pattern.quote(cuts.marks()) + "]+|(?=(?:" + Denials.anyOf(cuts.words()) + ")..)|(?<!" + IN_A_NAME
								+ ")(?=(?:"
								+ Denials.anyOf(cuts.english()) + ")(?!" + IN_A_NAME + "))");
		contrast = Pattern.compile("(?<=.)(?=" + Denials.anyOf(cuts.contrast()) + ")");
	}

	/**
	 * A text taken apart.
	 *
	 * @param changed what it says has changed, clause by clause
	 * @param unchanged what it says is left as it is
	 * @param doubtful whether one of them may belong to the other
	 */
	record Said(List<String> changed, List<String> unchanged, boolean doubtful) {
	}

	/** How likely a clause says that something is left as it is. */
	@FunctionalInterface
	interface Leaving {
		float likely(String clause);
	}

	/** @param leaving may know denials that have none of the words for one */
	Said said(String text, Leaving leaving) {
		List<Part> parts = parts(text);
		List<String> clauses = parts.stream().map(Part::text).toList();
		List<String> changed = new ArrayList<>();
		List<String> unchanged = new ArrayList<>();
		boolean doubtful = false;
		for (int at = 0; at < parts.size(); at++) {
			if (carrying.onlySaysWhose(clauses, at) || denials.takesBack(clauses.get(at)))
				continue;
			boolean left = parts.get(at).left() || isTakenBack(clauses, at);
			String clause = carrying.complete(clauses, at);
			float likely = !left && lexicon.names(clause) ? leaving.likely(clause) : 0;
			boolean leaves = left || likely >= LEAVES;
			doubtful |= !leaves && (likely >= MAY_LEAVE || denials.mayLeave(clause));
			(leaves ? unchanged : changed).add(clause);
		}
		return new Said(changed, unchanged, doubtful);
	}

	/** Whether the clause behind takes this one back, and more is said after that. */
	private boolean isTakenBack(List<String> clauses, int at) {
		return at + 2 < clauses.size() && denials.takesBack(clauses.get(at + 1))
				&& clauses.subList(at + 2, clauses.size()).stream().anyMatch(lexicon::names);
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
		OptionalInt denial = seams.atDenial(piece);
		if (denial.isPresent())
			return cut(piece, denial.getAsInt());
		boolean left = denials.leaves(piece);
		List<String> members = listed.members(piece);
		if (members.size() > 1)
			return members.stream().flatMap(member -> left
					? Stream.of(new Part(member, denials.leaves(member) || !Keywords.anyIn(member, keywords.moves())))
					: members(member));
		OptionalInt change = left ? OptionalInt.empty() : seams.betweenChanges(piece);
		return change.isPresent() ? cut(piece, change.getAsInt()) : Stream.of(new Part(piece, left));
	}

	private Stream<Part> cut(String piece, int at) {
		return Stream.of(piece.substring(0, at), piece.substring(at)).map(String::strip).flatMap(this::members);
	}
}
