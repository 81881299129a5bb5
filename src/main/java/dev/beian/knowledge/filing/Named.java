package dev.beian.knowledge.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A word of the field with the id that outsiders rely on. */
public interface Named {

	String id();

	/** Finds the word with this id among all words of its kind. */
	static <T extends Enum<T> & Named> Optional<T> find(Class<T> kind, String id) {
		return Arrays.stream(kind.getEnumConstants()).filter(word -> word.id().equals(id)).findFirst();
	}

	/** All ids of this kind, in the order of the vocabulary. */
	static <T extends Enum<T> & Named> List<String> ids(Class<T> kind) {
		return Arrays.stream(kind.getEnumConstants()).map(Named::id).toList();
	}
}
