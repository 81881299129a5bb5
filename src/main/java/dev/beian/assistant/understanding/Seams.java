package dev.beian.assistant.understanding;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;

import dev.beian.knowledge.filing.ChangeItem;

/** Finds where two things run together that no mark divides. */
final class Seams {

	/** Belong to what stands before them. */
	private static final Set<String> ENDS = Set.of("\u4E86", "\u8FC7", "\u7684", "\u6389");

	/** Says of a thing that it is new, and need not say that something else has changed. */
	private static final String NEW = "\u65B0";

	private final Keywords keywords;
	private final Lexicon lexicon;
	private final Denials denials;

	Seams(Keywords keywords, Lexicon lexicon, Denials denials) {
		this.keywords = keywords;
		this.lexicon = lexicon;
		this.denials = denials;
	}

	/** Where a change and a denial part: before the denial if the change comes first, else behind it. */
	OptionalInt atDenial(String piece) {
		Matcher denial = denials.in(piece);
		if (!denial.find() || denials.onlySeems(piece))
			return OptionalInt.empty();
		String before = piece.substring(0, denial.start());
		String behind = piece.substring(denial.end());
		if (!lexicon.names(before) || behind.isBlank())
			return OptionalInt.empty();
		if (moves(before))
			return OptionalInt.of(denial.start());
		return lexicon.names(behind) ? OptionalInt.of(denial.end()) : OptionalInt.empty();
	}

	/** The first place where each side says of something else that it has changed. */
	OptionalInt betweenChanges(String piece) {
		for (int at = 2; at < piece.length() - 1; at++)
			if (mayPart(piece, at) && eachChanges(piece.substring(0, at), piece.substring(at)))
				return OptionalInt.of(at);
		return OptionalInt.empty();
	}

	private boolean mayPart(String piece, int at) {
		return !ENDS.contains(piece.substring(at, at + 1)) && !isObject(piece.substring(0, at), piece.substring(at))
				&& lexicon.aspectWords(piece).noneMatch(word -> piece.indexOf(word) < at && at < piece.indexOf(word) + word.length());
	}

	/** Whether the second begins with something of the person whom the first names, which then is what has changed, and not the person. */
	private boolean isObject(String first, String second) {
		return !lexicon.roles(first).isEmpty() && !lexicon.hasAspect(first) && lexicon.aspectWords(second).anyMatch(second::startsWith);
	}

	private boolean eachChanges(String first, String second) {
		if (!moves(first) || !moves(second.replace(NEW, "")))
			return false;
		Set<ChangeItem> one = lexicon.find(first).items();
		Set<ChangeItem> other = lexicon.find(lexicon.withRoleOf(first, second)).items();
		return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
	}

	private boolean moves(String text) {
		return Keywords.anyIn(text, keywords.moves());
	}
}
