package dev.beian.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import dev.beian.app.Assistant;
import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.conversation.DoorOpened;
import dev.beian.assistant.conversation.DoorTried;
import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.conversation.Overview;
import dev.beian.assistant.conversation.Passed;
import dev.beian.assistant.conversation.Rewritten;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.reminder.Planned;
import dev.beian.assistant.support.TicketChange;
import dev.beian.assistant.understanding.Notebook;
import dev.beian.assistant.understanding.Understanding;
import dev.beian.assistant.upload.Discard;
import dev.beian.assistant.upload.Fetch;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.Fact;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.dialogs.DialogsFolder;
import dev.beian.platform.statemachine.SpringNavigator;

/**
 * The shipped assistant with everything around it in memory: filers, staff, papers, and a clock that the test moves. Whatever is stored or
 * sent is written as JSON, sealed and read again, as the database does it.
 */
public final class World {

	/** A Friday morning in Beijing, within the Spring Festival. */
	public static final Instant BEGINNING = Instant.parse("2026-02-20T01:00:00Z");
	/** The dialogs as shipped. */
	public static final Dialogs SHIPPED = Dialogs.in(DialogsFolder.at(Path.of("dialogs")));

	private static final AtomicInteger CASES = new AtomicInteger();
	private static final Map<Dialogs, Understanding> UNDERSTANDING = Collections.synchronizedMap(new IdentityHashMap<>());
	/** Who speaks which dialogs; to be told others costs a moment. */
	private static final Map<Dialogs, TurnTaker> TAKERS = Collections.synchronizedMap(new IdentityHashMap<>());

	private final TestClock clock = new TestClock(BEGINNING);
	private final Shelf shelf = new Shelf();
	private final Alarms alarms = new Alarms();
	private final Papers papers = new Papers();
	private final List<TicketChange> tickets = new ArrayList<>();
	private final List<Inbound> rewrites = new ArrayList<>();
	private final Queue<Inbound> passing = new ArrayDeque<>();
	private final Doors doors = new Doors();
	private final Map<Address, Filer> filers = new HashMap<>();
	private final Set<String> seen = new HashSet<>();
	private Dialogs dialogs = SHIPPED;
	private TurnTaker taker = speaking(SHIPPED);
	private boolean slow;
	private long occurrences;

	private static TurnTaker speaking(Dialogs dialogs) {
		return TAKERS.computeIfAbsent(dialogs, World::taker);
	}

	private static TurnTaker taker(Dialogs dialogs) {
		Understanding understanding = UNDERSTANDING.computeIfAbsent(dialogs,
				others -> Assistant.understanding(others, Optional.empty(), Notebook.none()));
		return Assistant.of(dialogs, new SpringNavigator(dialogs.flow()), understanding, World::newRequest);
	}

	private static ChangeRequest newRequest() {
		int number = CASES.incrementAndGet();
		return ChangeRequest.opened("case-" + number, "BG-" + number);
	}

	/** Somebody who has not written before. */
	public Filer filer(String language) {
		Address address = new Address("test", "person-" + (filers.size() + 1));
		Filer filer = new Filer(this, address, language);
		filers.put(address, filer);
		shelf.store(
				new Held(Conversation.begun("conversation-" + filers.size(), address, dialogs.flow().beginning(), dialogs.flow().version()),
						newRequest(), List.of()));
		return filer;
	}

	public Colleague staff(String name) {
		return new Colleague(this, name);
	}

	/** Time passes, and every clock rings when it is due. */
	public void passes(Duration duration) {
		filers.values().forEach(filer -> filer.screen().turnPage());
		Instant until = clock.instant().plus(duration);
		for (Optional<Planned> next = alarms.nextDue(until); next.isPresent(); next = alarms.nextDue(until)) {
			clock.reach(next.get().rings());
			ring(next.get());
		}
		clock.reach(until);
	}

	/** Time passes while nothing runs; the clocks that should have rung ring late, in their order. */
	public void downFor(Duration duration) {
		clock.advance(duration);
		passes(Duration.ZERO);
	}

	/** The process begins anew, with nothing but what is stored. */
	public void restarts() {
		taker = taker(dialogs);
	}

	/** The process begins anew with other dialogs, and has the cases judged anew. */
	public void restartsWith(Dialogs others) {
		dialogs = others;
		taker = speaking(others);
		filers.forEach((address, filer) -> {
			filer.screen().turnPage();
			take(new Inbound(occurrence("rules"), address, clock.instant(), "", new Content.RulesChanged(others.rules().version())));
		});
	}

	/** From now on files stay on their way until they are {@link #fetch fetched}. */
	public void fetchesSlowly() {
		slow = true;
	}

	public boolean isFetchingSlowly() {
		return slow;
	}

	/** Fetches the files that are on their way, and from now on every file as soon as it is sent. */
	public void fetchesAtOnce() {
		filers.values().forEach(filer -> filer.screen().turnPage());
		slow = false;
		fetch();
	}

	/** Fetches the files that are on their way. */
	public void fetch() {
		for (Optional<Fetch> next = papers.next(); next.isPresent(); next = papers.next())
			take(new Inbound("read:" + next.get().file(), next.get().from(), clock.instant(), "", papers.read(next.get().file())));
	}

	public Instant now() {
		return clock.instant();
	}

	public Clock clock() {
		return clock;
	}

	/** The dialogs it speaks at present. */
	public Dialogs dialogs() {
		return dialogs;
	}

	/** The facts that the steps of the flow learn, by step. */
	public Map<String, Fact> learning() {
		return taker.learning();
	}

	public Flow flow() {
		return dialogs.flow();
	}

	public Wording wording(String tag) {
		return dialogs.wordings().in(tag);
	}

	/** How a case stands in the words of a language, as staff and the web page see it. */
	public Overview overview(Filer filer, String language) {
		return taker.overview(held(filer.address()), language, clock.instant());
	}

	TurnTaker taker() {
		return taker;
	}

	/** The names of the files that are kept. */
	public Set<String> papersKept() {
		return papers.kept();
	}

	/** The names of the files that were thrown away. */
	public Set<String> papersDiscarded() {
		return papers.discarded();
	}

	/** The clocks that wait to ring. */
	public List<Planned> alarms() {
		return alarms.waiting();
	}

	/** What happened at the desk, in order. */
	public List<TicketChange.Kind> desk() {
		return tickets.stream().map(TicketChange::kind).toList();
	}

	/** The letters that are kept in other words than they came in. */
	public List<Content> rewrites() {
		return rewrites.stream().map(Inbound::content).toList();
	}

	Held held(Address address) {
		return shelf.read(address).orElseThrow();
	}

	Content.Sent handIn(Paper paper, String album) {
		return papers.send(paper, album);
	}

	/** A unique name for something that happened. */
	String occurrence(String kind) {
		occurrences++;
		return kind + ":" + occurrences;
	}

	void ring(Planned planned) {
		take(new Inbound("due:" + planned.key() + ":1", planned.to(), clock.instant(), "",
				new Content.Due(planned.subject(), planned.term(), planned.moment(), planned.due())));
	}

	/** One turn; something that came in before under the same key is ignored. */
	void take(Inbound arriving) {
		if (!seen.add(arriving.sourceKey()))
			return;
		Inbound inbound = Shelf.jsonRoundTrip(arriving, Inbound.class);
		Held before = held(inbound.from());
		Turn turn = taker.take(before, inbound, clock.instant());
		assertThat(turn.conversation().seq()).as("letters counted").isEqualTo(before.conversation().seq() + turn.letters().size());
		shelf.store(turn.held());
		turn.effects().forEach(this::apply);
		turn.letters().forEach(letter -> Shelf.jsonRoundTrip(letter.prompt(), Prompt.class));
		filer(inbound.from()).screen().bring(turn.letters(), turn.conversation().owner().epoch());
		while (!passing.isEmpty())
			take(passing.remove());
		if (!slow)
			fetch();
	}

	private Filer filer(Address address) {
		return Optional.ofNullable(filers.get(address)).orElseThrow();
	}

	private void apply(Effect effect) {
		switch (effect) {
			case Planned planned -> alarms.plan(planned);
			case Fetch fetch -> papers.fetch(fetch);
			case Discard discard -> papers.discard(discard);
			case TicketChange change -> tickets.add(change);
			case Rewritten rewritten -> rewrites.add(rewritten.letter());
			case Passed passed -> passing.add(passed.letter());
			case DoorOpened opened -> doors.open(opened);
			case DoorTried tried -> passing.add(doors.letIn(tried));
			default -> throw new AssertionError("nobody does " + effect);
		}
	}
}
