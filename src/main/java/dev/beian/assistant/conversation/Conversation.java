package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.beian.assistant.flow.Position;
import dev.beian.assistant.messaging.Address;

/**
 * A filer's chat with us. Immutable; holds where it stands, not what was answered, which is the case's.
 *
 * @param locale tag of the language spoken
 * @param place where the case stands that is spoken of
 * @param revision counts the questions asked; a button of another revision is stale
 * @param seq number of the last letter sent
 * @param misses how often in a row nothing was understood
 * @param aside the other cases of this filer that are not over, the one put aside last first; rows of earlier versions hold none
 * @param typed the messages typed lately, latest last, by which an edit is understood; rows of earlier versions hold none
 */
public record Conversation(String id, Address address, String locale, Owner owner, Place place, long revision, Optional<LiveCard> live,
		long seq, int misses, boolean reachable, List<Aside> aside, List<Typed> typed) {

	private static final int MOST_TYPED = 12;

	public Conversation {
		aside = List.copyOf(Objects.requireNonNullElse(aside, List.of()));
		typed = List.copyOf(Objects.requireNonNullElse(typed, List.of()));
	}

	public static Conversation begun(String id, Address address, Position position, int flowVersion) {
		return new Conversation(id, address, "", Owner.bot(), Place.begun(position, flowVersion), 0, Optional.empty(), 0, 0, true,
				List.of(), List.of());
	}

	public Position position() {
		return place.position();
	}

	/** The steps visited before, latest last. */
	public List<String> trail() {
		return place.trail();
	}

	/** What is ticked on the present card but not yet an answer. */
	public List<String> draft() {
		return place.draft();
	}

	/** Which part of a long card is shown. */
	public int page() {
		return place.page();
	}

	/** Where to go on after a correction; present while an earlier answer is being corrected. */
	public Optional<Position> resume() {
		return place.resume();
	}

	/** Version of the flow the case was last led by. */
	public int flowVersion() {
		return place.flowVersion();
	}

	public Silence silence() {
		return place.silence();
	}

	/** The ids of the cases put aside. */
	public List<String> casesAside() {
		return aside.stream().map(Aside::request).toList();
	}

	Conversation speaking(String tag) {
		return new Conversation(id, address, tag, owner, place, revision, live, seq, misses, reachable, aside, typed);
	}

	Conversation ownedBy(Owner next) {
		return new Conversation(id, address, locale, next, place, revision, live, seq, misses, reachable, aside, typed);
	}

	/** Stands at another step, whose card is a new question. */
	Conversation at(Position next, List<String> prefilled) {
		return new Conversation(id, address, locale, owner, place.at(next, prefilled), revision + 1, live, seq, 0, reachable, aside, typed);
	}

	Conversation having(List<String> visited) {
		return standing(place.having(visited));
	}

	Conversation drafting(List<String> ticked, int shown) {
		return new Conversation(id, address, locale, owner, place.drafting(ticked, shown), revision, live, seq, 0, reachable, aside, typed);
	}

	Conversation resuming(Optional<Position> later) {
		return standing(place.resuming(later));
	}

	Conversation silent(Silence next) {
		return standing(place.silent(next));
	}

	Conversation ledBy(int version) {
		return standing(place.ledBy(version));
	}

	Conversation missed() {
		return new Conversation(id, address, locale, owner, place, revision, live, seq, misses + 1, reachable, aside, typed);
	}

	Conversation showing(Optional<LiveCard> card) {
		return new Conversation(id, address, locale, owner, place, revision, card, seq, misses, reachable, aside, typed);
	}

	/** Asks something anew, so that the buttons before count no more. */
	Conversation asking() {
		return revised(revision + 1);
	}

	/** Asks what it asked at that revision. */
	Conversation revised(long asked) {
		return new Conversation(id, address, locale, owner, place, asked, live, seq, misses, reachable, aside, typed);
	}

	Conversation sent(long last) {
		return new Conversation(id, address, locale, owner, place, revision, live, last, misses, reachable, aside, typed);
	}

	Conversation reachable(boolean now) {
		return new Conversation(id, address, locale, owner, place, revision, live, seq, misses, now, aside, typed);
	}

	/** Speaks of the case that stands there. */
	Conversation standing(Place there) {
		return new Conversation(id, address, locale, owner, there, revision, live, seq, misses, reachable, aside, typed);
	}

	/** Has this case among those put aside, before all others. */
	Conversation puttingAside(Aside one) {
		List<Aside> more = new ArrayList<>(List.of(one));
		more.addAll(aside);
		return keepingAside(more);
	}

	/** Has this case no longer among those put aside. */
	Conversation takingUp(String request) {
		return keepingAside(aside.stream().filter(one -> !one.request().equals(request)).toList());
	}

	/** Where this case stands that was put aside. */
	Optional<Place> placeOf(String request) {
		return aside.stream().filter(one -> one.request().equals(request)).map(Aside::place).findFirst();
	}

	private Conversation keepingAside(List<Aside> cases) {
		return new Conversation(id, address, locale, owner, place, revision, live, seq, misses, reachable, cases, typed);
	}

	/** Bears in mind what was typed; a message that was typed before keeps its place. */
	Conversation minding(Typed message) {
		List<Typed> minded = new ArrayList<>(typed);
		minded.replaceAll(other -> other.message().equals(message.message()) ? message : other);
		if (!minded.contains(message))
			minded.add(message);
		return new Conversation(id, address, locale, owner, place, revision, live, seq, misses, reachable, aside,
				minded.size() > MOST_TYPED ? minded.subList(minded.size() - MOST_TYPED, minded.size()) : minded);
	}

	/** What is known of a message that was typed. */
	Optional<Typed> typed(String message) {
		return typed.stream().filter(one -> one.message().equals(message)).findFirst();
	}
}
