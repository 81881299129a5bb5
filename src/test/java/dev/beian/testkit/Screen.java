package dev.beian.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Outbound.Kind;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;

/** What a filer sees in the chat: letters in order, some drawn over, and the buttons that are still there. */
final class Screen {

	private static final Pattern UNFILLED = Pattern.compile("\\{[a-z-]+}");
	private static final int LONGEST_KEY = 64;

	private final List<Message> messages = new ArrayList<>();
	private final List<Outbound> news = new ArrayList<>();
	private long lastSeq;

	/** A letter as it stands in the chat; without buttons once they were taken away. */
	private record Message(Outbound letter, boolean pressable) {

		boolean asks() {
			return pressable && !letter.prompt().rows().isEmpty();
		}
	}

	/** Whatever comes from now on is news. */
	void turnPage() {
		news.clear();
	}

	/** Brings the letters of one turn the way the courier does: nothing of an owner before, of two cards in a row the later. */
	void bring(List<Outbound> letters, long epoch) {
		List<Outbound> brought = new ArrayList<>();
		for (Outbound letter : letters) {
			check(letter);
			if (letter.author().equals("bot") && letter.kind() == Kind.CARD && letter.epoch() < epoch)
				continue;
			boolean absorbs = letter.kind() == Kind.CARD && !brought.isEmpty() && brought.getLast().kind() == Kind.CARD;
			brought.add(absorbs ? absorbing(brought.removeLast(), letter) : letter);
		}
		brought.forEach(this::show);
		assertThat(messages.stream().filter(Message::asks).count()).as("cards with buttons").isLessThanOrEqualTo(1);
	}

	/** The card whose buttons can be pressed. */
	Optional<Outbound> card() {
		return messages.stream().filter(Message::asks).map(Message::letter).findFirst();
	}

	/** The letters that came since the page was turned. */
	List<Outbound> news() {
		return List.copyOf(news);
	}

	/** How many letters stand in the chat. */
	int length() {
		return messages.size();
	}

	/** Every word of every letter that stands in the chat. */
	String everything() {
		return String.join("\n", messages.stream().map(message -> text(message.letter().prompt())).toList());
	}

	/** Every word of a card, its folded parts and its buttons included. */
	static String text(Prompt prompt) {
		StringBuilder text = new StringBuilder(prompt.heading());
		prompt.phase().ifPresent(phase -> text.append('\n').append(phase.name()));
		prompt.blocks().forEach(block -> write(text, block));
		prompt.rows().forEach(row -> row.forEach(option -> text.append('\n').append(option.label())));
		return text.toString();
	}

	private static void write(StringBuilder text, Block block) {
		switch (block) {
			case Prompt.Text plain -> text.append('\n').append(plain.text());
			case Prompt.Emphasis(String label, String words, String _) -> text.append('\n').append(label).append(' ').append(words);
			case Prompt.Cited(String words, String quote, String title, String heading, String authority) ->
				text.append('\n').append(words).append(" “").append(quote).append("” ").append(title).append(heading).append(authority);
			case Prompt.Folded(String title, List<Block> blocks) -> {
				text.append('\n').append(title);
				blocks.forEach(folded -> write(text, folded));
			}
			case Prompt.Heading heading -> text.append('\n').append(heading.text());
			case Prompt.Item(String mark, String state, String name, String detail) ->
				text.append('\n').append(mark).append(' ').append(name).append(' ').append(state).append(' ').append(detail);
			case Prompt.Progress progress -> text.append('\n').append(progress.text());
			case Prompt.Clock clock ->
				text.append('\n').append(clock.label()).append(' ').append(clock.moment()).append(' ').append(clock.remaining());
			case Prompt.Copy copy -> text.append('\n').append(copy.label()).append(' ').append(copy.value());
			case Prompt.Door door -> text.append('\n').append(door.text()).append(" /start ").append(door.token());
			case Prompt.Page page -> {
				text.append('\n').append(page.file()).append(' ').append(page.title()).append(' ').append(page.about());
				page.blocks().forEach(printed -> write(text, printed));
				text.append('\n').append(page.note());
			}
			case Prompt.Link link -> text.append('\n').append(link.text()).append(' ').append(link.address());
		}
	}

	private void check(Outbound letter) {
		assertThat(letter.seq()).as("number of a letter").isGreaterThan(lastSeq);
		lastSeq = letter.seq();
		assertThat(letter.prompt().heading()).as("heading").isNotBlank();
		if (!letter.author().startsWith("staff"))
			assertThat(UNFILLED.matcher(text(letter.prompt())).results().map(hole -> hole.group()).toList()).as("unfilled words").isEmpty();
		letter.prompt().rows().forEach(row -> assertThat(row).as("a row of buttons").isNotEmpty().allSatisfy(option -> {
			assertThat(option.label()).as("label of a button").isNotBlank();
			assertThat(option.key().length()).as("length of a key").isBetween(1, LONGEST_KEY);
		}));
	}

	private static Outbound absorbing(Outbound first, Outbound next) {
		boolean over = next.replaces().isPresent() && next.replaces().getAsLong() == first.seq();
		boolean after = next.retires().isPresent() && next.retires().getAsLong() == first.seq();
		OptionalLong replaces = over ? first.replaces() : next.replaces();
		OptionalLong retires = over || after ? first.retires().isEmpty() && after ? first.replaces() : first.retires() : next.retires();
		return new Outbound(next.to(), next.seq(), next.author(), next.epoch(), next.kind(), next.prompt(), replaces, retires);
	}

	private void show(Outbound letter) {
		news.add(letter);
		letter.retires().ifPresent(seq -> messages.replaceAll(message -> message.letter().seq() == seq
				? new Message(message.letter(), false)
				: message));
		if (letter.replaces().isEmpty()) {
			messages.add(new Message(letter, true));
			return;
		}
		assertThat(messages).as("the letter that is drawn over")
				.anyMatch(message -> message.letter().seq() == letter.replaces().getAsLong());
		messages.replaceAll(message -> message.letter().seq() == letter.replaces().getAsLong() ? new Message(letter, true) : message);
	}
}
