package dev.beian.assistant.conversation;

import java.util.Locale;
import java.util.stream.Stream;

import dev.beian.assistant.messaging.Content;
import dev.beian.knowledge.filing.Stage;

/** Keeps what was typed without what nobody should read again: the code of an SMS, and an identity number that was not meant for staff. */
final class Discretion {

	private Discretion() {
	}

	/** Has the letter of this turn kept in other words where there is something to hide in it. */
	static void keepWithoutSecrets(Turn turn) {
		switch (turn.inbound().content()) {
			case Content.Said said -> keep(turn, said, new Content.Said(kept(turn, said.text()), said.message()));
			case Content.Edited edited -> keep(turn, edited, new Content.Edited(kept(turn, edited.text()), edited.message()));
			default -> {
			}
		}
	}

	private static void keep(Turn turn, Content typed, Content kept) {
		if (!kept.equals(typed))
			turn.cause(Rewritten.of(turn.inbound(), kept));
	}

	private static String kept(Turn turn, String text) {
		String without = turn.conversation().owner().isBot() ? IdentityNumber.hidden(text) : text;
		return holdsCode(turn, text) ? SmsCode.hidden(without) : without;
	}

	/** Whether there is the code of an SMS: six digits where one is on its way, or where they are called one. */
	static boolean holdsCode(Turn turn, String text) {
		return SmsCode.isIn(IdentityNumber.hidden(text))
				&& (turn.request().stage() == Stage.SMS_VERIFICATION || speaksOfCodes(turn, text));
	}

	private static boolean speaksOfCodes(Turn turn, String text) {
		String plain = text.toLowerCase(Locale.ROOT);
		return Stream.of(turn.wording().say("word.sms-code").split("\\|")).anyMatch(plain::contains);
	}

	/** By this a text is known again; 0 where something in it might be guessed from that. */
	static int mark(String text) {
		return SmsCode.isIn(text) || !IdentityNumber.hidden(text).equals(text) ? 0 : text.hashCode();
	}
}
