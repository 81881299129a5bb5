package dev.beian.knowledge.deadline;

import java.time.LocalDate;

/**
 * The days between which something is expected, both included.
 *
 * @param estimated whether a year without a published holiday notice was touched
 */
public record Window(LocalDate earliest, LocalDate latest, boolean estimated) {
}
