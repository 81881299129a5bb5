package dev.beian.assistant.change;

import java.util.List;

import dev.beian.knowledge.filing.Named;

/**
 * What a field of the console's form is to read from now on.
 *
 * @param text the value as it should be written, of a secret one only its ends; empty when it is left for the console
 * @param concerns reason keys of what staff should look at
 */
public record NewValue(State state, String text, List<String> concerns) {

	/** How it came about. */
	public enum State implements Named {

		/** Given, and nothing speaks against it that would refuse it. */
		GIVEN("given"),
		/** Given against our advice. */
		INSISTED("insisted"),
		/** The filer will write it on the console. */
		LEFT("left");

		private final String id;

		State(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}
	}

	public NewValue {
		concerns = List.copyOf(concerns);
	}

	public static NewValue given(String text, List<String> concerns) {
		return new NewValue(State.GIVEN, text, concerns);
	}

	public static NewValue insisted(String text, List<String> concerns) {
		return new NewValue(State.INSISTED, text, concerns);
	}

	public static NewValue left() {
		return new NewValue(State.LEFT, "", List.of());
	}

	/** Leaves the value out, which is personal and must not reach a log. */
	@Override
	public String toString() {
		return state.id() + concerns;
	}
}
