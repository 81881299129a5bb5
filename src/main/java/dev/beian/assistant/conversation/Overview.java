package dev.beian.assistant.conversation;

import java.util.List;

import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Phase;

/**
 * How a case stands, for a look from outside the conversation.
 *
 * @param owner {@code bot}, {@code waiting} or {@code staff:<name>}
 * @param status what the features have to tell: the type, the papers, the clocks
 * @param reasons why the type was recommended, once it was
 * @param worksheet the new values in the order of the console's form, once there are any
 */
public record Overview(String code, String locale, String owner, Phase phase, List<String> phases, String stage, List<Given> answers,
		List<Block> status,
		List<Block> reasons, List<Block> worksheet) {

	public Overview {
		phases = List.copyOf(phases);
		answers = List.copyOf(answers);
		status = List.copyOf(status);
		reasons = List.copyOf(reasons);
		worksheet = List.copyOf(worksheet);
	}

	/** An answer in words. */
	public record Given(String step, String label, String value) {
	}
}
