package dev.beian.assistant.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** Reads a moment of the last 24 hours: "now" by a button, or a typed time of day, today's or yesterday's. */
final class MomentReader implements Plugs.AnswerReader {

	private static final Pattern TIME = Pattern.compile("(?<hour>[01]?\\d|2[0-3])\\s*[^\\d\\s]\\s*(?<minute>[0-5]?\\d)?");
	private static final Duration WITHIN = Duration.ofHours(24);

	private final ZoneId zone;

	MomentReader(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public Reading read(Turn turn, Content content, Optional<String> pressed) {
		if (pressed.isPresent())
			return press(turn, pressed.get());
		if (!(content instanceof Content.Said said))
			return new Reading.Foreign();
		Wording wording = turn.wording();
		if (Words.plain(said.text()).equals(Words.plain(wording.say("sms-received.options.now"))))
			return answered(turn, turn.now());
		Matcher time = TIME.matcher(said.text());
		if (!time.find())
			return new Reading.Unclear(wording.say(turn.step().name() + ".unclear"));
		Instant moment = moment(said.text(), time, turn, wording);
		if (moment.isAfter(turn.now()))
			return new Reading.Unclear(wording.say(turn.step().name() + ".future", "moment", wording.moment(moment)));
		if (moment.isBefore(turn.now().minus(WITHIN)))
			return new Reading.Unclear(wording.say(turn.step().name() + ".past", "moment", wording.moment(moment)));
		return answered(turn, moment);
	}

	private static Reading press(Turn turn, String means) {
		if (means.equals(Choice.ANSWER + "now"))
			return answered(turn, turn.now());
		return means.startsWith(Choice.ANSWER) ? Reading.Answered.with(means.substring(Choice.ANSWER.length())) : new Reading.Foreign();
	}

	private Instant moment(String text, Matcher time, Turn turn, Wording wording) {
		String minute = time.group("minute");
		int hour = Integer.parseInt(time.group("hour"));
		boolean afternoon = hour < 12 && mentions(text, wording.say("word.afternoon"));
		LocalTime clock = LocalTime.of(afternoon ? hour + 12 : hour, minute == null ? 0 : Integer.parseInt(minute));
		LocalDate today = LocalDate.ofInstant(turn.now(), zone);
		ZonedDateTime guess = today.atTime(clock).atZone(zone);
		boolean yesterday = mentions(text, wording.say("word.yesterday"));
		boolean sayToday = mentions(text, wording.say("word.today"));
		if (yesterday || !sayToday && guess.toInstant().isAfter(turn.now()))
			guess = guess.minusDays(1);
		return guess.toInstant();
	}

	private static boolean mentions(String text, String words) {
		for (String word : words.split("\\|"))
			if (text.contains(word))
				return true;
		return false;
	}

	private static Reading answered(Turn turn, Instant moment) {
		turn.lead(List.of(new Text(turn.wording().say(turn.step().name() + ".understood", "moment", turn.wording().moment(moment)))));
		return new Reading.Answered(Flow.ANY, List.of(moment.toString()));
	}
}
