package dev.beian.assistant.intake;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.NewValue;
import dev.beian.assistant.conversation.Turn;
import dev.beian.knowledge.validation.Field;

/** What a line might read because the filer gave it elsewhere: for another website, or in another case of his. */
final class KnownValues {

	/** What no two websites have alike. */
	private static final Set<Field> OF_ONE = EnumSet.of(Field.WEBSITE_NAME, Field.HOMEPAGE_URL, Field.DOMAIN);
	private static final int MOST = 3;
	private static final int LONGEST = 40;

	private KnownValues() {
	}

	/** A few values, each with where it was given; never of what is only checked and then forgotten. */
	static Map<String, String> of(Line line, Turn turn) {
		Map<String, String> known = new LinkedHashMap<>();
		if (line.field().secret() || !line.field().options().isEmpty() || line.field().check().filter(OF_ONE::contains).isPresent())
			return known;
		Websites.named(turn.request()).forEach(name -> keep(known, turn.request(), Line.key(line.field(), Optional.of(name)), name));
		for (ChangeRequest other : turn.others()) {
			List<String> names = Websites.named(other);
			Stream.concat(Stream.of(Optional.<String>empty()), names.stream().map(Optional::of))
					.forEach(name -> keep(known, other, Line.key(line.field(), name), other.code()));
		}
		turn.request().value(line.key()).ifPresent(own -> known.remove(own.text()));
		return known;
	}

	private static void keep(Map<String, String> known, ChangeRequest request, String key, String from) {
		request.value(key).filter(value -> value.state() == NewValue.State.GIVEN && value.text().length() <= LONGEST)
				.filter(_ -> known.size() < MOST).ifPresent(value -> known.putIfAbsent(value.text(), from));
	}
}
