package dev.beian.assistant.understanding;

/** What sort of thing a text may mean. */
enum Kind {

	CHANGES, WISH, QUESTION, FOREIGN;

	static Kind of(Meaning meaning) {
		return switch (meaning) {
			case Meaning.Changes _ -> CHANGES;
			case Meaning.Wish _ -> WISH;
			case Meaning.Question _ -> QUESTION;
			case Meaning.Foreign _ -> FOREIGN;
		};
	}
}
