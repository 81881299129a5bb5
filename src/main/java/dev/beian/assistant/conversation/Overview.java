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
 * @param others the filer's other cases
 */
public record Overview(String code, String locale, String owner, Phase phase, List<String> phases, String stage, List<Given> answers,
		List<Block> status,
		List<Block> reasons, List<Block> worksheet, List<Beside> others) {

	public Overview {
		phases = List.copyOf(phases);
		answers = List.copyOf(answers);
		status = List.copyOf(status);
		reasons = List.copyOf(reasons);
		worksheet = List.copyOf(worksheet);
		others = List.copyOf(others);
	}

	/**
	 * Another case of the same filer.
	 *
	 * @param title what it is about, in a few words
	 */
	public record Beside(String code, String title, String stage) {
	}

	/** An answer in words. */
	public record Given(String step, String label, String value) {
	}
}
