package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Text;

/** Offers and reads one answer, pressed or typed: its number on the card, its name, or a text that contains just one name. */
final class ChoiceReader implements Plugs.AnswerReader, Plugs.Choices {

	private final Map<String, Function<String, Optional<String>>> shortcuts;
	private final Map<String, Pages> paged = new HashMap<>();

	/**
	 * @param shortcuts by step, other texts that mean one of its answers, e.g. a filing number for its province
	 * @param pages by step, the answers by the page they stand on
	 */
	ChoiceReader(Map<String, Function<String, Optional<String>>> shortcuts, Map<String, Map<String, List<String>>> pages) {
		this.shortcuts = Map.copyOf(shortcuts);
		pages.forEach((step, answers) -> paged.put(step, new Pages(answers)));
	}

	@Override
	public List<List<Choice>> offer(Turn turn) {
		Pages pages = paged.get(turn.step().name());
		return pages == null ? Options.offer(turn) : pages.offer(turn);
	}

	@Override
	public Reading read(Turn turn, Content content, Optional<String> pressed) {
		if (pressed.isPresent())
			return press(turn, pressed.get());
		if (!(content instanceof Content.Said said))
			return new Reading.Foreign();
		Map<String, String> shown = shown(turn);
		Map<String, String> offered = offered(turn, shown);
		Optional<String> meant = meant(turn, said.text(), offered, shown.isEmpty() ? offered.size() : shown.size());
		if (meant.isPresent())
			return saysMore(turn, said.text(), meant.get(), offered)
					? new Reading.Supposed(meant.get())
					: Reading.Answered.with(meant.get());
		List<String> found = paged.containsKey(turn.step().name()) ? Pages.search(said.text(), offered) : List.of();
		if (found.size() > 1) {
			Pages.keep(turn, found);
			turn.lead(List.of(new Text(turn.wording().say("card.found-one"))));
			return new Reading.Drafted(turn.conversation().draft(), Pages.FOUND);
		}
		return new Reading.Unclear(turn.wording().find(turn.step().name() + ".unclear").orElse(turn.wording().say("unclear")));
	}

	private static Reading press(Turn turn, String means) {
		if (means.startsWith(Choice.ANSWER))
			return Reading.Answered.with(means.substring(Choice.ANSWER.length()));
		return means.startsWith(Choice.PAGE)
				? new Reading.Drafted(turn.conversation().draft(), Integer.parseInt(means.substring(Choice.PAGE.length())))
				: new Reading.Foreign();
	}

	/** The answers on offer with what their buttons read; those of other pages count as well. */
	private Map<String, String> offered(Turn turn, Map<String, String> shown) {
		Map<String, String> offered = new LinkedHashMap<>(shown);
		if (shown.isEmpty() || paged.containsKey(turn.step().name()) || turn.step().choices().isEmpty() && turn.step().learns().isPresent())
			Options.values(turn.step()).forEach(value -> offered.putIfAbsent(value, Options.label(turn.step(), value, turn.wording())));
		return offered;
	}

	/** The answers on the card if it is this question's. */
	private static Map<String, String> shown(Turn turn) {
		Map<String, String> offered = new LinkedHashMap<>();
		turn.conversation().live().filter(card -> card.revision() == turn.conversation().revision()).ifPresent(card -> {
			for (int i = 0; i < card.choices().size(); i++)
				if (card.choices().get(i).startsWith(Choice.ANSWER))
					offered.put(card.choices().get(i).substring(Choice.ANSWER.length()), card.labels().get(i));
		});
		return offered;
	}

	/** @param numbered how many of those on offer have a number, by their place on the card */
	private Optional<String> meant(Turn turn, String typed, Map<String, String> offered, int numbered) {
		List<String> values = List.copyOf(offered.keySet());
		String text = Words.plain(typed);
		Optional<String> shortcut = Optional.ofNullable(shortcuts.get(turn.step().name())).flatMap(reader -> reader.apply(typed));
		if (shortcut.filter(values::contains).isPresent())
			return shortcut;
		Optional<String> counted = number(text).filter(n -> n >= 1 && n <= numbered).map(n -> values.get(n - 1));
		if (counted.isPresent())
			return counted;
		Optional<String> spoken = values.stream().filter(value -> isSpoken(turn, value, typed)).findFirst();
		if (spoken.isPresent())
			return spoken;
		List<String> named = new ArrayList<>();
		for (Map.Entry<String, String> choice : offered.entrySet()) {
			String value = choice.getKey();
			String label = Words.plain(choice.getValue());
			if (text.equals(label) || text.equals(Words.plain(value)))
				return Optional.of(value);
			if (!text.isEmpty() && (says(turn, typed, choice.getValue()) || label.contains(text) && text.length() > 1))
				named.add(value);
		}
		return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
	}

	/**
	 * Whether a name stands in a text, and not right behind a denial; of a name in two scripts either will do where the answers fill pages.
	 */
	private boolean says(Turn turn, String typed, String name) {
		List<String> names = paged.containsKey(turn.step().name()) ? Corrections.names(name).toList() : List.of(Words.plain(name));
		List<String> parts = Stream.of(typed.split("\\p{P}+")).map(Words::plain).toList();
		List<String> denials = Words.of(turn, "word.denial").stream().map(Words::plain).toList();
		return names.stream().anyMatch(each -> Words.plain(typed).contains(each)
				&& parts.stream().noneMatch(part -> denials.stream().anyMatch(denial -> part.contains(denial + each))));
	}

	/** Whether there is more around the name than one puts around a name, so that something else may be meant. */
	private static boolean saysMore(Turn turn, String typed, String value, Map<String, String> offered) {
		String text = Words.plain(typed);
		boolean named = Corrections.names(offered.getOrDefault(value, "")).anyMatch(text::contains);
		if (turn.step().learns().isEmpty() || !named || isSpoken(turn, value, typed))
			return false;
		Stream<String> names = Stream.concat(offered.values().stream().flatMap(Corrections::names),
				offered.keySet().stream().map(Words::plain));
		Stream<String> fillers = Stream.of("word.around", "word.denial").flatMap(key -> Words.of(turn, key).stream())
				.map(Words::plain);
		String rest = text;
		for (String word : Stream.concat(names, fillers).sorted(Comparator.comparing(String::length).reversed()).toList())
			rest = rest.replace(word, "");
		return !rest.isEmpty();
	}

	/** Whether people say it so who do not read it off the button. */
	private static boolean isSpoken(Turn turn, String value, String typed) {
		String key = turn.step().name() + ".spoken." + value;
		return turn.wording().find(key).isPresent() && !Words.plain(typed).isEmpty()
				&& Stream.of(typed.split("\\p{P}+\\s*")).allMatch(part -> Words.is(turn, key, part));
	}

	static Optional<Integer> number(String text) {
		return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}
}
