package dev.beian.assistant.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** Offers a calendar and reads a day: pressed, or typed the way people say it; or that it has already come. */
final class DayReader implements Plugs.AnswerReader, Plugs.Choices {

	private static final int MONTHS_AHEAD = 24;
	private static final String DAY = Choice.PLUG + "day:";
	private static final String ALREADY = "already";

	private final ZoneId zone;
	private final BiFunction<String, LocalDate, Optional<LocalDate>> spoken;

	/** @param spoken the day that a text means, seen from a given today */
	DayReader(ZoneId zone, BiFunction<String, LocalDate, Optional<LocalDate>> spoken) {
		this.zone = zone;
		this.spoken = spoken;
	}

	@Override
	public List<List<Choice>> offer(Turn turn) {
		Wording wording = turn.wording();
		LocalDate today = today(turn);
		int page = Math.clamp(turn.conversation().page(), 0, MONTHS_AHEAD);
		YearMonth month = YearMonth.from(today).plusMonths(page);
		List<List<Choice>> rows = new ArrayList<>();
		rows.add(List.of(Choice.answer(ALREADY, wording.say("effective-date.options.already"))));
		rows.add(List.of(page > 0 ? Choice.of(Choice.PAGE + (page - 1), "‹", "nav") : Choice.of(Choice.NOTHING, "·", "nav"),
				Choice.of(Choice.NOTHING, wording.say("format.month", "year", month.getYear(), "month", month.getMonthValue()), "nav"),
				page < MONTHS_AHEAD ? Choice.of(Choice.PAGE + (page + 1), "›", "nav") : Choice.of(Choice.NOTHING, "·", "nav")));
		LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
			List<Choice> days = new ArrayList<>();
			for (int i = 0; i < 7; i++)
				days.add(day(week.plusDays(i), month, today));
			if (days.stream().anyMatch(day -> !day.means().equals(Choice.NOTHING)))
				rows.add(days);
		}
		return rows;
	}

	private static Choice day(LocalDate day, YearMonth month, LocalDate today) {
		boolean offered = YearMonth.from(day).equals(month) && day.isAfter(today);
		return offered ? Choice.of(DAY + day, String.valueOf(day.getDayOfMonth()), "day") : Choice.of(Choice.NOTHING, "·", "day");
	}

	@Override
	public Reading read(Turn turn, Content content, Optional<String> pressed) {
		if (pressed.isPresent())
			return press(turn, pressed.get());
		if (!(content instanceof Content.Said said))
			return new Reading.Foreign();
		Wording wording = turn.wording();
		if (Words.plain(said.text()).equals(Words.plain(wording.say("effective-date.options.already"))))
			return Reading.Answered.with(ALREADY);
		return spoken.apply(said.text(), today(turn)).map(day -> answered(turn, day))
				.orElseGet(() -> Words.in(turn, "effective-date.past", said.text())
						? new Reading.Supposed(ALREADY)
						: new Reading.Unclear(wording.say(turn.step().name() + ".unclear")));
	}

	private Reading press(Turn turn, String means) {
		if (means.equals(Choice.ANSWER + ALREADY))
			return Reading.Answered.with(ALREADY);
		if (means.startsWith(Choice.PAGE))
			return new Reading.Drafted(List.of(), Integer.parseInt(means.substring(Choice.PAGE.length())));
		if (means.equals(Choice.NOTHING))
			return new Reading.Silent();
		return means.startsWith(DAY) ? answered(turn, LocalDate.parse(means.substring(DAY.length()))) : new Reading.Foreign();
	}

	private Reading answered(Turn turn, LocalDate day) {
		LocalDate today = today(turn);
		Wording wording = turn.wording();
		if (Math.abs(ChronoUnit.DAYS.between(today, day)) > 366L * 3)
			return new Reading.Unclear(wording.say(turn.step().name() + ".far", "day", wording.day(day)));
		turn.lead(List.of(new Text(wording.say(turn.step().name() + ".understood", "day", wording.day(day)))));
		return new Reading.Answered(Flow.ANY, values(day, today));
	}

	/** A day as it is kept as an answer. */
	static List<String> values(LocalDate day, LocalDate today) {
		return List.of(day.isAfter(today) ? "dated" : ALREADY, day.toString());
	}

	private LocalDate today(Turn turn) {
		return LocalDate.ofInstant(turn.now(), zone);
	}
}
