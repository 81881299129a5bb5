package dev.beian.platform.dialogs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Named;

/** Reads words of the field, sets of them, and conditions over them. */
final class Words {

	private final Map<String, List<String>> sets = new LinkedHashMap<>();

	void set(String name, List<String> ids) {
		sets.put(name, List.copyOf(ids));
	}

	<T extends Enum<T> & Named> Optional<T> word(Class<T> kind, Entry entry) {
		if (!entry.isPresent())
			return Optional.empty();
		Optional<T> found = Named.find(kind, entry.text());
		if (found.isEmpty())
			entry.fault(entry.text() + " is not known; known are " + Named.ids(kind));
		return found;
	}

	<T extends Enum<T> & Named> List<T> words(Class<T> kind, Entry list) {
		List<T> found = new ArrayList<>();
		for (Entry entry : list.list())
			word(kind, entry).ifPresent(found::add);
		return found;
	}

	/** The condition of an entry; one that always holds when it is absent. */
	Condition condition(Entry entry) {
		if (!entry.isPresent())
			return Condition.always();
		List<Condition> parts = new ArrayList<>();
		entry.fields().forEach((key, value) -> parts.add(part(key, value)));
		return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
	}

	private Condition part(String key, Entry value) {
		return switch (key) {
			case "all" -> new Condition.All(value.list().stream().map(this::condition).toList());
			case "any" -> new Condition.Any(value.list().stream().map(this::condition).toList());
			case "not" -> new Condition.Not(condition(value));
			default -> Named.find(Fact.class, key).map(fact -> compare(fact, value)).orElseGet(() -> {
				value.fault("is no fact; known are " + Named.ids(Fact.class) + " and all, any, not");
				return Condition.always();
			});
		};
	}

	private Condition compare(Fact fact, Entry value) {
		if (!value.isMap())
			return new Condition.In(fact, ids(fact, value));
		List<Condition> parts = new ArrayList<>();
		value.fields().forEach((word, operand) -> parts.add(operator(fact, word, operand)));
		return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
	}

	private Condition operator(Fact fact, String word, Entry operand) {
		return switch (word) {
			case "is", "in", "only" -> new Condition.In(fact, ids(fact, operand));
			case "has-any" -> new Condition.HasAny(fact, ids(fact, operand));
			case "not" -> new Condition.Not(operand.isMap() ? compare(fact, operand) : new Condition.In(fact, ids(fact, operand)));
			case "unknown" -> operand.flag(true) ? new Condition.Unknown(fact) : new Condition.Not(new Condition.Unknown(fact));
			default -> {
				operand.fault("is no comparison; known are is, in, has-any, only, not, unknown");
				yield Condition.always();
			}
		};
	}

	private Set<String> ids(Fact fact, Entry list) {
		Set<String> ids = new LinkedHashSet<>();
		for (Entry entry : list.list()) {
			String id = entry.text();
			if (id.startsWith("$")) {
				List<String> set = sets.get(id.substring(1));
				if (set == null)
					entry.fault("there is no set " + id + "; known are " + sets.keySet());
				else
					ids.addAll(set);
			} else if (fact.vocabulary().contains(id)) {
				ids.add(id);
			} else {
				entry.fault(fact.id() + " cannot be " + id + "; known are " + fact.vocabulary());
			}
		}
		return ids;
	}
}
