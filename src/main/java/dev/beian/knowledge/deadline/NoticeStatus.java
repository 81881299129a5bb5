package dev.beian.knowledge.deadline;

import dev.beian.knowledge.filing.Named;
import java.time.LocalDate;

/**
 * How a change that takes effect on some day stands with the notice it needs.
 *
 * @param daysLeft from today to the latest submission, negative once it is past
 */
public record NoticeStatus(LocalDate latestSubmission, long daysLeft, Punctuality status) {

	/** Whether there is still time to give notice. */
	public enum Punctuality implements Named {

		ON_TIME("on-time"), TIGHT("tight"), LATE("late"), ALREADY_EFFECTIVE("already-effective");

		private final String id;

		Punctuality(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}
	}
}
