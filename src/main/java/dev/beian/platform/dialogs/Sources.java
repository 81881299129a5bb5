package dev.beian.platform.dialogs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.beian.knowledge.filing.Authority;
import dev.beian.knowledge.filing.Source;

/** Every cited passage, by id. */
final class Sources {

	private static final Source MISSING = new Source("?", "?", "?", "?", Authority.PEER, "?");

	private final Map<String, Source> byId = new LinkedHashMap<>();

	void read(Entry file, Words words) {
		file.fields().forEach((id, entry) -> {
			entry.only("title", "heading", "publisher", "authority", "quote", "checked", "address");
			Optional<Authority> authority = words.word(Authority.class, entry.need("authority"));
			entry.need("checked").read(java.time.LocalDate::parse, java.time.LocalDate.EPOCH);
			try {
				Source source = new Source(id, entry.need("title").text(), entry.need("heading").text(), entry.need("publisher").text(),
						authority.orElse(Authority.PEER), entry.need("quote").text());
				if (byId.put(id, source) != null)
					entry.fault("stands in two files");
			} catch (IllegalArgumentException e) {
				entry.fault(String.valueOf(e.getMessage()));
			}
		});
	}

	/** The source an entry names; a fault when it names none that exists. */
	Source of(Entry owner) {
		Entry named = owner.need("source");
		if (!named.isPresent())
			return MISSING;
		Source source = byId.get(named.text());
		if (source == null)
			named.fault("there is no source " + named.text());
		return source == null ? MISSING : source;
	}

	Map<String, Source> all() {
		return Map.copyOf(byId);
	}
}
