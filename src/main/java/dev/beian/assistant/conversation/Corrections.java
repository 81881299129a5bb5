package dev.beian.assistant.conversation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.Fact;

/** Recognises that a text puts an earlier answer right, e.g. "no, it is Hunan". */
final class Corrections {

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
	private static final Pattern OTHER = Pattern.compile("\\P{IsHan}+");

	private final Flow flow;
	private final ZoneId zone;
	private final Map<String, Function<String, Optional<String>>> shortcuts;
	private final BiFunction<String, LocalDate, Optional<LocalDate>> spoken;

	Corrections(Flow flow, ZoneId zone, Map<String, Function<String, Optional<String>>> shortcuts,
			BiFunction<String, LocalDate, Optional<LocalDate>> spoken) {
		this.flow = flow;
		this.zone = zone;
		this.shortcuts = Map.copyOf(shortcuts);
		this.spoken = spoken;
	}

	/** An answer that is to take the place of the one given. */
	record Correction(Step step, List<String> values) {

		String means() {
			return Choice.SET + step.name() + "=" + String.join(",", values);
		}
	}

	/** The one answer that a text puts right; none where it names none or several, or says nothing new. */
	Optional<Correction> in(Turn turn, String text) {
		boolean saysSo = Words.begin(turn, "word.correction", text);
		List<Correction> found = new ArrayList<>();
		for (Step step : flow.steps().values())
			if (step.replayed() && turn.request().hasAnswered(step.name()) && step != turn.step())
				value(turn, step, text, saysSo).filter(values -> !values.equals(turn.request().answer(step.name())))
						.ifPresent(values -> found.add(new Correction(step, values)));
		return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
	}

	private Optional<List<String>> value(Turn turn, Step step, String text, boolean saysSo) {
		if (step.ask() == Ask.DATE)
			return saysSo ? day(turn, text) : Optional.empty();
		if (step.ask() != Ask.CHOICE || step.learns().filter(fact -> fact != Fact.TYPE).isEmpty())
			return Optional.empty();
		Optional<String> shortcut = Optional.ofNullable(shortcuts.get(step.name())).flatMap(reader -> reader.apply(text));
		return shortcut.or(() -> named(turn, step, text, saysSo)).map(List::of);
	}

	private Optional<List<String>> day(Turn turn, String text) {
		LocalDate today = LocalDate.ofInstant(turn.now(), zone);
		return spoken.apply(text, today).map(day -> DayReader.values(day, today));
	}

	/** The one value whose name stands in the text, but not right behind a denial; by itself only where the text says no more. */
	private static Optional<String> named(Turn turn, Step step, String text, boolean saysSo) {
		Map<String, String> labels = labels(turn, step);
		String rest = Words.plain(text);
		for (String other : Words.of(turn, "word.no-name"))
			rest = rest.replace(Words.plain(other), "");
		for (String denial : Words.of(turn, "word.not").stream().map(Words::plain).toList())
			for (String label : labels.keySet())
				rest = rest.replace(denial + label, "");
		if (!saysSo)
			return Optional.ofNullable(labels.get(rest));
		List<String> named = new ArrayList<>();
		for (String label : labels.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList())
			if (rest.contains(label)) {
				named.add(labels.get(label));
				rest = rest.replace(label, "");
			}
		named.removeAll(turn.request().answer(step.name()));
		return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
	}

	/** The values of a step by their names in every language. */
	private static Map<String, String> labels(Turn turn, Step step) {
		Map<String, String> labels = new LinkedHashMap<>();
		for (String value : Options.values(step))
			wordings(turn).map(wording -> Options.label(step, value, wording)).flatMap(Corrections::names)
					.forEach(name -> labels.put(name, value));
		return labels;
	}

	/** A label, and where it is in two scripts each of them. */
	static Stream<String> names(String label) {
		return Stream.of(label, HAN.matcher(label).replaceAll(""), OTHER.matcher(label).replaceAll("")).map(Words::plain)
				.filter(name -> !name.isEmpty());
	}

	private static Stream<Wording> wordings(Turn turn) {
		return turn.wordings().tags().stream().map(turn.wordings()::in);
	}
}
