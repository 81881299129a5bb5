package dev.beian.knowledge.deadline;

import java.time.Instant;

/**
 * A moment of a term, counted out.
 *
 * @param moment id of the moment, such as {@code -14d}
 */
public record Reminder(String moment, Instant due) {
}
