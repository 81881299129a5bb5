package dev.beian.assistant.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversations.Held;
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

	private final Flow flow;
	private final Wordings wordings;
	private final Map<String, Fact> learning;
	private final Inbound inbound;
	private final Instant now;
	private final Letters letters = new Letters();
	private final List<Effect> effects = new ArrayList<>();
	private final Sketch sketch = new Sketch();
	private final Afterwards afterwards = new Afterwards();
	private final Map<Class<?>, Object> notes = new HashMap<>();
	private final Map<String, ChangeRequest> others = new LinkedHashMap<>();
	private Conversation conversation;
	private ChangeRequest request;

	Turn(Flow flow, Wordings wordings, Map<String, Fact> learning, Held before, Inbound inbound, Instant now) {
		this.flow = flow;
		this.wordings = wordings;
		this.learning = learning;
		this.conversation = before.conversation();
		this.request = before.request();
		before.others().forEach(other -> others.put(other.id(), other));
		this.inbound = inbound;
		this.now = now;
	}

	/** A turn that begins where this one is and whose outcome nobody keeps. */
	Turn trial() {
		return new Turn(flow, wordings, learning, held(), inbound, now);
	}

	/** What has become of conversation and cases; of the others also those that have ended in this turn. */
	public Held held() {
		return new Held(conversation, request, List.copyOf(others.values()));
	}

	public Conversation conversation() {
		return conversation;
	}

	/** The case that is spoken of. */
	public ChangeRequest request() {
		return request;
	}

	/** The cases put aside, the one put aside last first. */
	public List<ChangeRequest> others() {
		return conversation.casesAside().stream().flatMap(id -> Optional.ofNullable(others.get(id)).stream()).toList();
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
		return letters.all();
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
		sketch.want();
	}

	/** Puts something above the question when it is drawn at the end of the turn. */
	public void lead(List<Block> blocks) {
		sketch.lead(blocks);
	}

	/** Whether the case spoken of is one put aside, to whose question the turn does not lead. */
	public boolean isElsewhere() {
		return sketch.isElsewhere();
	}

	/** Says something above the question, of which a short form does that leads to the whole of it. */
	void leadBriefly(List<Block> blocks) {
		sketch.lead(blocks);
		sketch.brief();
	}

	/** Has the question drawn as a new letter of this kind, so that the filer notices it. */
	public void drawAloud(Outbound.Kind kind) {
		sketch.loud(kind);
	}

	/** Puts a row of buttons below the answers when the question is drawn at the end of the turn. */
	public void offer(Choice... row) {
		sketch.offer(List.of(row));
	}

	/** Leads back to the step that was left for a person, once this is dealt with. */
	public void resume() {
		afterwards.resume();
	}

	/** Leads back to the first question that is open once the answers are gone over again. */
	public void reconsider() {
		afterwards.reconsider();
	}

	/** Ends the case the way a filer does who cancels. */
	public void end() {
		happens("cancel");
	}

	/** Leads on by an event that the flow understands where the case stands. */
	public void happens(String word) {
		afterwards.happens(word);
	}

	/** Opens further cases at the end of the turn, each made of a fresh one by one of these. */
	public void divide(List<UnaryOperator<ChangeRequest>> further) {
		afterwards.divide(further);
	}

	Afterwards afterwards() {
		return afterwards;
	}

	/** Keeps what is known of the filer's silence. */
	public void keep(Silence silence) {
		change(conversation.silent(silence));
	}

	/** Says something that asks nothing. */
	public void say(Prompt prompt, String author, Outbound.Kind kind) {
		change(letters.say(conversation, new Prompt(prompt.phase(), prompt.heading(), sketch.headed(prompt.blocks()), prompt.rows(),
				prompt.input()), author, kind));
	}

	/** Something that only the rooms within one turn need to remember, computed once. */
	public <T> T once(Class<T> kind, Supplier<T> compute) {
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
		if (step().takesAnyWords())
			change(conversation.asking());
		change(conversation.drafting(drafted.draft(), drafted.page()));
		redraw();
	}

	Sketch sketch() {
		return sketch;
	}

	/** Speaks of another case from now on, which stands there; the present one is put aside if it has a place to be left at. */
	void speakOf(ChangeRequest next, Place there, Optional<Place> left) {
		Conversation before = conversation.takingUp(next.id());
		change(left.map(place -> before.puttingAside(new Aside(request.id(), place))).orElse(before).standing(there));
		others.remove(next.id());
		others.put(request.id(), request);
		request = next;
		factsChanged();
	}

	/** Has a case among those put aside. */
	void putAside(ChangeRequest other, Place there) {
		others.put(other.id(), other);
		change(conversation.puttingAside(new Aside(other.id(), there)));
	}

	Flow flow() {
		return flow;
	}

	Wordings wordings() {
		return wordings;
	}

	/** Draws a card with live buttons. */
	void draw(Prompt prompt, List<String> choices, List<String> labels, boolean evidence) {
		boolean stays = sketch.loud().filter(kind -> kind == Outbound.Kind.DEADLINE).isPresent()
				|| prompt.blocks().stream().anyMatch(Prompt.Door.class::isInstance);
		long revision = conversation.revision();
		change(letters.draw(conversation, prompt, sketch.loud(), now,
				(seq, at) -> new LiveCard(seq, revision, at, choices, labels, stays, evidence)));
		sketch.drawn();
	}
}
