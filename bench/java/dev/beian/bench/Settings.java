package dev.beian.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run was asked for: words of the form {@code --name=value}. */
final class Settings {

	private final Map<String, String> given = new HashMap<>();

	Settings(String... arguments) {
		for (String argument : arguments)
			for (String word : argument.strip().split("\\s+"))
				if (!word.isEmpty())
					put(word);
	}

	private void put(String word) {
		int equals = word.indexOf('=');
		if (!word.startsWith("--") || equals < 0)
			throw new IllegalArgumentException("not of the form --name=value: " + word);
		given.put(word.substring(2, equals), word.substring(equals + 1));
	}

	String text(String name, String otherwise) {
		String value = given.get(name);
		return value == null ? otherwise : value;
	}

	int number(String name, int otherwise) {
		return Integer.parseInt(text(name, String.valueOf(otherwise)));
	}

	Duration seconds(String name, int otherwise) {
		return Duration.ofSeconds(number(name, otherwise));
	}

	List<String> list(String name, String otherwise) {
		return Arrays.stream(text(name, otherwise).split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
	}
}
