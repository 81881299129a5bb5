package dev.beian.knowledge.validation;

import dev.beian.knowledge.filing.Province;
import java.util.OptionalInt;

/**
 * A filing number, taken apart.
 *
 * @param prefix the character that stands for the province
 * @param digits eight digits, or ten in newer numbers
 * @param website number of the website; absent when the number is that of the entity
 * @param suffix letter of an app, mini program or quick app; empty for a website
 */
public record FilingNumber(String prefix, String digits, OptionalInt website, String suffix, Province province) {
}
