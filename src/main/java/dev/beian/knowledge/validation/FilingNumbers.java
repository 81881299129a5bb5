package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Province;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads filing numbers, whose first character tells the province. */
public final class FilingNumbers {

	private final Map<String, Province> prefixes;
	private final Pattern number;
	private final Pattern licence;
	private final Pattern beginning;

	/**
	 * @param prefixes the character of each province, alternates included
	 * @param marks the three words of such numbers
	 */
	public FilingNumbers(Map<String, Province> prefixes, Marks marks) {
		this.prefixes = Map.copyOf(prefixes);
		String prefix = "(?<prefix>" + prefixes.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
		String site = "(?:-(?<website>[1-9]\\d{0,5})(?<suffix>[AXK]?))?";
		String digits = "(?<digits>\\d{8}|\\d{10})";
		number = Pattern.compile(prefix + "ICP" + Pattern.quote(marks.filing()) + digits + Pattern.quote(marks.end()) + site);
		beginning = Pattern.compile(prefix + "ICP" + Pattern.quote(marks.filing()));
		licence = Pattern.compile(prefix + "?[AB][12](?:\\.[AB][12])*-\\d{8}(?:-\\d+)?|" + prefix.replace("prefix", "other") + "ICP"
				+ Pattern.quote(marks.licence()) + "(?:B2-)?\\d{6,10}" + Pattern.quote(marks.end()) + "(?:-\\d+)?");
	}

	/**
	 * The words that filing numbers are written with.
	 *
	 * @param filing what follows ICP in the number of a filing
	 * @param licence what follows ICP in the number of a commercial licence
	 * @param end what closes the digits
	 */
	public record Marks(String filing, String licence, String end) {
	}

	public Optional<FilingNumber> parse(String typed) {
		Matcher found = number.matcher(written(typed));
		if (!found.matches())
			return Optional.empty();
		String website = group(found, "website");
		OptionalInt site = website.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(website));
		String prefix = group(found, "prefix");
		return Optional.ofNullable(prefixes.get(prefix))
				.map(province -> new FilingNumber(prefix, group(found, "digits"), site, group(found, "suffix"), province));
	}

	/** The province of the filing numbers in a sentence; empty where there is none, or where there are several of different provinces. */
	public Optional<Province> provinceIn(String sentence) {
		Set<Province> named = beginning.matcher(written(sentence)).results()
				.flatMap(found -> Optional.ofNullable(prefixes.get(found.group("prefix"))).stream()).collect(Collectors.toSet());
		return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
	}

	Checked check(String typed, Context context) {
		String written = written(typed);
		Optional<FilingNumber> filing = parse(typed);
		if (filing.isEmpty())
			return licence.matcher(written).matches()
					? Checked.of(written, Finding.FILING_NUMBER_LICENCE)
					: Checked.refused(Finding.FILING_NUMBER_SHAPE);
		boolean elsewhere = context.province().filter(province -> province != filing.get().province()).isPresent();
		return elsewhere ? Checked.of(written, Finding.FILING_NUMBER_PROVINCE) : Checked.of(written);
	}

	private static String group(Matcher found, String name) {
		return Optional.ofNullable(found.group(name)).orElse("");
	}

	private static String written(String typed) {
		return Cleaning.withoutBlanks(Cleaning.clean(typed)).toUpperCase(Locale.ROOT);
	}
}
