package dev.beian.channel.telegram;

import java.util.ArrayList;
import java.util.List;

import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;

/** Draws a card as Telegram's HTML with an inline keyboard. */
final class CardWriter {

	/** Telegram counts what is left after reading the tags; we stay below it with them. */
	private static final int LONGEST = 4096;
	/** What a copy button can carry. */
	private static final int LONGEST_COPY = 256;
	private static final int MOST_COPIES = 12;

	private CardWriter() {
	}

	/** The text; where it would be too long, first what is folded goes, then the details, then the end. */
	static String html(Prompt prompt) {
		for (Detail detail : Detail.values()) {
			String html = html(prompt, detail);
			if (html.length() <= LONGEST)
				return html;
		}
		return escaped(plain(prompt));
	}

	/** The text without any markup, for when the server does not like ours. */
	static String plain(Prompt prompt) {
		String text = html(prompt, Detail.BARE).replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
				.replace("&amp;", "&");
		int end = Math.min(text.length(), LONGEST / 2);
		return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, end) - (end < text.length() ? 1 : 0)));
	}

	private enum Detail {
		ALL, NOTHING_FOLDED, BARE
	}

	private static String html(Prompt prompt, Detail detail) {
		StringBuilder html = new StringBuilder(512);
		prompt.phase().ifPresent(phase -> html.append(circled(phase.number())).append(' ').append(escaped(phase.name())).append(" · ")
				.append(phase.number()).append('/').append(phase.of()).append("\n"));
		html.append("<b>").append(escaped(prompt.heading())).append("</b>");
		for (Block block : prompt.blocks())
			write(html, block, detail);
		return html.toString();
	}

	private static void write(StringBuilder html, Block block, Detail detail) {
		switch (block) {
			case Prompt.Text text -> html.append("\n\n").append(escaped(text.text()));
			case Prompt.Emphasis emphasis ->
				html.append("\n\n").append(escaped(emphasis.label())).append("\n<b>").append(escaped(emphasis.text())).append("</b>");
			case Prompt.Cited cited -> {
				html.append("\n\n").append(escaped(cited.text()));
				if (detail != Detail.BARE)
					html.append("\n<blockquote>").append(escaped(cited.quote())).append("\n— ").append(escaped(cited.authority()))
							.append(" · ")
							.append(escaped(cited.title())).append(" · ").append(escaped(cited.heading())).append("</blockquote>");
			}
			case Prompt.Folded folded -> fold(html, folded, detail);
			case Prompt.Heading heading -> html.append("\n\n<b>").append(escaped(heading.text())).append("</b>");
			case Prompt.Item item -> item(html, item, detail);
			case Prompt.Progress progress -> html.append("\n\n").append(bar(progress)).append(' ').append(escaped(progress.text()));
			case Prompt.Clock clock ->
				html.append("\n\n").append(escaped(clock.label())).append("\n<b>").append(escaped(clock.moment())).append("</b>\n")
						.append(escaped(clock.remaining()));
			case Prompt.Copy copy ->
				html.append("\n").append(escaped(copy.label())).append(" <code>").append(escaped(copy.value())).append("</code>");
			case Prompt.Door door ->
				html.append("\n\n").append(escaped(door.text()));
			case Prompt.Page _ -> {
				// goes along as a file
			}
			case Prompt.Link link ->
				html.append("\n\n<a href=\"").append(escaped(link.address())).append("\">").append(escaped(link.text())).append("</a>");
		}
	}

	private static void fold(StringBuilder html, Prompt.Folded folded, Detail detail) {
		if (detail != Detail.ALL)
			return;
		StringBuilder inner = new StringBuilder();
		for (Block block : folded.blocks())
			inner.append(switch (block) {
				case Prompt.Text text -> escaped(text.text());
				case Prompt.Cited cited -> escaped(cited.text()) + " (" + escaped(cited.authority()) + " · " + escaped(cited.title()) + ")";
				default -> "";
			}).append("\n");
		html.append("\n\n<blockquote expandable><b>").append(escaped(folded.title())).append("</b>\n").append(inner.toString().strip())
				.append("</blockquote>");
	}

	private static void item(StringBuilder html, Prompt.Item item, Detail detail) {
		html.append("\n").append(escaped(item.mark())).append(' ').append(escaped(item.name()));
		if (!item.state().isEmpty())
			html.append(" · ").append(escaped(item.state()));
		if (!item.detail().isEmpty() && detail != Detail.BARE)
			html.append("\n   <i>").append(escaped(item.detail())).append("</i>");
	}

	private static String bar(Prompt.Progress progress) {
		return "■".repeat(progress.done()) + "□".repeat(Math.max(0, progress.of() - progress.done()));
	}

	static InlineKeyboardMarkup keyboard(Prompt prompt) {
		List<InlineKeyboardRow> rows = new ArrayList<>(copyRows(prompt));
		for (List<Prompt.Option> options : prompt.rows()) {
			InlineKeyboardRow row = new InlineKeyboardRow();
			for (Prompt.Option option : options)
				row.add(InlineKeyboardButton.builder().text(label(option)).callbackData(option.key()).build());
			rows.add(row);
		}
		return new InlineKeyboardMarkup(rows);
	}

	/** Buttons that put a value on the clipboard, two in a row. */
	private static List<InlineKeyboardRow> copyRows(Prompt prompt) {
		List<InlineKeyboardRow> rows = new ArrayList<>();
		prompt.blocks().stream().filter(Prompt.Copy.class::isInstance).map(Prompt.Copy.class::cast)
				.filter(copy -> copy.value().length() <= LONGEST_COPY).limit(MOST_COPIES).forEach(copy -> {
					if (rows.isEmpty() || rows.getLast().size() == 2)
						rows.add(new InlineKeyboardRow());
					rows.getLast().add(InlineKeyboardButton.builder().text("⧉ " + copy.label())
							.copyText(CopyTextButton.builder().text(copy.value()).build()).build());
				});
		return rows;
	}

	private static String label(Prompt.Option option) {
		return option.selected().map(ticked -> (ticked ? "☑ " : "☐ ") + option.label()).orElse(option.label());
	}

	private static String circled(int number) {
		return Character.toString('\u2460' + number - 1);
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
