package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.beian.assistant.messaging.Content;

/** Reads one answer, pressed or typed: its number on the card, its name, or a text that contains just one name. */
final class ChoiceReader implements Plugs.AnswerReader {

	private final Map<String, Function<String, Optional<String>>> shortcuts;

	/** @param shortcuts by step, other texts that mean one of its answers, e.g. a filing number for its province */
	ChoiceReader(Map<String, Function<String, Optional<String>>> shortcuts) {
		this.shortcuts = Map.copyOf(shortcuts);
	}

	@Override
	public Reading read(Turn turn, Content content, Optional<String> pressed) {
		if (pressed.isPresent())
			return pressed.get().startsWith(Choice.ANSWER)
					? Reading.Answered.with(pressed.get().substring(Choice.ANSWER.length()))
					: new Reading.Foreign();
		if (!(content instanceof Content.Said said))
			return new Reading.Foreign();
		return meant(turn, said.text(), offered(turn)).map(value -> (Reading) Reading.Answered.with(value))
				.orElseGet(() -> new Reading.Unclear(
						turn.wording().find(turn.step().name() + ".unclear").orElse(turn.wording().say("unclear"))));
	}

	/** The answers on offer with what their buttons read, from the card if it is this question's. */
	private static Map<String, String> offered(Turn turn) {
		Map<String, String> offered = new LinkedHashMap<>();
		turn.conversation().live().filter(card -> card.revision() == turn.conversation().revision()).ifPresent(card -> {
			for (int i = 0; i < card.choices().size(); i++)
				if (card.choices().get(i).startsWith(Choice.ANSWER))
					offered.put(card.choices().get(i).substring(Choice.ANSWER.length()), card.labels().get(i));
		});
		if (offered.isEmpty())
			Options.values(turn.step()).forEach(value -> offered.put(value, Options.label(turn.step(), value, turn.wording())));
		return offered;
	}

	private Optional<String> meant(Turn turn, String typed, Map<String, String> offered) {
		List<String> values = List.copyOf(offered.keySet());
		String text = plain(typed);
		Optional<String> shortcut = Optional.ofNullable(shortcuts.get(turn.step().name())).flatMap(reader -> reader.apply(typed));
		if (shortcut.filter(values::contains).isPresent())
			return shortcut;
		Optional<String> numbered = number(text).filter(n -> n >= 1 && n <= values.size()).map(n -> values.get(n - 1));
		if (numbered.isPresent())
			return numbered;
		List<String> named = new ArrayList<>();
		for (Map.Entry<String, String> choice : offered.entrySet()) {
			String value = choice.getKey();
			String label = plain(choice.getValue());
			if (text.equals(label) || text.equals(plain(value)))
				return Optional.of(value);
			if (!text.isEmpty() && (text.contains(label) || label.contains(text) && text.length() > 1))
				named.add(value);
		}
		return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
	}

	static Optional<Integer> number(String text) {
		return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

	static String plain(String text) {
		return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\p{Z}\\p{S}]+", "");
	}
}
