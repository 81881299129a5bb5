package dev.beian.assistant.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.beian.knowledge.filing.ChangeItem;

/** Joins example phrases into texts that say several things. */
final class Joining {

	private static final long SHUFFLE = 12;
	private static final int MOST = 3;

	private final Phrases phrases;
	private final Spelling spelling;
	private final List<String> joints = new ArrayList<>();
	private final List<ChangeItem> items;
	private final Random random = new Random(SHUFFLE);

	Joining(Phrases phrases, Keywords keywords, Spelling spelling) {
		this.phrases = phrases;
		this.spelling = spelling;
		this.items = phrases.changes().keySet().stream().sorted().toList();
		String pause = keywords.between().marks().substring(0, 1);
		keywords.between().words().forEach(word -> joints.add(pause + word));
		keywords.between().list().forEach(joints::add);
		for (int more = joints.size(); more > 0; more--)
			joints.add(pause);
	}

	/** A text that says that all these items have changed. */
	record Joined(String text, List<String> parts, Set<ChangeItem> items) {
	}

	List<Joined> some(int count) {
		List<Joined> some = new ArrayList<>();
		for (int each = 0; each < count; each++)
			some.add(one(2 + random.nextInt(MOST - 1)));
		return some;
	}

	private Joined one(int size) {
		StringBuilder text = new StringBuilder();
		List<String> parts = new ArrayList<>();
		Set<ChangeItem> said = EnumSet.noneOf(ChangeItem.class);
		while (said.size() < size) {
			ChangeItem item = any(items);
			if (!said.add(item))
				continue;
			if (!text.isEmpty())
				text.append(any(joints));
			parts.add(spelling.normal(any(phrases.changes().getOrDefault(item, List.of()))));
			text.append(parts.getLast());
		}
		return new Joined(text.toString(), List.copyOf(parts), said);
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}
}
