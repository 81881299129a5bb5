package dev.beian.assistant.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.beian.assistant.change.Partner;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.DoorOpened;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Content.FromPartner.Word;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Door;
import dev.beian.assistant.messaging.Prompt.Item;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Role;
import dev.beian.knowledge.filing.Stage;

/** The responsible persons who take part in a case that somebody else files: how they are invited, and what is heard of them. */
public final class Partners {

	private static final Duration DOOR_STAYS_OPEN = Duration.ofDays(3);

	private final Supplier<String> newToken;
	private final Post post;
	private final Parts parts;

	/**
	 * @param newToken a word that nobody can guess, of letters and digits, 43 characters long
	 * @param smsEnd when an SMS has to be answered that came at some moment
	 */
	public Partners(Supplier<String> newToken, UnaryOperator<Instant> smsEnd) {
		this.newToken = newToken;
		this.post = new Post();
		this.parts = new Parts(smsEnd);
	}

	public Map<String, Plugs.EntryAction> actions() {
		return Map.of("tell-others", turn -> {
			if (turn.request().part().isPresent())
				parts.report(turn, post);
			else
				tell(turn);
		});
	}

	/** An order that goes back is verified anew. */
	private void tell(Turn turn) {
		Stage stage = turn.request().stage();
		if (stage == Stage.RETURNED || stage.compareTo(Stage.SMS_VERIFICATION) < 0)
			turn.become(turn.request().accompaniedBy(turn.request().partners().stream()
					.map(partner -> new Partner(partner.role(), partner.address(), Partner.State.JOINED, partner.since())).toList()));
		turn.request().partners().forEach(partner -> post.toPartner(turn, partner.address(), turn.step().ask() == Ask.END));
	}

	public Map<String, Plugs.Panel> panels() {
		return Map.of("part", parts::show, "partners", new Companions());
	}

	public Map<String, Plugs.Choices> choices() {
		return Map.of("part-choices", parts::offer);
	}

	public Map<String, Plugs.Command> commands() {
		return Map.of("invite", this::invite, "uninvite", this::uninvite);
	}

	public Plugs.Listener listener() {
		return (turn, content) -> switch (content) {
			case Content.FromPartner told -> {
				hears(turn, told);
				yield true;
			}
			case Content.ForPartner news -> {
				parts.hears(turn, news);
				yield true;
			}
			default -> false;
		};
	}

	/** Who takes part, for the overview of a case. */
	public List<Block> status(Turn turn) {
		return turn.request().part().isPresent() ? parts.show(turn) : list(turn);
	}

	/** Who takes part, with the way to invite him, where there is another to be invited. */
	private static final class Companions implements Plugs.Panel {

		@Override
		public List<Block> show(Turn turn) {
			List<Block> list = list(turn);
			return !list.isEmpty() || areOne(turn.facts()) ? list : List.of(new Text(turn.wording().say("partner.hint")));
		}

		@Override
		public List<List<Choice>> rows(Turn turn) {
			return areOne(turn.facts()) ? List.of() : List.of(List.of(Choice.command("invite", turn.wording().say("partner.invite"))));
		}
	}

	private static List<Block> list(Turn turn) {
		Wording wording = turn.wording();
		return turn.request().partners().stream()
				.<Block>map(partner -> new Item(partner.state() == Partner.State.VERIFIED ? "✓" : "○", state(partner, wording),
						wording.say("role." + partner.role().id()), wording.moment(partner.since())))
				.toList();
	}

	private static String state(Partner partner, Wording wording) {
		return wording.say(partner.state() == Partner.State.VERIFIED ? "partner.verified" : "partner.joined");
	}

	/** One person answers for entity and website, and none of them is replaced. */
	private static boolean areOne(Facts facts) {
		return facts.organizer().filter(Organizer.INDIVIDUAL::equals).isPresent() || facts.samePerson().orElse(false)
				&& !facts.changes().contains(ChangeItem.ENTITY_PERSON) && !facts.changes().contains(ChangeItem.WEBSITE_PERSON);
	}

	/** Without a role it says who takes part and who may be invited; with one it gives the link. */
	private Plugs.Card invite(Turn turn, String id) {
		Wording wording = turn.wording();
		if (turn.request().part().isPresent() || turn.facts().changes().isEmpty() || turn.step().ask() == Ask.END)
			return new Plugs.Card(wording.say("partner.heading"), List.of(new Text(wording.say("partner.too-early"))), List.of());
		if (areOne(turn.facts()))
			return new Plugs.Card(wording.say("partner.heading"), List.of(new Text(wording.say("partner.one"))), List.of());
		return Named.find(Role.class, id).map(role -> door(turn, role)).orElseGet(() -> overview(turn));
	}

	private static Plugs.Card overview(Turn turn) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>(List.of(new Text(wording.say("partner.what"))));
		blocks.addAll(list(turn));
		List<List<Choice>> rows = new ArrayList<>();
		for (Role role : Role.values())
			rows.add(List.of(partner(turn, role)
					.map(_ -> Choice.command("uninvite " + role.id(),
							wording.say("partner.dismiss", "role", wording.say("role." + role.id()))))
					.orElseGet(() -> Choice.command("invite " + role.id(),
							wording.say("partner.invite-role", "role", wording.say("role." + role.id()))))));
		return new Plugs.Card(wording.say("partner.heading"), blocks, rows);
	}

	private Plugs.Card door(Turn turn, Role role) {
		Wording wording = turn.wording();
		String token = newToken.get();
		turn.cause(new DoorOpened(token, turn.request().id(), turn.request().code(), role.id(), turn.conversation().address(),
				turn.now().plus(DOOR_STAYS_OPEN)));
		String name = wording.say("role." + role.id());
		return new Plugs.Card(wording.say("partner.link-heading", "role", name),
				List.of(new Text(wording.say("partner.link", "role", name, "moment", wording.moment(turn.now().plus(DOOR_STAYS_OPEN)))),
						new Door(wording.say("partner.door", "role", name, "code", turn.request().code()), token)),
				List.of());
	}

	private Plugs.Card uninvite(Turn turn, String id) {
		Named.find(Role.class, id).flatMap(role -> partner(turn, role)).ifPresent(partner -> {
			turn.become(turn.request().accompaniedBy(without(turn, partner.role())));
			post.toPartner(turn, partner.address(), true);
		});
		return overview(turn);
	}

	private static Optional<Partner> partner(Turn turn, Role role) {
		return turn.request().partners().stream().filter(partner -> partner.role() == role).findFirst();
	}

	private static List<Partner> without(Turn turn, Role role) {
		return turn.request().partners().stream().filter(partner -> partner.role() != role).toList();
	}

	/** What a partner says counts only for the case it was said of, and only from him. */
	private void hears(Turn turn, Content.FromPartner told) {
		Role role = Named.find(Role.class, told.role()).orElseThrow();
		boolean here = turn.request().id().equals(told.request()) && turn.step().ask() != Ask.END;
		Optional<Partner> before = partner(turn, role);
		boolean known = before.filter(partner -> partner.address().equals(told.partner())).isPresent();
		if (!here && told.word() != Word.LEFT)
			post.over(turn, told.request(), told.partner());
		if (!here || !known && told.word() != Word.JOINED)
			return;
		switch (told.word()) {
			case JOINED -> joined(turn, role, told, before);
			case VERIFIED -> verified(turn, role, told);
			case LEFT -> {
				turn.become(turn.request().accompaniedBy(without(turn, role)));
				say(turn, "partner.has-left", role);
			}
		}
	}

	private void joined(Turn turn, Role role, Content.FromPartner told, Optional<Partner> before) {
		boolean again = before.filter(partner -> partner.address().equals(told.partner())).isPresent();
		if (!again) {
			before.ifPresent(other -> post.toPartner(turn, other.address(), true));
			keep(turn, new Partner(role, told.partner(), Partner.State.JOINED, turn.now()));
			say(turn, "partner.has-joined", role);
		}
		post.toPartner(turn, told.partner(), false);
	}

	/** Of an SMS round that is over nothing need be heard. */
	private static void verified(Turn turn, Role role, Content.FromPartner told) {
		if (turn.request().stage() != Stage.SMS_VERIFICATION
				|| partner(turn, role).filter(p -> p.state() == Partner.State.VERIFIED).isPresent())
			return;
		keep(turn, new Partner(role, told.partner(), Partner.State.VERIFIED, turn.now()));
		say(turn, "partner.has-verified", role);
		turn.drawAloud(Outbound.Kind.CARD);
	}

	private static void keep(Turn turn, Partner partner) {
		List<Partner> all = new ArrayList<>(without(turn, partner.role()));
		all.add(partner);
		turn.become(turn.request().accompaniedBy(all));
	}

	private static void say(Turn turn, String key, Role role) {
		turn.lead(List.of(new Text(turn.wording().say(key, "role", turn.wording().say("role." + role.id())))));
	}
}
