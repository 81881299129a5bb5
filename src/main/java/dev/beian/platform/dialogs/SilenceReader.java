package dev.beian.platform.dialogs;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;

import dev.beian.assistant.reminder.SilencePlan;
import dev.beian.knowledge.filing.Stage;

/** Reads what is said to a filer who has fallen silent. */
final class SilenceReader {

	private final Words words;

	SilenceReader(Words words) {
		this.words = words;
	}

	Optional<SilencePlan> read(Entry file) {
		file.only("recap-after", "nudges", "pause", "expiry", "notice", "at", "while");
		Duration recap = file.need("recap-after").read(text -> Duration.parse("PT" + text), Duration.ofHours(6));
		try {
			return Optional.of(new SilencePlan(recap, file.need("nudges").list().stream().map(day -> day.number(1)).toList(),
					file.need("pause").number(0), file.need("expiry").number(0), file.need("notice").number(0),
					file.need("at").read(LocalTime::parse, LocalTime.of(10, 0)),
					new HashSet<>(words.words(Stage.class, file.need("while")))));
		} catch (IllegalArgumentException e) {
			file.fault(String.valueOf(e.getMessage()));
			return Optional.empty();
		}
	}
}
