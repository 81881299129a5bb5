package dev.beian.assistant.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Reading;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.conversation.Words;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Item;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** Has the filer name the websites that are changed; each name is shown before it counts. */
final class WebsiteList implements Plugs.AnswerReader {

	private static final int FEWEST = 2;
	private static final int MOST_BUTTONS = 5;
	private static final int LONGEST = 60;
	private static final String COUNT = Choice.PLUG + "count:";
	private static final String DROP = Choice.PLUG + "drop:";
	private static final Pattern BETWEEN = Pattern.compile("[\\n,;\uFF0C\uFF1B\u3001]+");
	/** What people put before and around the names of a list. */
	private static final Pattern ORNAMENT = Pattern
			.compile(
					"^\\s*(?:\\d{1,2}[.)\u3001\uFF09]\\s*|[-*\u2022\u2460-\u2473]\\s*)?[\"'\u201C\u300A\u300C]?|[\"'\u201D\u300B\u300D]?\\s*$");

	private final Websites websites;
	private final int most;

	/** @param most how many websites one organizer can have */
	WebsiteList(Websites websites, int most) {
		this.websites = websites;
		this.most = most;
	}

	List<Block> show(Turn turn) {
		List<Block> blocks = new ArrayList<>();
		List<String> names = turn.conversation().draft();
		for (int i = 0; i < names.size(); i++)
			blocks.add(new Item(i + 1 + ".", "", names.get(i), ""));
		blocks.add(new Text(turn.wording().say(names.isEmpty() ? "website-list.how" : "website-list.more")));
		return blocks;
	}

	List<List<Choice>> offer(Turn turn) {
		Wording wording = turn.wording();
		List<String> names = turn.conversation().draft();
		List<List<Choice>> rows = new ArrayList<>();
		if (names.isEmpty()) {
			rows.add(IntStream.rangeClosed(FEWEST, MOST_BUTTONS)
					.mapToObj(n -> Choice.of(COUNT + n, wording.count("website-list.count", n), "plain")).toList());
			return rows;
		}
		rows.add(List.of(Choice.of(Choice.DONE, wording.count("website-list.done", names.size()), "primary")));
		for (int i = 0; i < names.size(); i++)
			rows.add(List.of(Choice.of(DROP + i, wording.say("website-list.drop", "website", names.get(i)), "plain")));
		return rows;
	}

	@Override
	public Reading read(Turn turn, Content content, Optional<String> pressed) {
		if (pressed.isPresent())
			return press(turn, pressed.get());
		return content instanceof Content.Said said ? write(turn, said.text()) : new Reading.Foreign();
	}

	@Override
	public String part(Turn turn) {
		return "name";
	}

	@Override
	public Optional<Choice> taking(Turn turn, String text) {
		return Optional.of(Choice.of(Choice.VALUE + text, turn.wording().say("website-list.take"), "plain"));
	}

	private Reading press(Turn turn, String means) {
		List<String> names = turn.conversation().draft();
		if (means.equals(Choice.DONE))
			return done(turn);
		if (means.startsWith(Choice.VALUE))
			return write(turn, means.substring(Choice.VALUE.length()));
		if (means.startsWith(COUNT))
			return numbered(turn, Integer.parseInt(means.substring(COUNT.length())));
		if (!means.startsWith(DROP))
			return new Reading.Foreign();
		List<String> rest = new ArrayList<>(names);
		rest.remove(Integer.parseInt(means.substring(DROP.length())));
		return new Reading.Drafted(rest, 0);
	}

	private Reading done(Turn turn) {
		List<String> names = turn.conversation().draft();
		if (names.isEmpty())
			return new Reading.Unclear(turn.wording().say(Websites.STEP + ".unclear"));
		turn.become(websites.naming(turn.request(), names));
		return new Reading.Answered(Choice.DONE, names);
	}

	private Reading write(Turn turn, String text) {
		if (Words.is(turn, "word.done", text))
			return done(turn);
		Optional<Integer> count = count(turn, text);
		if (count.isPresent())
			return count.get() > most ? tooMany(turn) : numbered(turn, count.get());
		List<String> written = Stream.of(BETWEEN.split(text)).map(name -> ORNAMENT.matcher(name).replaceAll("").strip())
				.filter(name -> !name.isEmpty()).toList();
		if (written.isEmpty())
			return new Reading.Unclear(turn.wording().say(Websites.STEP + ".unclear"));
		if (written.stream().anyMatch(name -> name.length() > LONGEST))
			return new Reading.Unclear(turn.wording().say("website-list.long", "most", LONGEST));
		Set<String> names = new LinkedHashSet<>(turn.conversation().draft());
		names.addAll(written);
		return names.size() > most ? tooMany(turn) : new Reading.Drafted(List.copyOf(names), 0);
	}

	/** How many a text says there are, when it says nothing else: a number, with or without a word for what is counted. */
	private Optional<Integer> count(Turn turn, String text) {
		return IntStream.rangeClosed(1, 2 * most).boxed()
				.filter(n -> text.strip().equals(String.valueOf(n)) || isSaid(turn, n, text)).findFirst();
	}

	private static boolean isSaid(Turn turn, int n, String text) {
		return turn.wording().find("website-list.said." + n).isPresent() && Words.is(turn, "website-list.said." + n, text);
	}

	private static Reading numbered(Turn turn, int count) {
		return new Reading.Drafted(IntStream.rangeClosed(1, count)
				.mapToObj(n -> turn.wording().say("website-list.numbered", "n", n)).toList(), 0);
	}

	private Reading tooMany(Turn turn) {
		turn.lead(List.of(new Text(turn.wording().say("website-list.most", "most", most))));
		return new Reading.Drafted(turn.conversation().draft(), 0);
	}
}
