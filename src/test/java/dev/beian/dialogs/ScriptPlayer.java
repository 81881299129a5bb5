package dev.beian.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.beian.assistant.change.Document;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Option;
import dev.beian.knowledge.filing.Named;
import dev.beian.testkit.Explorer;
import dev.beian.testkit.Filer;
import dev.beian.testkit.Paper;
import dev.beian.testkit.World;

/** Plays an example conversation against the shipped dialogs, and writes down what the filer sees. */
final class ScriptPlayer {

	private static final Pattern TIME = Pattern.compile("(\\d+)([mhd])");

	private final World world = new World();
	private final Map<String, String> seen = new LinkedHashMap<>();
	private final Script.Told told;
	private final Filer filer;
	private final Transcript transcript;

	private ScriptPlayer(Script.Told told) {
		this.told = told;
		this.filer = world.filer(told.language());
		this.transcript = new Transcript(filer);
	}

	/**
	 * What came of it, in words.
	 *
	 * @throws AssertionError with file, line and what stood on the screen instead
	 */
	static String play(Script.Told told) {
		ScriptPlayer player = new ScriptPlayer(told);
		player.filer.starts();
		if (told.lines().getFirst().verb() != Verb.TAPS)
			player.transcript.sees();
		told.lines().forEach(player::line);
		return player.transcript.text();
	}

	private void line(Script.Line line) {
		try {
			if (line.verb().acts())
				act(line);
			else
				look(line);
		} catch (RuntimeException | AssertionError e) {
			throw new AssertionError(line.where() + ": " + line.verb().id() + ": " + line.value() + "\n" + e.getMessage()
					+ "\nThis is on the screen, at the step " + filer.step() + ":\n" + filer.view(), e);
		}
	}

	private void act(Script.Line line) {
		if (line.verb() == Verb.GOES_ON_TO && filer.step().equals(line.texts().getFirst()))
			return;
		transcript.acts(line);
		switch (line.verb()) {
			case FILER -> line.texts().forEach(text -> doing(() -> filer.says(text)));
			case TAPS -> line.texts().forEach(label -> doing(() -> filer.chooses(label)));
			case TAPS_TWICE -> line.texts().forEach(this::tapTwice);
			case TAPS_OLD -> line.texts().forEach(label -> doing(() -> filer.presses(old(label))));
			case TICKS -> line.texts().forEach(label -> doing(() -> filer.ticks(label)));
			case UPLOADS -> doing(() -> filer.uploadsTogether(line.entries().stream().map(ScriptPlayer::paper).toArray(Paper[]::new)));
			case SENDS -> line.texts().forEach(kind -> doing(() -> filer.acts(new Content.Unusable(kind))));
			case EDITS -> line.texts().forEach(text -> doing(() -> filer.acts(filer.rewording(text))));
			case GOES_ON_TO -> line.texts().forEach(this::goOnTo);
			case WAITS -> world.passes(time(line.texts().getFirst()));
			case DOWN -> world.downFor(time(line.texts().getFirst()));
			case STAFF_TAKES -> world.staff(line.texts().getFirst()).takes(filer);
			case STAFF_SAYS -> world.staff(inCharge()).replies(filer, line.texts().getFirst());
			case STAFF_HANDS_BACK -> world.staff(line.texts().getFirst()).handsBack(filer);
			default -> throw new IllegalStateException("nobody does " + line.verb());
		}
		transcript.sees();
	}

	private void look(Script.Line line) {
		switch (line.verb()) {
			case CARD -> filer.isAsked(line.texts().getFirst());
			case BOT -> line.texts().forEach(filer::sees);
			case BOT_NOT -> line.texts().forEach(filer::doesNotSee);
			case SILENT -> filer.seesNothing();
			case BUTTONS -> assertThat(line.texts()).as("buttons that are there").allMatch(filer::canChoose);
			case NO_BUTTONS -> assertThat(line.texts()).as("buttons that are not there").noneMatch(filer::canChoose);
			case TYPE -> assertThat(filer.request().type().map(Named::id).orElse("none")).as("type that was settled")
					.isEqualTo(line.texts().getFirst());
			case KNOWS -> Script.Line.fields(line.value()).forEach(this::knows);
			case PAPERS -> assertThat(filer.request().documents().stream().filter(paper -> paper.state() == Document.State.KEPT))
					.as("papers that are kept").hasSize(Integer.parseInt(line.texts().getFirst()));
			default -> throw new IllegalStateException("nobody looks at " + line.verb());
		}
	}

	private void doing(Runnable act) {
		filer.options().forEach(option -> seen.put(bare(option), option.key()));
		act.run();
	}

	private void tapTwice(String label) {
		String key = filer.key(label);
		doing(() -> filer.presses(key));
		doing(() -> filer.presses(key));
	}

	/** The key of a button with this label that is no longer there. */
	private String old(String label) {
		List<String> live = filer.options().stream().map(Option::key).toList();
		return seen.entrySet().stream().filter(button -> button.getKey().contains(label) && !live.contains(button.getValue()))
				.findFirst().orElseThrow(() -> new AssertionError("no earlier button reads " + label)).getValue();
	}

	private void goOnTo(String step) {
		List<String> way = new Explorer(world).wayTo(filer, step)
				.orElseThrow(() -> new AssertionError("no buttons lead to " + step));
		List<String> labels = new ArrayList<>();
		for (String key : way) {
			filer.options().stream().filter(option -> option.key().equals(key)).map(ScriptPlayer::bare).forEach(labels::add);
			doing(() -> filer.presses(key));
		}
		transcript.taps(labels);
	}

	private String inCharge() {
		String member = filer.conversation().owner().member();
		return member.isEmpty() ? "Chen" : member;
	}

	private void knows(String step, Object values) {
		List<String> expected = values instanceof List<?> list
				? list.stream().map(String::valueOf).toList()
				: List.of(String.valueOf(values));
		assertThat(filer.request().answer(step)).as("answer kept for " + step).containsExactlyInAnyOrderElementsOf(expected);
	}

	/** A file by its name; of the same name is the same file. */
	private static Paper paper(Object entry) {
		Map<String, Object> fields = Script.Line.fields(entry);
		String name = String.valueOf(fields.getOrDefault("name", fields.get("text")));
		return switch (String.valueOf(fields.getOrDefault("holds", "a-paper"))) {
			case "a-paper" -> Paper.named(name);
			case "a-program" -> Paper.aProgram();
			case "nothing" -> Paper.anEmptyFile();
			case "too-much" -> Paper.aHugeFile();
			default -> throw new AssertionError("a file holds a-paper, a-program, nothing or too-much");
		};
	}

	private static Duration time(String text) {
		Matcher time = TIME.matcher(text);
		assertThat(time.matches()).as("a time such as 30m, 25h or 3d").isTrue();
		long n = Long.parseLong(time.group(1));
		return switch (time.group(2)) {
			case "m" -> Duration.ofMinutes(n);
			case "h" -> Duration.ofHours(n);
			default -> Duration.ofDays(n);
		};
	}

	private static String bare(Option option) {
		return option.label().replaceAll("^[✓▸] ", "");
	}
}
