package dev.beian.assistant.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.Part;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Content.FromPartner.Word;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Emphasis;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Stage;

/** The part that somebody has in the case of another: he sees how far that is and what is his to do, and nothing else of it. */
final class Parts {

	private static final String VERIFIED = "verified";
	private static final List<String> REPORTS = List.of("part", "part-help");

	private final UnaryOperator<Instant> smsEnd;

	/** @param smsEnd when an SMS has to be answered that came at some moment */
	Parts(UnaryOperator<Instant> smsEnd) {
		this.smsEnd = smsEnd;
	}

	List<Block> show(Turn turn) {
		Wording wording = turn.wording();
		Optional<Part> part = turn.request().part();
		if (part.isEmpty())
			return List.of();
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Emphasis(wording.say("part.of", "code", part.get().code()), wording.say("role." + part.get().role().id()), "plain"));
		if (turn.step().ask() != Ask.END && turn.request().hasAnswered("invited"))
			blocks.add(new Text(wording.say(state(turn), "stage", wording.say("stage." + turn.request().stage().id()))));
		return blocks;
	}

	/** Until he has heard how far the case is, nothing is said of that. */
	private static String state(Turn turn) {
		if (turn.request().since().isEmpty())
			return "part.joined";
		return isAwaited(turn) ? "part.verify" : hasVerified(turn) ? "part.verified" : "part.waiting";
	}

	List<List<Choice>> offer(Turn turn) {
		Wording wording = turn.wording();
		Choice leave = Choice.of(Choice.ANSWER + "leave", wording.say("part.options.leave"), "plain");
		return isAwaited(turn)
				? List.of(List.of(Choice.answer(VERIFIED, wording.say("part.options.verified")).primary()),
						List.of(Choice.answer("not-received", wording.say("part.options.not-received")), leave))
				: List.of(List.of(leave));
	}

	/** The SMS has been sent and he has not said yet that he has answered it. */
	private static boolean isAwaited(Turn turn) {
		return turn.request().stage() == Stage.SMS_VERIFICATION && !hasVerified(turn);
	}

	private static boolean hasVerified(Turn turn) {
		return REPORTS.stream().anyMatch(step -> turn.request().answer(step).contains(VERIFIED));
	}

	/** Lets the one who invited him hear how far he is; once he has answered the SMS he is reminded no more. */
	void report(Turn turn, Post post) {
		boolean verified = hasVerified(turn);
		post.toHost(turn, turn.step().ask() == Ask.END ? Word.LEFT : verified ? Word.VERIFIED : Word.JOINED);
		if (verified)
			turn.become(turn.request().smsAnswered());
	}

	void hears(Turn turn, Content.ForPartner news) {
		boolean here = turn.request().part().filter(part -> part.request().equals(news.request())).isPresent();
		if (!here || turn.step().ask() == Ask.END)
			return;
		if (news.over()) {
			turn.lead(List.of(new Text(turn.wording().say("part.is-over"))));
			turn.happens("over");
			return;
		}
		ChangeRequest before = turn.request();
		Stage stage = Named.find(Stage.class, news.stage()).orElse(before.stage());
		boolean moved = stage != before.stage() || before.since().isEmpty();
		turn.become(before.reached(stage, turn.now()));
		if (stage != before.stage())
			turn.become(unreported(turn.request()));
		news.smsStart().ifPresent(start -> awaits(turn, before, start));
		if (moved)
			turn.redraw();
	}

	/** Another start is another SMS, or the same that is known to have come earlier; either way the clock is told anew. */
	private void awaits(Turn turn, ChangeRequest before, Instant start) {
		boolean same = before.stage() == Stage.SMS_VERIFICATION && before.smsStart().filter(start::equals).isPresent();
		if (same || hasVerified(turn))
			return;
		turn.become(turn.request().smsStartedAt(start, true));
		Wording wording = turn.wording();
		turn.lead(List.of(new Text(
				turn.isElsewhere()
						? wording.say("part.sms-until", "moment", wording.moment(smsEnd.apply(start)))
						: wording.say("part.sms"))));
		turn.drawAloud(Outbound.Kind.DEADLINE);
	}

	/** The case without what he said of an SMS before. */
	private static ChangeRequest unreported(ChangeRequest request) {
		ChangeRequest fresh = request.smsAnswered();
		for (String step : REPORTS)
			fresh = fresh.unanswered(step);
		return fresh;
	}
}
