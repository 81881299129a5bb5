package dev.beian.knowledge.deadline;

import dev.beian.knowledge.deadline.NoticeStatus.Punctuality;
import dev.beian.knowledge.filing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the terms of the documents into dates, windows and reminders. */
public final class Deadlines {

	/** The term that says how long before a change takes effect it must be submitted. */
	public static final String NOTICE = "notice";

	private static final long TIGHT_DAYS = 7;

	private final Map<String, Term> terms;
	private final WorkingCalendar calendar;
	private final ZoneId zone;
	private final QuietHours quiet;

	public Deadlines(Map<String, Term> terms, WorkingCalendar calendar, ZoneId zone, QuietHours quiet) {
		terms.forEach((id, term) -> {
			if (!id.equals(term.id()))
				throw new IllegalArgumentException("the term " + term.id() + " is filed under " + id);
		});
		this.terms = Map.copyOf(terms);
		this.calendar = calendar;
		this.zone = zone;
		this.quiet = quiet;
		if (term(NOTICE).counts() != Term.Counts.BACK)
			throw new IllegalArgumentException("the term " + NOTICE + " must count back from the day the change takes effect");
	}

	public WorkingCalendar calendar() {
		return calendar;
	}

	public Term term(String id) {
		return Optional.ofNullable(terms.get(id)).orElseThrow(() -> new IllegalArgumentException("there is no term " + id));
	}

	/** The terms that run while a case stands at this stage, by id. */
	public List<Term> during(Stage stage) {
		return terms.values().stream().filter(term -> term.during().contains(stage)).sorted((a, b) -> a.id().compareTo(b.id())).toList();
	}

	/** Whether there is such a term and it runs at this stage. */
	public boolean runs(String term, Stage stage) {
		return during(stage).stream().anyMatch(running -> running.id().equals(term));
	}

	/** The same instant, or for a term that is not urgent the end of the quiet hours it falls into. */
	public Instant afterQuietHours(String termId, Instant at) {
		return term(termId).urgent() ? at : quiet.next(at, zone);
	}

	/** The same instant, or the end of the quiet hours it falls into. */
	public Instant afterQuietHours(Instant at) {
		return quiet.next(at, zone);
	}

	public LocalDate latestSubmission(LocalDate effective) {
		return effective.minusDays(term(NOTICE).max());
	}

	public NoticeStatus status(LocalDate effective, LocalDate today) {
		LocalDate latest = latestSubmission(effective);
		long daysLeft = ChronoUnit.DAYS.between(today, latest);
		return new NoticeStatus(latest, daysLeft, effective.isAfter(today) ? punctuality(daysLeft) : Punctuality.ALREADY_EFFECTIVE);
	}

	/** The days on which a term that started then can end; for a term that counts back, {@code start} lies on the fixed day. */
	public Window window(String termId, Instant start) {
		Term term = term(termId);
		LocalDate day = start.atZone(zone).toLocalDate();
		return switch (term.unit()) {
			case WORKING_DAYS -> workingWindow(term, day);
			case CALENDAR_DAYS -> term.counts() == Term.Counts.BACK
					? new Window(day.minusDays(term.max()), day.minusDays(term.min()), false)
					: new Window(day.plusDays(term.min()), day.plusDays(term.max()), false);
			case HOURS -> new Window(dayAfter(start, term.min()), dayAfter(start, term.max()), false);
		};
	}

	/** When a term is over: to the second for hours, else when its last day ends. */
	public Instant end(String termId, Instant start) {
		Term term = term(termId);
		return term.unit() == Term.Unit.HOURS ? start.plus(Duration.ofHours(term.max())) : startOf(lastDay(term, start).plusDays(1));
	}

	/** The reminders of a term in the order of its data, whether past or not. */
	public List<Reminder> reminders(String termId, Instant start) {
		Term term = term(termId);
		return term.remind().stream().map(moment -> new Reminder(moment.id(), due(term, moment, start))).toList();
	}

	/** The same for a term that starts on a day, or counts back from it. */
	public List<Reminder> reminders(String termId, LocalDate start) {
		return reminders(termId, startOf(start));
	}

	private static Punctuality punctuality(long daysLeft) {
		if (daysLeft < 0)
			return Punctuality.LATE;
		return daysLeft <= TIGHT_DAYS ? Punctuality.TIGHT : Punctuality.ON_TIME;
	}

	private Window workingWindow(Term term, LocalDate day) {
		WorkingDay latest = calendar.plus(day, term.max());
		LocalDate earliest = term.min() == 0 ? day : calendar.plus(day, term.min()).date();
		return new Window(earliest, latest.date(), latest.estimated());
	}

	/** A term that counts back must be kept before its longest length begins; a term that counts on ends with it. */
	private LocalDate lastDay(Term term, Instant start) {
		Window window = window(term.id(), start);
		return term.counts() == Term.Counts.BACK ? window.earliest() : window.latest();
	}

	private Instant due(Term term, Moment moment, Instant start) {
		if (term.unit() == Term.Unit.HOURS)
			return start.plus(Duration.ofHours(hours(term, moment)));
		Instant due = reminderDay(term, moment, start).atTime(term.at()).atZone(zone).toInstant();
		return term.urgent() ? due : quiet.next(due, zone);
	}

	private static int hours(Term term, Moment moment) {
		if (moment.isMax())
			return term.max();
		return moment.isMin() ? term.min() : moment.amount();
	}

	private LocalDate reminderDay(Term term, Moment moment, Instant start) {
		if (moment.isMin())
			return window(term.id(), start).earliest();
		LocalDate last = lastDay(term, start);
		return moment.isMax() ? last : last.plusDays(moment.amount());
	}

	private LocalDate dayAfter(Instant start, int hours) {
		return start.plus(Duration.ofHours(hours)).atZone(zone).toLocalDate();
	}

	private Instant startOf(LocalDate day) {
		return day.atStartOfDay(zone).toInstant();
	}
}
