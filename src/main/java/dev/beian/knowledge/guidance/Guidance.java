package dev.beian.knowledge.guidance;

import java.util.List;

import dev.beian.knowledge.filing.Facts;

/** All guidance, by topic and in the order of the page. */
public final class Guidance {

	private final List<Advisory> all;

	public Guidance(List<Advisory> all) {
		this.all = List.copyOf(all);
	}

	public List<Advisory> all() {
		return all;
	}

	/** The guidance of a topic that concerns this case. */
	public List<Advisory> on(String topic, Facts facts) {
		return all.stream().filter(advisory -> advisory.topic().equals(topic) && advisory.when().holds(facts)).toList();
	}
}
