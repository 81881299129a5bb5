package dev.beian.knowledge.guidance;

import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Source;

/** One piece of guidance: a step in the console, a duty, a province's habit; its words are found under topic and id. */
public record Advisory(String topic, String id, Condition when, Source source) {

	/** Where its words stand. */
	public String key() {
		return topic + "." + id;
	}
}
