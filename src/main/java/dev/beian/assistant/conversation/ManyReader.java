package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** Offers and reads any number of answers, group by group, with ticks. */
final class ManyReader implements Plugs.AnswerReader, Plugs.Choices {

	private static final Pattern LIST = Pattern.compile("[\\p{P}&&[^()\uFF08\uFF09:\uFF1A'-]]+(?=.)");

	private final Map<String, List<String>> groups;

	/** @param groups the answers by the group they are shown in */
	ManyReader(Map<String, List<String>> groups) {
		this.groups = new LinkedHashMap<>(groups);
	}

	@Override
	public List<List<Choice>> offer(Turn turn) {
		Wording wording = turn.wording();
		List<String> names = List.copyOf(groups.keySet());
		boolean found = turn.conversation().page() == Pages.FOUND;
		int page = found ? -1 : Math.clamp(turn.conversation().page(), 0, names.size() - 1);
		List<String> draft = turn.conversation().draft();
		List<List<Choice>> rows = new ArrayList<>();
		rows.add(IntStream.range(0, names.size()).mapToObj(i -> tab(names.get(i), i, i == page, draft, wording)).toList());
		String heading = found ? wording.say("group.found") : wording.say("group." + names.get(page));
		List<String> items = found ? Pages.found(turn, Choice.TICK) : items(names.get(page));
		List<Choice> ticks = items.stream().map(item -> new Choice(Choice.TICK + item,
				Options.label(turn.step(), item, wording), "plain", Optional.of(draft.contains(item)), heading)).toList();
		rows.addAll(Options.rows(ticks));
		if (!draft.isEmpty())
			rows.add(List.of(Choice.of(Choice.DONE, wording.count("button.done-selected", draft.size()), "primary")));
		return rows;
	}

	private List<String> items(String group) {
		List<String> items = groups.get(group);
		return items == null ? List.of() : items;
	}

	private Choice tab(String group, int page, boolean shown, List<String> draft, Wording wording) {
		long ticked = items(group).stream().filter(draft::contains).count();
		String name = wording.say("group-tab." + group) + (ticked > 0 ? " " + ticked : "");
		return Choice.of(Choice.PAGE + page, shown ? "▸ " + name : name, shown ? "tab-shown" : "tab");
	}

	@Override
	public Reading read(Turn turn, Content content, Optional<String> pressed) {
		if (pressed.isPresent())
			return press(turn, pressed.get(), content);
		if (!(content instanceof Content.Said said))
			return new Reading.Foreign();
		return type(turn, said.text());
	}

	private Reading press(Turn turn, String means, Content content) {
		Conversation conversation = turn.conversation();
		if (means.equals(Choice.DONE))
			return done(turn);
		if (means.startsWith(Choice.PAGE))
			return new Reading.Drafted(conversation.draft(), Integer.parseInt(means.substring(Choice.PAGE.length())));
		if (!means.startsWith(Choice.TICK))
			return new Reading.Foreign();
		String item = means.substring(Choice.TICK.length());
		boolean on = !(content instanceof Content.Tapped tapped) || !tapped.key().endsWith("-");
		Set<String> draft = new LinkedHashSet<>(conversation.draft());
		if (on)
			draft.add(item);
		else
			draft.remove(item);
		return new Reading.Drafted(List.copyOf(draft), conversation.page());
	}

	private Reading type(Turn turn, String text) {
		String typed = Words.plain(text);
		if (Words.is(turn, "word.done", text))
			return done(turn);
		Set<String> draft = new LinkedHashSet<>(turn.conversation().draft());
		Optional<Integer> number = ChoiceReader.number(typed);
		List<String> shown = turn.conversation().live().map(LiveCard::choices).orElse(List.of()).stream()
				.filter(means -> means.startsWith(Choice.TICK)).map(means -> means.substring(Choice.TICK.length())).toList();
		if (number.isPresent() && number.get() >= 1 && number.get() <= shown.size())
			draft.add(shown.get(number.get() - 1));
		else
			draft.addAll(named(turn, text));
		return draft.equals(new LinkedHashSet<>(turn.conversation().draft()))
				? new Reading.Unclear(turn.wording().say(turn.step().name() + ".unclear"))
				: new Reading.Drafted(List.copyOf(draft), turn.conversation().page());
	}

	/** Shows the items that share a part of their name with the text, for the filer to tick. */
	Optional<Reading.Drafted> search(Turn turn, String text) {
		List<String> found = Pages.search(text, labels(turn));
		if (found.isEmpty())
			return Optional.empty();
		Pages.keep(turn, found);
		turn.lead(List.of(new Text(turn.wording().say("card.found-many"))));
		return Optional.of(new Reading.Drafted(turn.conversation().draft(), Pages.FOUND));
	}

	boolean isPartOfName(Turn turn, String text) {
		return labels(turn).values().stream().map(Words::plain).anyMatch(label -> label.contains(Words.plain(text)));
	}

	private Map<String, String> labels(Turn turn) {
		Map<String, String> labels = new LinkedHashMap<>();
		groups.values().forEach(items -> items.forEach(item -> labels.put(item, Options.label(turn.step(), item, turn.wording()))));
		return labels;
	}

	/** The items of a text that is nothing but a list of names; whatever says more is for the understanding. */
	private List<String> named(Turn turn, String text) {
		List<String> named = new ArrayList<>();
		for (String name : LIST.split(text)) {
			String typed = Words.plain(name);
			Optional<String> item = groups.values().stream().flatMap(List::stream).filter(each -> names(turn, each, typed)).findFirst();
			if (item.isEmpty())
				return List.of();
			named.add(item.get());
		}
		return named;
	}

	private static boolean names(Turn turn, String item, String typed) {
		return Words.plain(Options.label(turn.step(), item, turn.wording())).equals(typed) || Words.plain(item).equals(typed);
	}

	/** The part of the card on which most of these stand. */
	int page(Collection<String> items) {
		List<List<String>> pages = List.copyOf(groups.values());
		return IntStream.range(0, pages.size()).boxed()
				.max(Comparator.<Integer>comparingLong(page -> pages.get(page).stream().filter(items::contains).count())
						.thenComparing(page -> -page))
				.orElse(0);
	}

	private static Reading done(Turn turn) {
		return turn.conversation().draft().isEmpty()
				? new Reading.Unclear(turn.wording().say(turn.step().name() + ".none"))
				: new Reading.Answered(Flow.ANY, turn.conversation().draft());
	}
}
