package dev.beian.assistant.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Clock;
import dev.beian.assistant.messaging.Prompt.Emphasis;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.deadline.Term;
import dev.beian.knowledge.deadline.Window;
import dev.beian.knowledge.filing.Stage;

/** Shows the clocks that run. */
final class Clocks {

	private final Deadlines deadlines;
	private final ZoneId zone;

	Clocks(Deadlines deadlines, ZoneId zone) {
		this.deadlines = deadlines;
		this.zone = zone;
	}

	/** The days between which the present stage is expected to end. */
	List<Block> window(Turn turn) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		turn.request().since().ifPresent(since -> {
			for (Term term : deadlines.during(turn.request().stage()))
				if (term.unit() == Term.Unit.WORKING_DAYS)
					blocks.add(expected(term, since, wording));
		});
		return blocks;
	}

	private Block expected(Term term, Instant since, Wording wording) {
		Window window = deadlines.window(term.id(), since);
		String text = wording.say("window.days", "from", wording.day(window.earliest()), "to", wording.day(window.latest()));
		return new Emphasis(wording.say("window.label"), window.estimated() ? text + wording.say("window.estimated") : text, "plain");
	}

	List<Block> sms(Turn turn) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		turn.request().smsStart().ifPresent(start -> {
			blocks.add(smsClock(start, wording, turn.now()));
			blocks.add(
					new Text(wording.say(turn.request().smsStated() ? "sms.stated" : "sms.provisional", "moment", wording.moment(start))));
		});
		return blocks;
	}

	List<Block> running(ChangeRequest request, Wording wording, Instant now) {
		List<Block> blocks = new ArrayList<>();
		if (request.stage() == Stage.PREPARING && request.effective().isPresent())
			blocks.add(noticeClock(request.effective().get(), wording, now));
		if (request.stage() == Stage.SMS_VERIFICATION && request.smsStart().isPresent())
			blocks.add(smsClock(request.smsStart().get(), wording, now));
		if (request.part().isEmpty()) // of the case of another it is not known when a stage began
			request.since()
					.ifPresent(since -> deadlines.during(request.stage()).stream().filter(term -> term.unit() == Term.Unit.WORKING_DAYS)
							.forEach(term -> blocks.add(expected(term, since, wording))));
		return blocks;
	}

	private Clock noticeClock(LocalDate effective, Wording wording, Instant now) {
		LocalDate latest = deadlines.latestSubmission(effective);
		Instant end = latest.plusDays(1).atStartOfDay(zone).toInstant();
		long days = latest.toEpochDay() - LocalDate.ofInstant(now, zone).toEpochDay();
		String left = days < 0 ? wording.say("clock.over") : days == 0 ? wording.say("clock.today") : wording.count("clock.days", days);
		return new Clock(wording.say("clock.notice"), wording.day(latest), left, now.getEpochSecond(), end.getEpochSecond());
	}

	private Clock smsClock(Instant start, Wording wording, Instant now) {
		Instant end = deadlines.end(Reminders.SMS, start);
		return new Clock(wording.say("clock.sms"), wording.moment(end), left(now, end, wording), start.getEpochSecond(),
				end.getEpochSecond());
	}

	/** How long until then, in words. */
	String left(Instant now, Instant end, Wording wording) {
		Duration left = Duration.between(now, end);
		if (left.isNegative() || left.isZero())
			return wording.say("clock.over");
		return wording.say("clock.hours", "hours", left.toHours(), "minutes", left.toMinutesPart());
	}
}
