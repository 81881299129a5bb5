package dev.beian.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Option;
import dev.beian.assistant.wording.Wording;

/** Somebody in front of the chat: presses what is there, writes, sends files, and tells what can be seen. */
public final class Filer {

	private static final Pattern LINK = Pattern.compile("/start [\\w-]{43}");

	private final World world;
	private final Address address;
	private final String language;
	private final Screen screen = new Screen();
	private String lastMessage = "";

	Filer(World world, Address address, String language) {
		this.world = world;
		this.address = address;
		this.language = language;
	}

	public void starts() {
		says("/start");
	}

	/** Presses the button that reads this, or whose label contains it; it may stand on another page of the card. */
	public void chooses(String label) {
		List<String> tabs = options().stream().filter(option -> option.style().equals("tab")).map(Option::label).toList();
		for (int page = 0; option(label).isEmpty() && page < tabs.size(); page++)
			chooses(tabs.get(page));
		presses(option(label).orElseThrow(() -> new AssertionError("no button reads " + label + " on this card:\n" + Screen.text(card())))
				.key());
	}

	/** Accepts a type with this button and leaves every new value that is still open for the console. */
	public void accepts(String label) {
		chooses(label);
		isAsked("new-values");
		meaning("x:leave-all").ifPresent(button -> presses(button.key()));
		presses(meaning("done").orElseThrow().key());
	}

	/** Presses one button after the other. */
	public void choosesInTurn(String... labels) {
		for (String label : labels)
			chooses(label);
	}

	/** Ticks these, looking for each on every page of the card. */
	public void ticks(String... labels) {
		for (String label : labels)
			tick(label);
	}

	/** Writes this; answers the name of the message, by which it can be {@link #edits edited}. */
	public String says(String text) {
		Content.Said said = writing(text);
		acts(said);
		return said.message();
	}

	/** Changes the text of a message. */
	public void edits(String message, String text) {
		acts(new Content.Edited(text, message));
	}

	/** A message with this text, to be sent. */
	public Content.Said writing(String text) {
		lastMessage = world.occurrence("message");
		return new Content.Said(text, lastMessage);
	}

	/** An edit of the last message, to be sent. */
	public Content.Edited rewording(String text) {
		return new Content.Edited(text, lastMessage);
	}

	/** Presses the button with this key, whether it is still there or not. */
	public void presses(String key) {
		acts(new Content.Tapped("", key));
	}

	/** Invites the responsible person of this role; answers what his link says for him. */
	public String invitation(String role) {
		says("/invite");
		chooses(options().stream().map(Option::label).filter(label -> label.contains(role)).findFirst()
				.orElseThrow(() -> new AssertionError("nobody to invite:\n" + news())));
		return door().orElseThrow(() -> new AssertionError("no link in " + news()));
	}

	/** The link to be passed on that came since the last act. */
	public Optional<String> door() {
		Matcher link = LINK.matcher(news());
		return link.find() ? Optional.of(link.group()) : Optional.empty();
	}

	/** Sends a file and waits until it was read. */
	public void uploads(Paper paper) {
		acts(world.handIn(paper, ""));
	}

	/** Sends several files at once. */
	public void uploadsTogether(Paper... papers) {
		screen.turnPage();
		for (Paper paper : papers)
			arrives(world.handIn(paper, "album"));
	}

	/** Does something that has no verb of its own, e.g. sends a sticker. */
	public void acts(Content content) {
		screen.turnPage();
		arrives(content);
	}

	private void arrives(Content content) {
		world.take(new Inbound(world.occurrence("test"), address, world.now(), language, content));
	}

	/** Can be reached no longer, or again. */
	public void isReachable(boolean reachable) {
		acts(new Content.Reachable(reachable));
	}

	/** The open question is that of this step, and its card is there to be answered. */
	public void isAsked(String step) {
		assertThat(conversation().position().step()).as("open question").isEqualTo(step);
		assertThat(card().heading()).as("heading of the card").isEqualTo(wording().say(step + ".ask"));
	}

	/** What came last says this. */
	public void sees(String text) {
		assertThat(news()).contains(text);
	}

	public void doesNotSee(String text) {
		assertThat(news()).doesNotContain(text);
	}

	/** Nothing came. */
	public void seesNothing() {
		assertThat(screen.news()).isEmpty();
	}

	/** The words of everything that came since the last act. */
	public String news() {
		return String.join("\n", texts());
	}

	/** The words of everything that came since the last act, letter by letter. */
	public List<String> texts() {
		return screen.news().stream().map(letter -> Screen.text(letter.prompt())).toList();
	}

	/** Everything that can be seen: what came since the last act, and the card whose buttons work. */
	public String view() {
		String card = screen.card().filter(last -> !screen.news().contains(last)).map(last -> "\n" + Screen.text(last.prompt())).orElse("");
		return news() + card;
	}

	/** The letters that came since the last act. */
	public List<Outbound> letters() {
		return screen.news();
	}

	/** The card whose buttons work. */
	public Prompt card() {
		Outbound card = screen.card().orElseThrow(() -> new AssertionError("there is no card with buttons"));
		assertThat(conversation().live().orElseThrow().seq()).as("the card whose buttons work").isEqualTo(card.seq());
		return card.prompt();
	}

	/** The key of the button that reads this, to be pressed later. */
	public String key(String label) {
		return option(label).orElseThrow().key();
	}

	/** The button that stands for this, whatever it reads. */
	private Optional<Option> meaning(String means) {
		int at = conversation().live().orElseThrow().choices().indexOf(means);
		return at < 0 ? Optional.empty() : Optional.of(options().get(at));
	}

	public List<Option> options() {
		return screen.card().stream().flatMap(card -> card.prompt().rows().stream()).flatMap(List::stream).toList();
	}

	/** Whether there is a button whose label contains this. */
	public boolean canChoose(String label) {
		return option(label).isPresent();
	}

	public Conversation conversation() {
		return world.held(address).conversation();
	}

	public ChangeRequest request() {
		return world.held(address).request();
	}

	/** The cases put aside. */
	public List<ChangeRequest> others() {
		return world.held(address).others();
	}

	/** All cases, the one spoken of first. */
	public List<ChangeRequest> cases() {
		return world.held(address).requests();
	}

	public String step() {
		return conversation().position().step();
	}

	public Wording wording() {
		return world.wording(conversation().locale());
	}

	public Address address() {
		return address;
	}

	/** What stands in the chat. */
	Screen screen() {
		return screen;
	}

	/** The option with just this label before one that contains it; of several the shortest, ticks and counters aside. */
	private Optional<Option> option(String label) {
		return Stream.concat(options().stream().filter(option -> bare(option).equals(label)),
				options().stream().filter(option -> option.label().contains(label))
						.sorted(Comparator.comparing(option -> option.label().length())))
				.findFirst();
	}

	private static String bare(Option option) {
		return option.label().replaceAll("^[✓▸] ", "");
	}

	private void tick(String label) {
		List<String> tabs = options().stream().filter(option -> option.selected().isEmpty()).map(Filer::bare).toList();
		for (int page = 0; findTick(label).isEmpty() && page < tabs.size(); page++)
			chooses(tabs.get(page));
		presses(findTick(label).orElseThrow(() -> new AssertionError("nothing to tick reads " + label)).key());
	}

	private Optional<Option> findTick(String label) {
		return options().stream().filter(option -> option.selected().isPresent() && option.label().contains(label))
				.min(Comparator.comparing(option -> option.label().length()));
	}
}
