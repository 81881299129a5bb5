package dev.beian.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.conversation.LiveCard;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;

/** Finds where a filer can come by pressing buttons alone. */
public final class Explorer {

	private static final Pattern ANSWER = Pattern.compile("a:.*|done|x:anyway");
	private static final int MOST_TICKS = 1;
	private static final int MOST_TURNS = 60_000;

	private final World world;
	private final Flow flow;
	private int turns;

	public Explorer(World world) {
		this.world = world;
		this.flow = world.flow();
	}

	/** A place and the keys to press, one after the other, to come there. */
	private record Place(Held held, List<Prompt.Option> options, List<String> way) {

		String step() {
			return held.conversation().position().step();
		}
	}

	/** What makes two places the same for somebody who looks for a way. */
	private record Kind(String step, String owner, List<String> choices, List<String> draft, Set<String> holding, boolean ofWebsite) {
	}

	/** The shortest way to every step that can be reached from where this filer stands. */
	public Map<String, List<String>> waysFrom(Filer filer) {
		Map<String, List<String>> ways = new LinkedHashMap<>();
		search(filer, false, place -> {
			ways.putIfAbsent(place.step(), place.way());
			return false;
		});
		return ways;
	}

	/** A way to an end of the conversation, answering wherever that is possible; empty when there is none. */
	public Optional<List<String>> wayToAnEnd(Filer filer) {
		return search(filer, true, place -> flow.step(place.step()).ask() == Ask.END).map(Place::way);
	}

	/** The shortest way to a step; empty when there is none. */
	public Optional<List<String>> wayTo(Filer filer, String step) {
		return search(filer, false, place -> place.step().equals(step)).map(Place::way);
	}

	/** What pressing this would bring, without anybody pressing it. */
	public List<Outbound> wouldBring(Filer filer, String key) {
		return take(world.held(filer.address()), key).letters();
	}

	private Turn take(Held held, String key) {
		return world.taker().take(held,
				new Inbound("look", held.conversation().address(), world.now(), "", new Content.Tapped("", key)), world.now());
	}

	private Optional<Place> search(Filer filer, boolean eager, Predicate<Place> found) {
		Deque<Place> open = new ArrayDeque<>();
		Set<Kind> seen = new HashSet<>();
		open.add(new Place(world.held(filer.address()), filer.options(), List.of()));
		while (!open.isEmpty() && turns < MOST_TURNS) {
			Place place = open.remove();
			if (!seen.add(kind(place)))
				continue;
			if (found.test(place))
				return Optional.of(place);
			for (int i = 0; i < place.options().size(); i++) {
				boolean first = eager && ANSWER.matcher(place.held().conversation().live().orElseThrow().choices().get(i)).matches();
				next(place, place.options().get(i)).filter(after -> eager || after.held().conversation().draft().size() <= MOST_TICKS)
						.ifPresent(first ? open::addFirst : open::addLast);
			}
		}
		return Optional.empty();
	}

	private Optional<Place> next(Place place, Prompt.Option option) {
		turns++;
		Turn turn = take(place.held(), option.key());
		List<Outbound> asking = turn.letters().stream().filter(letter -> !letter.prompt().rows().isEmpty()).toList();
		if (asking.isEmpty())
			return Optional.empty();
		List<String> way = new ArrayList<>(place.way());
		way.add(option.key());
		return Optional.of(new Place(turn.held(),
				asking.getLast().prompt().rows().stream().flatMap(List::stream).toList(), way));
	}

	/** What is ticked where one ticks; elsewhere it only waits. */
	private List<String> draft(Place place) {
		return List.of(Ask.CHOICE, Ask.DATE).contains(flow.step(place.step()).ask()) ? List.of() : place.held().conversation().draft();
	}

	private Kind kind(Place place) {
		Held held = place.held();
		return new Kind(place.step(), held.conversation().owner().word(),
				held.conversation().live().map(LiveCard::choices).orElse(List.of()), draft(place),
				flow.holding(held.request().facts(world.taker().learning())), isOfWebsite(held.request()));
	}

	/** Whether something of a website changes, so that there may be several of them. */
	private boolean isOfWebsite(ChangeRequest request) {
		return request.facts(world.taker().learning()).changes().stream().anyMatch(item -> item.id().startsWith("website"));
	}
}
