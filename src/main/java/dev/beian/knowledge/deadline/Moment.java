package dev.beian.knowledge.deadline;

import java.util.regex.Pattern;

/**
 * When to remind.
 *
 * @param id {@code -14d} counts calendar days from the last day of the term, {@code 6h} hours from its start; {@code min} and {@code max}
 *     are its earliest and its last day or hour
 */
public record Moment(String id) {

	private static final Pattern SHAPE = Pattern.compile("[+-]?\\d{1,4}[dh]|min|max");

	public Moment {
		if (!SHAPE.matcher(id).matches())
			throw new IllegalArgumentException("a moment looks like -14d, 6h, min or max, not " + id);
	}

	boolean isMin() {
		return id.equals("min");
	}

	boolean isMax() {
		return id.equals("max");
	}

	/** Whether this moment can be found in a term of that unit. */
	boolean fits(Term.Unit unit) {
		return isMin() || isMax() || id.endsWith("h") == (unit == Term.Unit.HOURS);
	}

	/** The days or hours in front of the unit. */
	int amount() {
		return Integer.parseInt(id.substring(0, id.length() - 1));
	}
}
