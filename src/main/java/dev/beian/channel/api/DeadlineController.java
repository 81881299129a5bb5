package dev.beian.channel.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.deadline.NoticeStatus;
import dev.beian.knowledge.deadline.WorkingDay;

/** Answers when a change must be submitted, and counts working days. */
@RestController
@RequestMapping("/api/v1/deadlines")
final class DeadlineController {

	private static final int MOST_DAYS = 1000;

	private final Deadlines deadlines;
	private final Wordings wordings;
	private final ZoneId zone;
	private final Clock clock;

	DeadlineController(Deadlines deadlines, Wordings wordings, ZoneId zone, Clock clock) {
		this.deadlines = deadlines;
		this.wordings = wordings;
		this.zone = zone;
		this.clock = clock;
	}

	/** When to submit at the latest. */
	record Notice(LocalDate latestSubmission, long daysLeft, String status) {
	}

	/** A working day. */
	record Counted(LocalDate date, boolean estimated) {
	}

	@GetMapping("/notice")
	Notice notice(@RequestParam(required = false) @Nullable String effective, @RequestParam(required = false) @Nullable String today,
			Locale locale) {
		Wording wording = wording(locale);
		LocalDate day = Fields.day("effective", needed("effective", effective, wording), wording);
		LocalDate from = today == null ? LocalDate.ofInstant(clock.instant(), zone) : Fields.day("today", today, wording);
		NoticeStatus status = deadlines.status(day, from);
		return new Notice(status.latestSubmission(), status.daysLeft(), status.status().id());
	}

	@GetMapping("/working-days")
	Counted workingDays(@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String days,
			Locale locale) {
		Wording wording = wording(locale);
		LocalDate start = Fields.day("from", needed("from", from, wording), wording);
		String count = needed("days", days, wording);
		if (!count.matches("\\d{1,4}") || Integer.parseInt(count) < 1 || Integer.parseInt(count) > MOST_DAYS)
			throw new BadField("days", wording.say("api.range", "field", "days", "from", 1, "to", MOST_DAYS));
		WorkingDay day = deadlines.calendar().plus(start, Integer.parseInt(count));
		return new Counted(day.date(), day.estimated());
	}

	private Wording wording(Locale locale) {
		return wordings.in(wordings.nearest(locale.toLanguageTag()));
	}

	private static String needed(String field, @Nullable String value, Wording wording) {
		if (value == null || value.isBlank())
			throw new BadField(field, wording.say("api.missing", "field", field));
		return value;
	}
}
