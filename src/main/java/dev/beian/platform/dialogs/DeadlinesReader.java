package dev.beian.platform.dialogs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.knowledge.deadline.CalendarYear;
import dev.beian.knowledge.deadline.DateRange;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.deadline.Moment;
import dev.beian.knowledge.deadline.QuietHours;
import dev.beian.knowledge.deadline.Term;
import dev.beian.knowledge.deadline.WorkingCalendar;
import dev.beian.knowledge.filing.Stage;

/** Reads the terms and the years of the working calendar. */
final class DeadlinesReader {

	private final Words words;
	private final Sources sources;

	DeadlinesReader(Words words, Sources sources) {
		this.words = words;
		this.sources = sources;
	}

	/** What was read. */
	record Read(Deadlines deadlines, Dialogs.Timing timing) {
	}

	Optional<Read> read(Entry file, List<Entry> calendars) {
		file.only("zone", "quiet-hours", "late-after", "terms");
		ZoneId zone = file.need("zone").read(ZoneId::of, ZoneId.of("UTC"));
		Map<String, Term> terms = new LinkedHashMap<>();
		file.need("terms").fields().forEach((id, entry) -> term(id, entry).ifPresent(term -> terms.put(id, term)));
		Entry quiet = file.need("quiet-hours").only("from", "to");
		Duration late = file.get("late-after").read(text -> Duration.parse("PT" + text), Duration.ofMinutes(15));
		List<CalendarYear> years = new ArrayList<>();
		calendars.forEach(entry -> year(entry).ifPresent(years::add));
		try {
			QuietHours hours = new QuietHours(quiet.need("from").read(LocalTime::parse, LocalTime.of(22, 0)),
					quiet.need("to").read(LocalTime::parse, LocalTime.of(8, 0)));
			return Optional.of(new Read(new Deadlines(terms, new WorkingCalendar(years), zone, hours), new Dialogs.Timing(zone, late)));
		} catch (IllegalArgumentException e) {
			file.fault(String.valueOf(e.getMessage()));
			return Optional.empty();
		}
	}

	private Optional<Term> term(String id, Entry entry) {
		entry.only("unit", "length", "min", "max", "counts", "source", "remind", "at", "while", "urgent");
		int length = entry.get("length").number(0);
		try {
			return Optional.of(new Term(id, words.word(Term.Unit.class, entry.need("unit")).orElse(Term.Unit.CALENDAR_DAYS),
					entry.get("min").number(length), entry.get("max").number(length),
					words.word(Term.Counts.class, entry.get("counts")).orElse(Term.Counts.FORWARD),
					entry.get("remind").texts().stream().map(Moment::new).toList(), entry.get("at").read(LocalTime::parse, Term.USUAL_TIME),
					new HashSet<>(words.words(Stage.class, entry.get("while"))), entry.get("urgent").flag(false), sources.of(entry)));
		} catch (IllegalArgumentException e) {
			entry.fault(String.valueOf(e.getMessage()));
			return Optional.empty();
		}
	}

	private static Optional<CalendarYear> year(Entry entry) {
		entry.only("year", "notice", "off", "work");
		List<DateRange> off = new ArrayList<>();
		try {
			for (Entry range : entry.need("off").list()) {
				LocalDate from = range.need("from").read(LocalDate::parse, LocalDate.EPOCH);
				LocalDate to = range.need("to").read(LocalDate::parse, LocalDate.EPOCH);
				if (!from.equals(LocalDate.EPOCH) && !to.equals(LocalDate.EPOCH))
					off.add(new DateRange(from, to));
			}
			return Optional.of(new CalendarYear(entry.need("year").number(0), entry.need("notice").need("title").text(), off,
					new HashSet<>(entry.need("work").list().stream().map(day -> day.read(LocalDate::parse, LocalDate.EPOCH)).toList())));
		} catch (IllegalArgumentException e) {
			entry.fault(String.valueOf(e.getMessage()));
			return Optional.empty();
		}
	}
}
