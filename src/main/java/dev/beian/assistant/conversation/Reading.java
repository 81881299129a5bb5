package dev.beian.assistant.conversation;

import java.util.List;

/** What a reader made of a filer's act. */
public sealed interface Reading {

	/**
	 * It answers the question.
	 *
	 * @param route the answer by which the flow finds its way; often the value itself
	 */
	record Answered(String route, List<String> values) implements Reading {

		public static Answered with(String value) {
			return new Answered(value, List.of(value));
		}
	}

	/** It seems to mean this answer, which is to be confirmed. */
	record Supposed(String value) implements Reading {
	}

	/** It changes what is ticked or shown on the card. */
	record Drafted(List<String> draft, int page) implements Reading {
	}

	/** It is dealt with; the card is drawn again. */
	record Dealt() implements Reading {
	}

	/** It is dealt with and there is nothing to show. */
	record Silent() implements Reading {
	}

	/** It makes no sense here; the text says what would. */
	record Unclear(String text) implements Reading {
	}

	/** It was not meant for this reader. */
	record Foreign() implements Reading {
	}
}
