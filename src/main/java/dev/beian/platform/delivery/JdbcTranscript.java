package dev.beian.platform.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

	/** Both roads are followed in their own order, which the times of letters that came at once need not have; no cursor ever goes back. */
	@Override
	public List<Line> after(String conversation, String cursor) {
		long[] read = position(cursor);
		Deque<InboxRows.Past> in = new ArrayDeque<>(inbox.past(conversation, read[0]));
		Deque<OutboxRows.Letter> out = new ArrayDeque<>(outbox.after(conversation, read[1]));
		List<Line> lines = new ArrayList<>();
		while (!in.isEmpty() || !out.isEmpty())
			if (out.isEmpty() || !in.isEmpty() && !in.element().at().isAfter(out.element().at())) {
				InboxRows.Past past = in.remove();
				read[0] = past.id();
				lines.add(new Line(read[0] + "." + read[1], past.at(), Optional.empty(), Optional.of(past.letter()), ""));
			} else {
				OutboxRows.Letter letter = out.remove();
				read[1] = letter.outbound().seq();
				lines.add(new Line(read[0] + "." + read[1], letter.at(), Optional.of(letter.outbound()), Optional.empty(),
						fate(letter.status())));
			}
		return lines;
	}

	private static String fate(OutboxRows.Status status) {
		boolean pending = status == OutboxRows.Status.WAITING || status == OutboxRows.Status.CLAIMED;
		return pending ? "pending" : status.name().toLowerCase(Locale.ROOT);
	}

	/** A cursor names the last letter read of each road. */
	private static long[] position(String cursor) {
		if (!cursor.matches("\\d{1,18}\\.\\d{1,18}"))
			return new long[]{0, 0};
		String[] parts = cursor.split("\\.");
		return new long[]{Long.parseLong(parts[0]), Long.parseLong(parts[1])};
	}
}
