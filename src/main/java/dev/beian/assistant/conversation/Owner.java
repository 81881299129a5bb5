package dev.beian.assistant.conversation;

/**
 * Who has the word in a conversation.
 *
 * @param member the member of staff who took it; empty otherwise
 * @param epoch counts the changes of owner, so that what was written under an earlier one is recognised
 */
public record Owner(Kind kind, String member, long epoch) {

	/** The kinds of owner. */
	public enum Kind {
		BOT, WAITING, STAFF
	}

	public static Owner bot() {
		return new Owner(Kind.BOT, "", 0);
	}

	public boolean isBot() {
		return kind == Kind.BOT;
	}

	Owner waiting() {
		return new Owner(Kind.WAITING, "", epoch + 1);
	}

	Owner takenBy(String name) {
		return new Owner(Kind.STAFF, name, epoch + 1);
	}

	Owner returned() {
		return new Owner(Kind.BOT, "", epoch + 1);
	}

	/** The owner in one word: {@code bot}, {@code waiting} or {@code staff:<name>}. */
	public String word() {
		return kind == Kind.STAFF ? "staff:" + member : kind == Kind.BOT ? "bot" : "waiting";
	}
}
