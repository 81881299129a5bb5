package dev.beian.assistant.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Emphasis;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.deadline.NoticeStatus;
import dev.beian.knowledge.deadline.Reminder;
import dev.beian.knowledge.deadline.Term;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Role;

/** Plans the clocks of a case, and decides when one rings whether that is still true. */
public final class Reminders {

	static final String SMS = "sms";

	private final Deadlines deadlines;
	private final ZoneId zone;
	private final Duration lateAfter;
	private final Function<Facts, List<Role>> verifiers;
	private final Clocks clocks;

	/**
	 * @param lateAfter how much later than planned a reminder may come without saying so
	 * @param verifiers who answers the SMS for an order whose type is among the facts
	 */
	public Reminders(Deadlines deadlines, ZoneId zone, Duration lateAfter, Function<Facts, List<Role>> verifiers) {
		this.deadlines = deadlines;
		this.zone = zone;
		this.lateAfter = lateAfter;
		this.verifiers = verifiers;
		this.clocks = new Clocks(deadlines, zone);
	}

	public Map<String, Plugs.EntryAction> actions() {
		return Map.of("reach-stage", this::reachStage, "plan-notice", this::planNotice, "plan-window", this::planWindow, "start-sms",
				this::startSms,
				"restart-sms", this::restartSms);
	}

	public Map<String, Plugs.Panel> panels() {
		return Map.of("window", clocks::window, "sms-clock", clocks::sms, "clocks", this::status);
	}

	public Plugs.Listener listener() {
		return this::hears;
	}

	/** The clocks that run, for the overview of a case. */
	public List<Block> status(Turn turn) {
		return clocks.running(turn.request(), turn.wording(), turn.now());
	}

	/** The clocks that run in a case. */
	public List<Block> running(ChangeRequest request, Wording wording, Instant now) {
		return clocks.running(request, wording, now);
	}

	private void reachStage(Turn turn) {
		turn.step().stage().ifPresent(stage -> turn.become(turn.request().reached(stage, turn.now())));
	}

	private void planNotice(Turn turn) {
		turn.request().effective()
				.ifPresent(day -> plan(turn, Deadlines.NOTICE, day.toString(), deadlines.reminders(Deadlines.NOTICE, day)));
	}

	private void planWindow(Turn turn) {
		Instant start = turn.request().since().orElse(turn.now());
		for (Term term : deadlines.during(turn.request().stage()))
			if (term.unit() == Term.Unit.WORKING_DAYS)
				plan(turn, term.id(), start.toString(), deadlines.reminders(term.id(), start));
	}

	/** The clock starts at the earliest moment possible, until the filer states another. */
	private void startSms(Turn turn) {
		turn.become(turn.request().smsStartedAt(turn.now(), false));
		planSms(turn, turn.now());
	}

	private void restartSms(Turn turn) {
		Optional<Instant> stated = turn.request().answer("sms-received").stream().filter(value -> Character.isDigit(value.charAt(0)))
				.findFirst()
				.map(Instant::parse);
		if (stated.isEmpty())
			return;
		turn.become(turn.request().smsStartedAt(stated.get(), true));
		planSms(turn, stated.get());
	}

	private void planSms(Turn turn, Instant start) {
		plan(turn, SMS, start.toString(), deadlines.reminders(SMS, start));
	}

	private static void plan(Turn turn, String term, String start, List<Reminder> reminders) {
		String subject = turn.request().id() + "/" + term + "/" + start;
		for (Reminder reminder : reminders)
			if (reminder.due().isAfter(turn.now()))
				turn.cause(new Planned(turn.conversation().id() + "/" + subject + "/" + reminder.moment(), turn.conversation().address(),
						subject, term,
						reminder.moment(), reminder.due(), reminder.due()));
	}

	private boolean hears(Turn turn, Content content) {
		if (content instanceof Content.ForPartner news)
			news.smsStart().filter(start -> isPartOf(turn, news.request())).ifPresent(start -> planSms(turn, start));
		if (!(content instanceof Content.Due due))
			return false;
		if (stillTrue(turn, due))
			ringOrWait(turn, due);
		return true;
	}

	private static boolean isPartOf(Turn turn, String request) {
		return turn.request().part().filter(part -> part.request().equals(request)).isPresent();
	}

	/** What comes late into the quiet hours waits until they are over. */
	private void ringOrWait(Turn turn, Content.Due due) {
		Instant when = deadlines.afterQuietHours(due.term(), turn.now());
		if (when.isAfter(turn.now()))
			turn.cause(new Planned(turn.conversation().id() + "/" + due.subject() + "/" + due.moment() + "/" + when,
					turn.conversation().address(),
					due.subject(), due.term(), due.moment(), due.due(), when));
		else
			ring(turn, due);
	}

	/** The same case and not over, the same start, a stage in which the term runs, and no later moment of it due already. */
	private boolean stillTrue(Turn turn, Content.Due due) {
		ChangeRequest request = turn.request();
		String start = due.subject().substring(due.subject().lastIndexOf('/') + 1);
		boolean over = turn.step().ask() == Ask.END;
		if (over || !due.subject().startsWith(request.id() + "/") || !deadlines.runs(due.term(), request.stage()))
			return false;
		return switch (due.term()) {
			case Deadlines.NOTICE -> request.effective().map(LocalDate::toString).filter(start::equals).isPresent()
					&& !superseded(turn, due, deadlines.reminders(due.term(), LocalDate.parse(start)));
			case SMS -> request.smsStart().map(Instant::toString).filter(start::equals).isPresent()
					&& !superseded(turn, due, deadlines.reminders(due.term(), Instant.parse(start)));
			default -> request.since().map(Instant::toString).filter(start::equals).isPresent();
		};
	}

	private static boolean superseded(Turn turn, Content.Due due, List<Reminder> all) {
		return all.stream().anyMatch(other -> other.due().isAfter(due.due()) && !other.due().isAfter(turn.now()));
	}

	private void ring(Turn turn, Content.Due due) {
		List<Block> blocks = new ArrayList<>(words(turn, due));
		if (Duration.between(due.due(), turn.now()).compareTo(lateAfter) > 0)
			blocks.add(new Text(turn.wording().say("reminder.late", "moment", turn.wording().moment(due.due()))));
		if (turn.conversation().owner().isBot()) {
			turn.lead(blocks);
			turn.drawAloud(Outbound.Kind.DEADLINE);
		} else {
			turn.say(Prompt.notice(turn.wording().say("reminder.heading"), blocks), "clock", Outbound.Kind.DEADLINE);
		}
	}

	private List<Block> words(Turn turn, Content.Due due) {
		Wording wording = turn.wording();
		return switch (due.term()) {
			case Deadlines.NOTICE -> List.of(notice(turn, wording));
			case SMS -> List.of(sms(turn, wording), persons(turn, wording));
			default -> List.of(window(turn, due.term(), wording));
		};
	}

	private Emphasis notice(Turn turn, Wording wording) {
		NoticeStatus status = deadlines.status(turn.request().effective().orElseThrow(), LocalDate.ofInstant(turn.now(), zone));
		String key = status.daysLeft() > 0 ? "reminder.notice" : status.daysLeft() == 0 ? "reminder.notice-today" : "reminder.notice-late";
		return new Emphasis(wording.say("reminder.heading"),
				wording.count(key, status.daysLeft(), "day", wording.day(status.latestSubmission())),
				status.daysLeft() > 7 ? "plain" : "attention");
	}

	/** The days within which a review should have ended. */
	private Emphasis window(Turn turn, String term, Wording wording) {
		LocalDate latest = deadlines.window(term, turn.request().since().orElse(turn.now())).latest();
		boolean over = LocalDate.ofInstant(turn.now(), zone).isAfter(latest);
		return new Emphasis(wording.say("reminder.heading"),
				wording.say("reminder." + term + (over ? "-over" : ""), "day", wording.day(latest)), "attention");
	}

	private Text persons(Turn turn, Wording wording) {
		List<Role> all = turn.request().part().map(part -> List.of(part.role())).orElseGet(() -> verifiers.apply(turn.facts()));
		return new Text(wording.say("reminder.sms-persons", "persons",
				wording.list(all.stream().map(role -> wording.say("role." + role.id())).toList())));
	}

	private Emphasis sms(Turn turn, Wording wording) {
		Instant end = deadlines.end(SMS, turn.request().smsStart().orElseThrow());
		return turn.now().isBefore(end)
				? new Emphasis(wording.say("reminder.heading"),
						wording.say("reminder.sms", "left", clocks.left(turn.now(), end, wording), "moment", wording.moment(end)), "danger")
				: new Emphasis(wording.say("reminder.heading"), wording.say("reminder.sms-over", "moment", wording.moment(end)), "danger");
	}
}
