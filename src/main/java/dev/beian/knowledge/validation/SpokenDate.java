package dev.beian.knowledge.validation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day out of what people type.
 *
 * <p>
 * A day without a year is the nearest one to come, today included; when the text says that it has happened, the nearest one gone by. Weeks
 * begin on Monday, so "next Sunday" is the Sunday of next week.
 */
public final class SpokenDate {

	private static final Pattern NUMERIC = Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
	private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
	private static final Pattern DAY_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
	private static final Pattern MONTH_AND_DAY = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})");

	private static final String YEAR = "(?:(?<year>\\d{4}|\\d{2})|r(?<relative>[+-]?\\d)) Y ";
	private static final String YEAR_BEHIND = "(?: (?:(?<behind>\\d{4})|r(?<relativeBehind>[+-]?\\d) Y))?";
	private static final Pattern MONTH_DAY = signs(
			"(?:" + YEAR + ")?(?:(?<month>\\d{1,2}) M|n(?<name>\\d{1,2})) (?<day>\\d{1,2})(?: D)?" + YEAR_BEHIND);
	private static final Pattern DAY_MONTH = signs("(?<day>\\d{1,2}) n(?<name>\\d{1,2})" + YEAR_BEHIND);
	private static final Pattern RELATIVE_MONTH = signs("r(?<relative>[+-]?\\d) (?:M|month) (?<day>\\d{1,2})(?: D)?");
	private static final Pattern DAY_RELATIVE_MONTH = signs("(?<day>\\d{1,2}) r(?<relative>[+-]?\\d) (?:M|month)");
	private static final Pattern SPAN = signs(
			"(?<in>in )?(?<amount>\\d{1,4}) (?<unit>days|D|W|months|month|M|Y)(?: (?<direction>after|before))?");
	private static final Pattern RELATIVE_DAY = signs("d(?<days>[+-]?\\d)");
	private static final Pattern WEEKDAY = signs(
			"(?:r(?<relative>[+-]?\\d) (?:W )?)?k(?<weekday>\\d)(?: r(?<relativeBehind>[+-]?\\d) W)?");
	private static final Pattern DAY_ALONE = signs("(?<day>\\d{1,2}) D");
	private static final Pattern PARTIAL = signs("(?:[YMDW]|month|months|days|vague|n\\d{1,2}|(?:19|20)\\d{2})");
	private static final Pattern LARGER_UNIT = signs("(?:[YMW]|month|months|days|vague|n\\d{1,2})");
	private static final Pattern PAST = signs("past");

	private static final int LONGEST_TEXT = 300;
	private static final long MOST_YEARS = 30;

	private final DateWords words;

	public SpokenDate(DateWords words) {
		this.words = words;
	}

	/** What a text says about a day. */
	public sealed interface Reading {
	}

	/** The text names one day. */
	public record Day(LocalDate date) implements Reading {
	}

	/** The text speaks of a time, but not of one day: a month alone, some days, soon. */
	public record Incomplete() implements Reading {
	}

	/** The text names a day that no calendar has. */
	public record Impossible() implements Reading {
	}

	/** The text does not speak of a day. */
	public record Unreadable() implements Reading {
	}

	public Reading read(String text, LocalDate today) {
		if (text.length() > LONGEST_TEXT)
			return new Unreadable();
		String cleaned = Cleaning.clean(text);
		return inDigits(cleaned, today).orElseGet(() -> inWords(words.signs(cleaned), today));
	}

	private static Optional<Reading> inDigits(String text, LocalDate today) {
		Optional<MatchResult> numeric = find(NUMERIC, text);
		if (numeric.isPresent())
			return numeric.map(found -> day(number(found, 1), number(found, 3), number(found, 4)));
		Optional<MatchResult> compact = find(COMPACT, text);
		if (compact.isPresent())
			return compact.map(found -> day(number(found, 1), number(found, 2), number(found, 3)));
		Matcher last = DAY_LAST.matcher(text);
		if (last.matches())
			return Optional.of(dayLast(last));
		Matcher shortly = MONTH_AND_DAY.matcher(text);
		return shortly.matches() ? Optional.of(nearest(number(shortly, 1), number(shortly, 2), today, false)) : Optional.empty();
	}

	private static Reading inWords(String signs, LocalDate today) {
		boolean past = PAST.matcher(signs).find();
		List<Supplier<Optional<Reading>>> ways = List.of(() -> find(MONTH_DAY, signs).map(found -> monthDay(found, today, past)),
				() -> find(DAY_MONTH, signs).map(found -> monthDay(found, today, past)),
				() -> find(RELATIVE_MONTH, signs).map(found -> relativeMonth(found, today)),
				() -> find(DAY_RELATIVE_MONTH, signs).map(found -> relativeMonth(found, today)),
				() -> find(SPAN, signs).flatMap(found -> span(found, today)),
				() -> find(RELATIVE_DAY, signs).map(found -> new Day(today.plusDays(number(found, "days")))),
				() -> find(WEEKDAY, signs).map(found -> weekday(found, today, past)),
				() -> LARGER_UNIT.matcher(signs).find()
						? Optional.empty()
						: find(DAY_ALONE, signs).map(found -> dayAlone(found, today, past)));
		return ways.stream().flatMap(way -> way.get().stream()).findFirst()
				.orElseGet(() -> PARTIAL.matcher(signs).find() ? new Incomplete() : new Unreadable());
	}

	/** Day and month may only change places where one of them cannot be a month. */
	private static Reading dayLast(MatchResult found) {
		int first = number(found, 1);
		int second = number(found, 3);
		if (first <= 12 && second <= 12 && first != second)
			return new Unreadable();
		return first > 12 ? day(number(found, 4), second, first) : day(number(found, 4), first, second);
	}

	private static Reading monthDay(MatchResult found, LocalDate today, boolean past) {
		int month = has(found, "month") ? number(found, "month") : number(found, "name");
		int day = number(found, "day");
		for (String group : List.of("year", "behind"))
			if (has(found, group))
				return day(fullYear(number(found, group)), month, day);
		for (String group : List.of("relative", "relativeBehind"))
			if (has(found, group))
				return day(today.getYear() + number(found, group), month, day);
		return nearest(month, day, today, past);
	}

	private static Reading nearest(int month, int day, LocalDate today, boolean past) {
		int step = past ? -1 : 1;
		for (int year : new int[]{today.getYear(), today.getYear() + step})
			if (day(year, month, day) instanceof Day(LocalDate date) && isOnTheRightSide(date, today, past))
				return new Day(date);
		return new Impossible();
	}

	private static boolean isOnTheRightSide(LocalDate date, LocalDate today, boolean past) {
		return past ? !date.isAfter(today) : !date.isBefore(today);
	}

	private static Reading relativeMonth(MatchResult found, LocalDate today) {
		YearMonth month = YearMonth.from(today).plusMonths(number(found, "relative"));
		return day(month.getYear(), month.getMonthValue(), number(found, "day"));
	}

	/** A span needs a word that gives it a direction, and "after March" is no span. */
	private static Optional<Reading> span(MatchResult found, LocalDate today) {
		boolean ahead = has(found, "in");
		String unit = found.group("unit");
		if (!ahead && (!has(found, "direction") || unit.equals("M")))
			return Optional.empty();
		int amount = "before".equals(found.group("direction")) && !ahead ? -number(found, "amount") : number(found, "amount");
		LocalDate date = switch (unit) {
			case "W" -> today.plusWeeks(amount);
			case "M", "month", "months" -> today.plusMonths(amount);
			case "Y" -> today.plusYears(amount);
			default -> today.plusDays(amount);
		};
		boolean sane = date.isAfter(today.minusYears(MOST_YEARS)) && date.isBefore(today.plusYears(MOST_YEARS));
		return sane ? Optional.of(new Day(date)) : Optional.empty();
	}

	private static Reading weekday(MatchResult found, LocalDate today, boolean past) {
		DayOfWeek weekday = DayOfWeek.of(number(found, "weekday"));
		for (String group : List.of("relative", "relativeBehind"))
			if (has(found, group))
				return new Day(today.plusWeeks(number(found, group)).with(weekday));
		return new Day(today.with(past ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.nextOrSame(weekday)));
	}

	private static Reading dayAlone(MatchResult found, LocalDate today, boolean past) {
		int day = number(found, "day");
		for (int months : past ? new int[]{0, -1, -2} : new int[]{0, 1, 2}) {
			YearMonth month = YearMonth.from(today).plusMonths(months);
			if (month.isValidDay(day) && isOnTheRightSide(month.atDay(day), today, past))
				return new Day(month.atDay(day));
		}
		return new Impossible();
	}

	private static Reading day(int year, int month, int day) {
		try {
			return new Day(LocalDate.of(year, month, day));
		} catch (DateTimeException noSuchDay) {
			return new Impossible();
		}
	}

	private static int fullYear(int year) {
		return year < 100 ? 2000 + year : year;
	}

	private static Pattern signs(String shape) {
		return Pattern.compile("(?<!\\S)" + shape + "(?!\\S)");
	}

	private static Optional<MatchResult> find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
	}

	private static boolean has(MatchResult found, String group) {
		return found.namedGroups().containsKey(group) && found.group(group) != null;
	}

	private static int number(MatchResult found, String group) {
		return Integer.parseInt(found.group(group));
	}

	private static int number(MatchResult found, int group) {
		return Integer.parseInt(found.group(group));
	}
}
