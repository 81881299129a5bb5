package dev.beian.testkit;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.upload.Discard;
import dev.beian.assistant.upload.Fetch;

/** The papers in memory: what was sent, what is being fetched, what is kept. */
final class Papers {

	private final Map<String, Paper> sent = new HashMap<>();
	private final Queue<Fetch> fetching = new ArrayDeque<>();
	private final Set<String> kept = new LinkedHashSet<>();
	private final Set<String> discarded = new LinkedHashSet<>();

	Content.Sent send(Paper paper, String album) {
		String file = "file-" + (sent.size() + 1);
		sent.put(file, paper);
		return new Content.Sent(file, "origin-of-" + file, paper.name(), paper.size(), album, false, "");
	}

	void fetch(Fetch fetch) {
		fetching.add(fetch);
	}

	void discard(Discard discard) {
		kept.remove(discard.file());
		discarded.add(discard.file());
		fetching.removeIf(fetch -> fetch.file().equals(discard.file()));
	}

	/** The next file that is to be fetched, if there is one. */
	Optional<Fetch> next() {
		return Optional.ofNullable(fetching.poll());
	}

	/** What a worker finds in the file. */
	Content.Read read(String file) {
		Paper paper = sent.getOrDefault(file, Paper.aPicture());
		if (paper.refusal().isEmpty())
			kept.add(file);
		return paper.refusal().isEmpty()
				? new Content.Read(file, paper.kind(), paper.size(), paper.digest(), "")
				: new Content.Read(file, "", 0, "", paper.refusal());
	}

	Set<String> kept() {
		return Set.copyOf(kept);
	}

	Set<String> discarded() {
		return Set.copyOf(discarded);
	}
}
