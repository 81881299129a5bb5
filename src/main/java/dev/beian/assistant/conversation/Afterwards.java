package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.beian.assistant.change.ChangeRequest;

/** What is put off until the end of a turn; each wish is granted once. */
final class Afterwards {

	private boolean resumes;
	private boolean reconsiders;
	private Optional<String> event = Optional.empty();
	private final List<UnaryOperator<ChangeRequest>> further = new ArrayList<>();

	/** Lead back to the step that was left for a person. */
	void resume() {
		resumes = true;
	}

	/** Lead to the first question that is open once the answers are gone over again. */
	void reconsider() {
		reconsiders = true;
	}

	/** Lead on by an event of the flow. */
	void happens(String word) {
		event = Optional.of(word);
	}

	/** Open further cases, each made of a fresh one by one of these. */
	void divide(List<UnaryOperator<ChangeRequest>> cases) {
		further.addAll(cases);
	}

	boolean takeResume() {
		boolean taken = resumes;
		resumes = false;
		return taken;
	}

	boolean takeReconsider() {
		boolean taken = reconsiders;
		reconsiders = false;
		return taken;
	}

	Optional<String> takeEvent() {
		Optional<String> taken = event;
		event = Optional.empty();
		return taken;
	}

	List<UnaryOperator<ChangeRequest>> takeFurther() {
		List<UnaryOperator<ChangeRequest>> taken = List.copyOf(further);
		further.clear();
		return taken;
	}
}
