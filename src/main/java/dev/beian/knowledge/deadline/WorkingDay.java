package dev.beian.knowledge.deadline;

import java.time.LocalDate;

/**
 * A working day that was counted out.
 *
 * @param estimated whether a year without a published holiday notice was touched, where ordinary weekends alone are off
 */
public record WorkingDay(LocalDate date, boolean estimated) {
}
