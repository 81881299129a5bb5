package dev.beian.assistant.messaging;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What an inbound letter holds. */
public sealed interface Content {

	/**
	 * The filer typed something; a text that begins with a slash is a command.
	 *
	 * @param message how the channel names the message; empty where nothing can be edited
	 */
	record Said(String text, String message) implements Content {

		public Said {
			message = Objects.requireNonNullElse(message, "");
		}

		public Said(String text) {
			this(text, "");
		}
	}

	/**
	 * The filer pressed a button.
	 *
	 * @param message how the channel names the message the button stood under
	 * @param key what the button carried; the name of a choice on a card, never trusted as data
	 */
	record Tapped(String message, String key) implements Content {
	}

	/**
	 * The filer sent a file.
	 *
	 * @param file our own id of the file
	 * @param origin where a worker can fetch the bytes; empty when they have been handed in already
	 * @param name the name its sender gave it, for showing only
	 * @param size declared size in bytes, 0 when unknown
	 * @param album files sent together share one id; empty for a single file
	 * @param recompressed whether the channel has reduced the picture's quality
	 */
	record Sent(String file, String origin, String name, long size, String album, boolean recompressed, String caption) implements Content {
	}

	/** A worker has finished with a file; {@code refusal} is empty when the file was kept. */
	record Read(String file, String kind, long size, String digest, String refusal) implements Content {
	}

	/** The filer sent something that cannot be used here, e.g. a sticker. */
	record Unusable(String kind) implements Content {
	}

	/**
	 * The filer changed a message sent before.
	 *
	 * @param message how the channel names the message, as when it was {@link Said}; a caption has a name of its own
	 */
	record Edited(String text, String message) implements Content {

		public Edited {
			message = Objects.requireNonNullElse(message, "");
		}

		public Edited(String text) {
			this(text, "");
		}
	}

	/**
	 * A clock has run out.
	 *
	 * @param subject what the clock belonged to (case, term and the start it was planned from)
	 * @param moment which of the term's moments this is
	 * @param due when it should have rung
	 */
	record Due(String subject, String term, String moment, Instant due) implements Content {
	}

	/** A member of staff acted on the conversation. */
	record Staff(Act act, String member, String text) implements Content {

		/** What staff can do. */
		public enum Act {
			TAKE, REPLY, HAND_BACK
		}
	}

	/** The filer can no longer be reached, or can be again. */
	record Reachable(boolean reachable) implements Content {
	}

	/** A whole turn failed for good; the filer is owed an apology and a person. */
	record Failed(String sourceKey) implements Content {
	}

	/** The rules have changed since the case was last judged. */
	record RulesChanged(String version) implements Content {
	}

	/**
	 * A link was used by which somebody was invited to a case as one of its responsible persons.
	 *
	 * @param request the id of the case, {@code code} its short name
	 * @param role the responsible person he was invited as
	 * @param host who invited him
	 */
	record Invited(String request, String code, String role, Address host) implements Content {
	}

	/** The link that was used leads nowhere: it is not ours, was used before or is too old. */
	record NotInvited() implements Content {
	}

	/**
	 * A responsible person who was invited tells of his part.
	 *
	 * @param request the id of the case
	 * @param smsStart of the SMS that he has answered: when its 24 hours began; empty for other words
	 */
	record FromPartner(String request, String role, Address partner, Word word, Optional<Instant> smsStart) implements Content {

		/** What he can tell. */
		public enum Word {
			JOINED, VERIFIED, LEFT
		}
	}

	/**
	 * How a case stands, for a responsible person who was invited to it.
	 *
	 * @param stage the stage reached
	 * @param smsStart when the 24 hours began, while the SMS is awaited
	 * @param over whether there is nothing left for him to do
	 */
	record ForPartner(String request, String stage, Optional<Instant> smsStart, boolean over) implements Content {
	}

	/** Whether the filer did this, as opposed to a clock, a worker or staff. */
	default boolean byFiler() {
		return switch (this) {
			case Said _,Tapped _,Sent _,Unusable _,Edited _ -> true;
			case Read _,Due _,Staff _,Reachable _,Failed _,RulesChanged _,Invited _,NotInvited _,FromPartner _,ForPartner _ -> false;
		};
	}
}
