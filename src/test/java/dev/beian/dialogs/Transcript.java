package dev.beian.dialogs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Option;
import dev.beian.testkit.Filer;

/** A conversation written down for people who read the documentation: what was done, and of each card what matters. */
final class Transcript {

	private static final Pattern CODE = Pattern.compile("BG-\\d+");
	private static final Set<String> ALWAYS_THERE = Set.of("quiet", "nav", "tab", "tab-shown", "day");
	private static final int MOST_BUTTONS = 6;
	private static final int MOST_ITEMS = 4;
	private static final int LONGEST = 150;

	private final Filer filer;
	private final StringBuilder page = new StringBuilder();

	Transcript(Filer filer) {
		this.filer = filer;
	}

	String text() {
		return renumbered(page.toString());
	}

	void acts(Script.Line line) {
		String said = line.texts().stream().map(text -> "“" + shortened(text) + "”").collect(Collectors.joining(", "));
		switch (line.verb()) {
			case FILER -> tells("Filer", "writes " + said);
			case TAPS -> taps(line.texts());
			case TAPS_TWICE -> tells("Filer", "taps twice " + code(line.texts()));
			case TAPS_OLD -> tells("Filer", "taps on an earlier card " + code(line.texts()));
			case TICKS -> tells("Filer", "ticks " + code(line.texts()));
			case UPLOADS -> tells("Filer", "sends " + line.entries().stream().map(Transcript::file).collect(Collectors.joining(", ")));
			case SENDS -> tells("Filer", "sends: " + String.join(", ", line.texts()));
			case EDITS -> tells("Filer", "changes an earlier message to " + said);
			case WAITS -> tells("Clock", line.texts().getFirst() + " pass");
			case DOWN -> tells("Clock", line.texts().getFirst() + " pass in which nothing runs");
			case STAFF_TAKES -> tells("Staff", line.texts().getFirst() + " takes over");
			case STAFF_SAYS -> tells("Staff", "replies " + said);
			case STAFF_HANDS_BACK -> tells("Staff", line.texts().getFirst() + " hands back");
			default -> {
			}
		}
	}

	void taps(List<String> labels) {
		tells("Filer", "taps " + code(labels));
	}

	/** What came since the last act. */
	void sees() {
		if (filer.letters().isEmpty())
			page.append("> (nothing)\n\n");
		for (Outbound letter : filer.letters()) {
			Prompt prompt = letter.prompt();
			String speaker = letter.author().startsWith("staff:") ? letter.author().substring("staff:".length()) + ": " : "";
			String phase = prompt.phase().map(at -> " · " + at.name() + " " + at.number() + "/" + at.of()).orElse("");
			page.append("> ").append(speaker).append("**").append(shown(prompt.heading())).append("**").append(phase).append('\n');
			facts(prompt).forEach(fact -> page.append("> - ").append(shown(fact)).append('\n'));
			String buttons = buttons(prompt);
			if (!buttons.isEmpty())
				page.append(">\n> ").append(buttons).append('\n');
			page.append('\n');
		}
	}

	private void tells(String who, String what) {
		page.append("**").append(who).append("** ").append(what).append("\n\n");
	}

	private List<String> facts(Prompt prompt) {
		List<String> facts = new ArrayList<>();
		int items = 0;
		for (Block block : prompt.blocks()) {
			if (block instanceof Prompt.Item && ++items > MOST_ITEMS)
				continue;
			String fact = fact(block);
			if (!fact.isBlank())
				facts.add(shortened(fact));
		}
		if (items > MOST_ITEMS)
			facts.add("… " + (items - MOST_ITEMS) + " more");
		return facts;
	}

	/** What a block tells beyond the words that always stand under the question. */
	private String fact(Block block) {
		return switch (block) {
			case Prompt.Text text ->
				filer.wording().find(filer.step() + ".hint").filter(text.text()::equals).isPresent() ? "" : text.text();
			case Prompt.Emphasis emphasis -> emphasis.label() + " **" + emphasis.text() + "**";
			case Prompt.Cited cited -> cited.text() + "（" + cited.title() + "）";
			case Prompt.Folded folded -> folded.title().equals(filer.wording().say("card.why")) ? "" : "▸ " + folded.title();
			case Prompt.Heading heading -> "*" + heading.text() + "*";
			case Prompt.Item item -> Stream.of(item.mark(), item.state(), item.name()).filter(part -> !part.isEmpty())
					.collect(Collectors.joining(" "));
			case Prompt.Progress progress -> progress.text();
			case Prompt.Clock clock -> clock.label() + " **" + clock.moment() + "**, " + clock.remaining();
			case Prompt.Copy copy -> copy.label() + " " + copy.value();
			case Prompt.Door door -> door.text() + " …";
			case Prompt.Page page -> "📎 " + page.file();
			case Prompt.Link link -> link.text() + " " + link.address();
		};
	}

	private static String buttons(Prompt prompt) {
		List<Option> all = prompt.rows().stream().flatMap(List::stream).toList();
		List<Option> telling = all.stream().filter(option -> !ALWAYS_THERE.contains(option.style())).toList();
		List<Option> offered = telling.isEmpty() ? all.stream().filter(option -> option.style().equals("quiet")).toList() : telling;
		List<Option> shown = offered.stream().sorted(Comparator.comparing(Transcript::rank)).limit(MOST_BUTTONS).toList();
		String buttons = code(shown.stream().map(option -> (ticked(option) ? "✓ " : "") + option.label()).toList());
		return offered.size() > shown.size() ? buttons + " … " + (offered.size() - shown.size()) + " more" : buttons;
	}

	/** What is ticked comes first, and what ends the ticking, where something is. */
	private static int rank(Option option) {
		return ticked(option) ? 0 : option.selected().isEmpty() ? 1 : 2;
	}

	private static boolean ticked(Option option) {
		return option.selected().orElse(false);
	}

	private static String code(List<String> labels) {
		return labels.stream().map(label -> "`" + label + "`").collect(Collectors.joining(" "));
	}

	private static String file(Object entry) {
		Map<String, Object> fields = Script.Line.fields(entry);
		Object name = fields.getOrDefault("name", fields.get("text"));
		return fields.containsKey("holds") ? name + " (" + fields.get("holds") + ")" : String.valueOf(name);
	}

	private static String shown(String text) {
		return text.replace("<", "&lt;");
	}

	/** Numbers of cases differ from run to run. */
	private static String renumbered(String text) {
		Map<String, String> codes = new LinkedHashMap<>();
		return CODE.matcher(text).replaceAll(found -> codes.computeIfAbsent(found.group(), _ -> "BG-" + (codes.size() + 1)));
	}

	private static String shortened(String text) {
		String line = text.lines().findFirst().orElse("");
		boolean whole = line.length() == text.length() && line.length() <= LONGEST;
		return whole ? line : line.substring(0, Math.min(line.length(), LONGEST)) + "…";
	}
}
