package dev.beian.assistant.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;

/** A turn while it is taken: what is known, and what it will have changed, said and caused. Lives for one call only. */
public final class Turn {

	private static final Duration CARD_GROWS_OLD = Duration.ofHours(24);

	private final Flow flow;
	private final Wordings wordings;
	private final Map<String, Fact> learning;
	private final Inbound inbound;
	private final Instant now;
	private final List<Outbound> letters = new ArrayList<>();
	private final List<Effect> effects = new ArrayList<>();
	private final List<Block> lead = new ArrayList<>();
	private final List<List<Choice>> offers = new ArrayList<>();
	private final Map<Class<?>, Object> notes = new HashMap<>();
	private Conversation conversation;
	private ChangeRequest request;
	private boolean redraw;
	private boolean resume;
	private boolean reconsider;
	private boolean end;
	private boolean brief;
	private Optional<Outbound.Kind> loud = Optional.empty();

	Turn(Flow flow, Wordings wordings, Map<String, Fact> learning, Conversation conversation, ChangeRequest request, Inbound inbound,
			Instant now) {
		this.flow = flow;
		this.wordings = wordings;
		this.learning = learning;
		this.conversation = conversation;
		this.request = request;
		this.inbound = inbound;
		this.now = now;
	}

	/** A turn that begins where this one is and whose outcome nobody keeps. */
	Turn trial() {
		return new Turn(flow, wordings, learning, conversation, request, inbound, now);
	}

	public Conversation conversation() {
		return conversation;
	}

	public ChangeRequest request() {
		return request;
	}

	public Inbound inbound() {
		return inbound;
	}

	public Instant now() {
		return now;
	}

	public Wording wording() {
		return wordings.in(conversation.locale());
	}

	/** The step it stands at. */
	public Step step() {
		return flow.step(conversation.position().step());
	}

	/** Everything known of the case for the rules. */
	public Facts facts() {
		return request.facts(learning);
	}

	public List<Outbound> letters() {
		return List.copyOf(letters);
	}

	public List<Effect> effects() {
		return List.copyOf(effects);
	}

	/** The case as it is from now on. */
	public void become(ChangeRequest next) {
		request = next;
	}

	public void cause(Effect effect) {
		effects.add(effect);
	}

	/** Has the question drawn once more at the end of the turn. */
	public void redraw() {
		redraw = true;
	}

	/** Puts something above the question when it is drawn at the end of the turn. */
	public void lead(List<Block> blocks) {
		lead.addAll(blocks);
		redraw = true;
	}

	/** Says something above a short form of the question, which leads to the whole of it. */
	void leadBriefly(List<Block> blocks) {
		lead(blocks);
		brief = true;
	}

	boolean takeBrief() {
		boolean taken = brief;
		brief = false;
		return taken;
	}

	/** Has the question drawn as a new letter of this kind, so that the filer notices it. */
	public void drawAloud(Outbound.Kind kind) {
		loud = Optional.of(kind);
		redraw = true;
	}

	/** Leads back to the step that was left for a person, once this is dealt with. */
	public void resume() {
		resume = true;
	}

	/** Leads back to the first question that is open once the answers are gone over again. */
	public void reconsider() {
		reconsider = true;
	}

	/** Ends the case the way a filer does who cancels. */
	public void end() {
		end = true;
	}

	/** Puts a row of buttons below the answers when the question is drawn at the end of the turn. */
	public void offer(Choice... row) {
		offers.add(List.of(row));
	}

	/** Keeps what is known of the filer's silence. */
	public void keep(Silence silence) {
		change(conversation.silent(silence));
	}

	boolean takeEnd() {
		boolean taken = end;
		end = false;
		return taken;
	}

	boolean takeReconsider() {
		boolean taken = reconsider;
		reconsider = false;
		return taken;
	}

	boolean takeResume() {
		boolean taken = resume;
		resume = false;
		return taken;
	}

	/** Says something that asks nothing. */
	public void say(Prompt prompt, String author, Outbound.Kind kind) {
		send(prompt, author, kind, OptionalLong.empty(), OptionalLong.empty());
		change(conversation.showing(conversation.live().map(LiveCard::buriedNow)));
	}

	/** Something that only the rooms within one turn need to remember, computed once. */
	public <T> T once(Class<T> kind, java.util.function.Supplier<T> compute) {
		return kind.cast(notes.computeIfAbsent(kind, _ -> compute.get()));
	}

	/** Forgets what was computed because the facts have changed. */
	void factsChanged() {
		notes.clear();
	}

	/** Gives the word to somebody else. */
	public void handTo(Owner owner) {
		change(conversation.ownedBy(owner));
	}

	/** Passes the word on to whoever is on duty. */
	public void waitForStaff() {
		handTo(conversation.owner().waiting());
	}

	public void takenBy(String member) {
		handTo(conversation.owner().takenBy(member));
	}

	public void returnToBot() {
		handTo(conversation.owner().returned());
	}

	void change(Conversation next) {
		conversation = next;
	}

	/** Ticks or shows something else on the card; of several values each is a question of its own, so that no tap counts for two. */
	void draft(Reading.Drafted drafted) {
		if (step().ask() == Ask.VALUES)
			change(conversation.asking());
		change(conversation.drafting(drafted.draft(), drafted.page()));
		redraw();
	}

	boolean wantsDrawing() {
		return redraw;
	}

	boolean hasLead() {
		return !lead.isEmpty();
	}

	List<List<Choice>> takeOffers() {
		List<List<Choice>> taken = List.copyOf(offers);
		offers.clear();
		return taken;
	}

	List<Block> takeLead() {
		List<Block> taken = List.copyOf(lead);
		lead.clear();
		return taken;
	}

	Flow flow() {
		return flow;
	}

	Wordings wordings() {
		return wordings;
	}

	/** Draws a card with live buttons: over the present one where that will be seen, else as a new letter. */
	void draw(Prompt prompt, List<String> choices, List<String> labels, boolean evidence) {
		Optional<LiveCard> present = conversation.live();
		boolean over = loud.isEmpty() && present.filter(card -> !card.buried() && !leavesEvidence(card) && !isOld(card)).isPresent();
		long seq = send(prompt, "bot", loud.orElse(Outbound.Kind.CARD), over ? seqOf(present) : OptionalLong.empty(),
				over ? OptionalLong.empty() : seqOf(present));
		Instant at = over ? present.orElseThrow().at() : now;
		boolean tellsDeadline = loud.filter(kind -> kind == Outbound.Kind.DEADLINE).isPresent();
		change(conversation.showing(
				Optional.of(new LiveCard(seq, conversation.revision(), at, choices, labels, tellsDeadline, evidence))));
		loud = Optional.empty();
		redraw = false;
	}

	private boolean leavesEvidence(LiveCard card) {
		return card.evidence() && card.revision() != conversation.revision();
	}

	private boolean isOld(LiveCard card) {
		return Duration.between(card.at(), now).compareTo(CARD_GROWS_OLD) > 0;
	}

	private static OptionalLong seqOf(Optional<LiveCard> card) {
		return card.isPresent() ? OptionalLong.of(card.get().seq()) : OptionalLong.empty();
	}

	private long send(Prompt prompt, String author, Outbound.Kind kind, OptionalLong replaces, OptionalLong retires) {
		long seq = conversation.seq() + 1;
		change(conversation.sent(seq));
		letters.add(new Outbound(conversation.address(), seq, author, conversation.owner().epoch(), kind, prompt, replaces, retires));
		return seq;
	}
}
