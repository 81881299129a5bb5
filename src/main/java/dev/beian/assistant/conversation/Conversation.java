package dev.beian.assistant.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.beian.assistant.flow.Position;
import dev.beian.assistant.messaging.Address;

/**
 * A filer's chat with us. Immutable; holds where it stands, not what was answered, which is the case's.
 *
 * @param locale tag of the language spoken
 * @param trail the steps visited before, latest last; the way back
 * @param draft what is ticked on the present card but not yet an answer
 * @param page which part of a long card is shown
 * @param resume where to go on after a correction; present while an earlier answer is being corrected
 * @param seq number of the last letter sent
 * @param misses how often in a row nothing was understood
 * @param flowVersion version of the flow it was last led by
 * @param silence how long the filer has been silent; rows of earlier versions hold none
 */
public record Conversation(String id, Address address, String locale, Owner owner, Position position, List<String> trail,
		List<String> draft,
		int page, long revision, Optional<LiveCard> live, Optional<Position> resume, long seq, int misses, boolean reachable,
		int flowVersion, Silence silence) {

	private static final int LONGEST_TRAIL = 40;

	public Conversation {
		trail = List.copyOf(trail);
		draft = List.copyOf(draft);
		silence = Objects.requireNonNullElse(silence, Silence.none());
	}

	public static Conversation begun(String id, Address address, Position position, int flowVersion) {
		return new Conversation(id, address, "", Owner.bot(), position, List.of(), List.of(), 0, 0, Optional.empty(), Optional.empty(), 0,
				0, true,
				flowVersion, Silence.none());
	}

	Conversation speaking(String tag) {
		return new Conversation(id, address, tag, owner, position, trail, draft, page, revision, live, resume, seq, misses, reachable,
				flowVersion, silence);
	}

	Conversation ownedBy(Owner next) {
		return new Conversation(id, address, locale, next, position, trail, draft, page, revision, live, resume, seq, misses, reachable,
				flowVersion, silence);
	}

	/** Stands at another step, whose card is a new question. */
	Conversation at(Position next, List<String> prefilled) {
		return new Conversation(id, address, locale, owner, next, trail, prefilled, 0, revision + 1, live, resume, seq, 0, reachable,
				flowVersion, silence);
	}

	Conversation having(List<String> visited) {
		List<String> latest = visited.size() > LONGEST_TRAIL ? visited.subList(visited.size() - LONGEST_TRAIL, visited.size()) : visited;
		return new Conversation(id, address, locale, owner, position, latest, draft, page, revision, live, resume, seq, misses, reachable,
				flowVersion, silence);
	}

	Conversation drafting(List<String> ticked, int shown) {
		return new Conversation(id, address, locale, owner, position, trail, ticked, shown, revision, live, resume, seq, 0, reachable,
				flowVersion, silence);
	}

	Conversation resuming(Optional<Position> later) {
		return new Conversation(id, address, locale, owner, position, trail, draft, page, revision, live, later, seq, misses, reachable,
				flowVersion, silence);
	}

	Conversation missed() {
		return new Conversation(id, address, locale, owner, position, trail, draft, page, revision, live, resume, seq, misses + 1,
				reachable,
				flowVersion, silence);
	}

	Conversation showing(Optional<LiveCard> card) {
		return new Conversation(id, address, locale, owner, position, trail, draft, page, revision, card, resume, seq, misses, reachable,
				flowVersion, silence);
	}

	Conversation asking() {
		return new Conversation(id, address, locale, owner, position, trail, draft, page, revision + 1, live, resume, seq, misses,
				reachable,
				flowVersion, silence);
	}

	Conversation sent(long last) {
		return new Conversation(id, address, locale, owner, position, trail, draft, page, revision, live, resume, last, misses, reachable,
				flowVersion, silence);
	}

	Conversation reachable(boolean now) {
		return new Conversation(id, address, locale, owner, position, trail, draft, page, revision, live, resume, seq, misses, now,
				flowVersion, silence);
	}

	Conversation silent(Silence next) {
		return new Conversation(id, address, locale, owner, position, trail, draft, page, revision, live, resume, seq, misses, reachable,
				flowVersion, next);
	}

	Conversation ledBy(int version) {
		return new Conversation(id, address, locale, owner, position, trail, draft, page, revision, live, resume, seq, misses, reachable,
				version, silence);
	}
}
