package dev.beian.assistant.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.beian.assistant.flow.Position;

/**
 * Where a case stands in its conversation.
 *
 * @param trail the steps visited before, latest last; the way back
 * @param draft what is ticked on the present card but not yet an answer
 * @param page which part of a long card is shown
 * @param resume where to go on after a correction; present while an earlier answer is being corrected
 * @param flowVersion version of the flow it was last led by
 * @param silence how long the filer has not been heard of in this case; rows of earlier versions hold none
 */
public record Place(Position position, List<String> trail, List<String> draft, int page, Optional<Position> resume, int flowVersion,
		Silence silence) {

	private static final int LONGEST_TRAIL = 40;

	public Place {
		trail = List.copyOf(trail.size() > LONGEST_TRAIL ? trail.subList(trail.size() - LONGEST_TRAIL, trail.size()) : trail);
		draft = List.copyOf(draft);
		silence = Objects.requireNonNullElse(silence, Silence.none());
	}

	static Place begun(Position position, int flowVersion) {
		return new Place(position, List.of(), List.of(), 0, Optional.empty(), flowVersion, Silence.none());
	}

	/** At another step, with nothing but this ticked. */
	Place at(Position next, List<String> prefilled) {
		return new Place(next, trail, prefilled, 0, resume, flowVersion, silence);
	}

	Place having(List<String> visited) {
		return new Place(position, visited, draft, page, resume, flowVersion, silence);
	}

	Place drafting(List<String> ticked, int shown) {
		return new Place(position, trail, ticked, shown, resume, flowVersion, silence);
	}

	Place resuming(Optional<Position> later) {
		return new Place(position, trail, draft, page, later, flowVersion, silence);
	}

	Place ledBy(int version) {
		return new Place(position, trail, draft, page, resume, version, silence);
	}

	Place silent(Silence next) {
		return new Place(position, trail, draft, page, resume, flowVersion, next);
	}
}
