package dev.beian.assistant.partner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.beian.assistant.change.Part;
import dev.beian.assistant.conversation.Passed;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.knowledge.filing.Stage;

/** Carries word between a case and the parts that others have in it; each side hears it as a letter of ours. */
final class Post {

	void toHost(Turn turn, Content.FromPartner.Word word) {
		Part part = turn.request().part().orElseThrow();
		pass(turn, part.host(), new Content.FromPartner(part.request(), part.role().id(), turn.conversation().address(), word,
				turn.request().smsStart()));
	}

	void toPartner(Turn turn, Address partner, boolean over) {
		Stage stage = turn.request().stage();
		Optional<Instant> start = stage == Stage.SMS_VERIFICATION ? turn.request().smsStart() : Optional.empty();
		pass(turn, partner, new Content.ForPartner(turn.request().id(), stage.id(), start, over));
	}

	/** Tells somebody that this case is over, of which nothing else is known any more. */
	void over(Turn turn, String request, Address partner) {
		pass(turn, partner, new Content.ForPartner(request, Stage.PREPARING.id(), Optional.empty(), true));
	}

	/** The name of the letter is made of what it follows from, so that a turn taken once more writes no second one. */
	private static void pass(Turn turn, Address to, Content content) {
		String cause = turn.inbound().sourceKey() + "/" + turn.effects().size() + "/" + to;
		turn.cause(new Passed(new Inbound("passed:" + UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)), to, turn.now(), "",
				content)));
	}
}
