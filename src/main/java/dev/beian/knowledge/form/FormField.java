package dev.beian.knowledge.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.validation.Field;
import dev.beian.knowledge.validation.FreeWords;

/**
 * A field of the console's form that can take a new value.
 *
 * @param part the section of the form it stands in: {@code entity}, {@code entity-person}, {@code website}, {@code website-person}
 * @param items the changes that ask for it
 * @param when the cases that have such a field
 * @param check how its value is checked; empty where any words do
 * @param words what it is about where any words do
 * @param options the values it can take; empty where it is written freely
 * @param counterpart the field of the other responsible person that reads the same when one person holds both roles
 * @param secret whether a value is only checked and never kept whole
 */
public record FormField(String id, String part, Set<ChangeItem> items, Condition when, Optional<Field> check, FreeWords words,
		List<String> options,
		Optional<String> counterpart, boolean secret, Source source) {

	public FormField {
		items = Set.copyOf(items);
		options = List.copyOf(options);
	}
}
