package dev.beian.assistant.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages that the assistant speaks, the first being spoken when nothing better is known. */
public final class Wordings {

	private final Map<String, Wording> byTag;
	private final List<String> tags;

	/** @param tags language tags in order of preference */
	public Wordings(List<String> tags, Map<String, Wording> byTag) {
		this.tags = List.copyOf(tags);
		this.byTag = Map.copyOf(byTag);
	}

	public List<String> tags() {
		return tags;
	}

	/** The language spoken when nothing is known. */
	public String standard() {
		return tags.getFirst();
	}

	public Wording in(String tag) {
		Wording wording = byTag.get(tag);
		return wording == null ? in(standard()) : wording;
	}

	/** The language of ours nearest to an IETF tag; the standard one when the tag is empty or of no language of ours. */
	public String nearest(String tag) {
		if (tag.isEmpty())
			return standard();
		if (byTag.containsKey(tag))
			return tag;
		String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
		return tags.stream().filter(ours -> Locale.forLanguageTag(ours).getLanguage().equals(language)).findFirst()
				.orElse(language.isEmpty() ? standard() : tags.getLast());
	}
}
