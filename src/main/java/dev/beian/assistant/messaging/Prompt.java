package dev.beian.assistant.messaging;

import java.util.List;
import java.util.Optional;

/**
 * A card as the filer sees it, in words but without layout; each channel draws it in its own way.
 *
 * @param phase which of the phases the filer is in; absent for notices
 * @param heading the question or the statement, one sentence
 * @param rows the choices, row by row in reading order
 * @param input what may be given besides pressing a button
 */
public record Prompt(Optional<Phase> phase, String heading, List<Block> blocks, List<List<Option>> rows, Input input) {

	public Prompt {
		blocks = List.copyOf(blocks);
		rows = rows.stream().map(List::copyOf).toList();
	}

	/** The page that goes with it as a file. */
	public Optional<Page> page() {
		return blocks.stream().filter(Page.class::isInstance).map(Page.class::cast).findFirst();
	}

	/** A statement that asks nothing. */
	public static Prompt notice(String heading, List<Block> blocks) {
		return new Prompt(Optional.empty(), heading, blocks, List.of(), Input.TEXT);
	}

	/**
	 * A place on the phase bar.
	 *
	 * @param number counted from 1
	 */
	public record Phase(int number, int of, String name) {
	}

	/** What the channel should offer besides the buttons. */
	public enum Input {
		TEXT, DATE, FILE
	}

	/** A part of a card's body. */
	public sealed interface Block {
	}

	/** A paragraph. */
	public record Text(String text) implements Block {
	}

	/** The one thing to remember, set large: a verdict, a day. */
	public record Emphasis(String label, String text, String tone) implements Block {
	}

	/** A statement with the words it rests on. */
	public record Cited(String text, String quote, String title, String heading, String authority) implements Block {
	}

	/** Lines that can be folded away. */
	public record Folded(String title, List<Block> blocks) implements Block {

		public Folded {
			blocks = List.copyOf(blocks);
		}
	}

	/** A heading above the blocks that follow. */
	public record Heading(String text) implements Block {
	}

	/** A row of a list: a state as mark and word, a name, and a detail. */
	public record Item(String mark, String state, String name, String detail) implements Block {
	}

	/** How much of something is done. */
	public record Progress(int done, int of, String text) implements Block {
	}

	/**
	 * A clock that is running.
	 *
	 * @param startEpochSecond when it was started
	 * @param endEpochSecond when it runs out
	 */
	public record Clock(String label, String moment, String remaining, long startEpochSecond, long endEpochSecond) implements Block {
	}

	/** A value worth copying. */
	public record Copy(String label, String value) implements Block {
	}

	/** A link; only addresses out of our own data. */
	public record Link(String text, String address) implements Block {
	}

	/** A link by which somebody else comes to us; each channel knows how its own reads. */
	public record Door(String text, String token) implements Block {
	}

	/**
	 * A page to be sent as a file: what is on it, not its bytes.
	 *
	 * @param file the name of the file, without what tells its kind
	 * @param about what the page belongs to, in a word
	 * @param note a last line, apart from the rest
	 */
	public record Page(String file, String title, String about, List<Block> blocks, String note) implements Block {

		public Page {
			blocks = List.copyOf(blocks);
		}
	}

	/**
	 * A button.
	 *
	 * @param key names a choice on this card; the channel returns it unchanged
	 * @param style {@code primary}, {@code danger}, {@code quiet} or {@code plain}; {@code tab}, {@code tab-shown}, {@code nav} and
	 *     {@code day} tell a channel that has the room what kind of row it belongs to
	 * @param selected whether it is ticked; absent where ticking makes no sense
	 * @param group heading it stands under, empty for none
	 */
	public record Option(String key, String label, String style, Optional<Boolean> selected, String group) {
	}
}
