package dev.beian.platform.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.beian.assistant.messaging.Transcript;

/** The transcript, read from what came in and what went out. */
public final class JdbcTranscript implements Transcript {

	private final InboxRows inbox;
	private final OutboxRows outbox;

	public JdbcTranscript(InboxRows inbox, OutboxRows outbox) {
		this.inbox = inbox;
		this.outbox = outbox;
	}

	@Override
	public List<Line> after(String conversation, String cursor) {
		long[] read = position(cursor);
		List<Line> lines = new ArrayList<>();
		for (InboxRows.Past past : inbox.past(conversation, read[0]))
			lines.add(new Line(String.valueOf(past.id()), past.at(), Optional.empty(), Optional.of(past.letter()), ""));
		for (OutboxRows.Letter letter : outbox.after(conversation, read[1]))
			lines.add(new Line(String.valueOf(letter.outbound().seq()), letter.at(), Optional.of(letter.outbound()), Optional.empty(),
					letter.status() == OutboxRows.Status.WAITING || letter.status() == OutboxRows.Status.CLAIMED
							? "pending"
							: letter.status().name().toLowerCase(Locale.ROOT)));
		lines.sort(Comparator.comparing(Line::at).thenComparing(line -> line.letter().isPresent()));
		List<Line> placed = new ArrayList<>();
		for (Line line : lines) {
			read[line.letter().isPresent() ? 1 : 0] = Long.parseLong(line.cursor());
			placed.add(new Line(read[0] + "." + read[1], line.at(), line.letter(), line.inbound(), line.fate()));
		}
		return placed;
	}

	/** A cursor names the last letter read of each road. */
	private static long[] position(String cursor) {
		if (!cursor.matches("\\d{1,18}\\.\\d{1,18}"))
			return new long[]{0, 0};
		String[] parts = cursor.split("\\.");
		return new long[]{Long.parseLong(parts[0]), Long.parseLong(parts[1])};
	}
}
