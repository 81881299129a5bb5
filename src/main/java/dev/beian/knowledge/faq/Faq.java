package dev.beian.knowledge.faq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All topics of one language, in the order of the page. */
public final class Faq {

	private final Map<String, FaqEntry> byId = new LinkedHashMap<>();

	public Faq(List<FaqEntry> entries) {
		for (FaqEntry entry : entries)
			if (byId.put(entry.id(), entry) != null)
				throw new IllegalArgumentException("the topic " + entry.id() + " stands here twice");
	}

	public List<FaqEntry> entries() {
		return List.copyOf(byId.values());
	}

	public Optional<FaqEntry> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}
}
