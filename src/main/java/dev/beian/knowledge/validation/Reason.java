package dev.beian.knowledge.validation;

/**
 * Why a value is refused or needs a second look.
 *
 * @param key under which its sentence is found
 * @param sourceId the passage it rests on
 */
public record Reason(String key, String sourceId) {
}
