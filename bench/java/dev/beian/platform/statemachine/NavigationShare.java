package dev.beian.platform.statemachine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import dev.beian.app.Assistant;
import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Navigator;
import dev.beian.assistant.flow.Position;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.bench.Act;
import dev.beian.bench.Story;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.dialogs.DialogsFolder;

/** How much of a turn, taken in memory, goes into asking the state machine where next. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 15, time = 1)
public class NavigationShare {

	private static final int TURNS = Story.TURNS;

	private Flow flow;
	private TurnTaker taker;
	private TurnTaker forgetfulTaker;
	private Navigator navigator;
	private Navigator forgetful;
	private List<Question> asked;
	private List<Letter> letters;

	private record Question(Position from, String answer, Set<String> holding) {
	}

	/** A letter of the story and what stood when it came. */
	private record Letter(Held held, Inbound inbound) {
	}

	/** Plays the story once; keeps each turn's beginning, and what the navigator was asked on the way. */
	@Setup
	public void play() {
		Dialogs dialogs = Dialogs.in(DialogsFolder.at(Path.of("dialogs")));
		flow = dialogs.flow();
		navigator = new SpringNavigator(flow);
		forgetful = new SpringNavigator(flow, new Machines(flow));
		asked = new ArrayList<>();
		Supplier<ChangeRequest> cases = () -> ChangeRequest.opened("00000000-0000-0000-0000-000000000001", "BG-234567");
		TurnTaker listening = Assistant.of(dialogs, (from, answer, holding) -> {
			asked.add(new Question(from, answer, holding));
			return navigator.next(from, answer, holding);
		}, cases);
		letters = played(listening, cases.get());
		if (letters.size() != TURNS)
			throw new IllegalStateException("the story has " + letters.size() + " turns");
		taker = Assistant.of(dialogs, navigator, cases);
		forgetfulTaker = Assistant.of(dialogs, forgetful, cases);
	}

	private List<Letter> played(TurnTaker first, ChangeRequest fresh) {
		List<Letter> taken = new ArrayList<>();
		Conversation conversation = Conversation.begun("conversation", new Address("telegram", "1"), flow.beginning(), flow.version());
		Held held = new Held(conversation, fresh, List.of());
		Prompt card = Prompt.notice("", List.of());
		Instant now = Instant.now();
		for (Act act : Story.whole())
			for (Content content : contents(act, card)) {
				Letter letter = new Letter(held, new Inbound("k" + taken.size(), conversation.address(), now, "zh-hans", content));
				Turn turn = first.take(letter.held(), letter.inbound(), now);
				held = turn.held();
				card = turn.letters().isEmpty() ? card : turn.letters().getLast().prompt();
				taken.add(letter);
			}
		if (!conversation.position().step().equals("finished"))
			throw new IllegalStateException("the story ends at " + conversation.position());
		return taken;
	}

	private static Collection<Content> contents(Act act, Prompt card) {
		return switch (act) {
			case Act.Say say -> List.of(new Content.Said(say.text()));
			case Act.Upload _ -> List.of(new Content.Sent("file", "origin", "paper.png", 300, "", false, ""),
					new Content.Read("file", "image/png", 300, "digest", ""));
			case Act.Sticker _ -> List.of(new Content.Unusable("sticker"));
			case Act.Press press -> List.of(pressed(press.label(), card));
		};
	}

	private static Content pressed(String label, Prompt card) {
		return card.rows().stream().flatMap(List::stream).filter(option -> option.label().contains(label)).findFirst()
				.map(option -> new Content.Tapped("1", option.key())).orElseThrow(() -> new IllegalStateException("no button " + label + " on " + card.rows()));
	}

	@Benchmark
	@OperationsPerInvocation(TURNS)
	public void turn(Blackhole hole) {
		take(taker, hole);
	}

	@Benchmark
	@OperationsPerInvocation(TURNS)
	public void turnWithoutMemory(Blackhole hole) {
		take(forgetfulTaker, hole);
	}

	private void take(TurnTaker by, Blackhole hole) {
		for (Letter letter : letters)
			hole.consume(by.take(letter.held(), letter.inbound(), letter.inbound().at()));
	}

	@Benchmark
	@OperationsPerInvocation(TURNS)
	public void navigation(Blackhole hole) {
		ask(navigator, hole);
	}

	@Benchmark
	@OperationsPerInvocation(TURNS)
	public void navigationWithoutMemory(Blackhole hole) {
		ask(forgetful, hole);
	}

	private void ask(Navigator whom, Blackhole hole) {
		for (Question question : asked)
			hole.consume(whom.next(question.from(), question.answer(), question.holding()));
	}

	public static void main(String[] arguments) throws RunnerException {
		Collection<RunResult> results = new Runner(new OptionsBuilder().include(NavigationShare.class.getName()).build()).run();
		double turn = score(results, "turn");
		double plain = score(results, "turnWithoutMemory");
		System.out.println();
		System.out.println("| machine | turn µs | of it navigation µs | share |");
		System.out.println("| --- | --- | --- | --- |");
		System.out.println(row("asked once per move, remembered", turn, score(results, "navigation")));
		System.out.println(row("asked every time", plain, score(results, "navigationWithoutMemory")));
	}

	private static double score(Collection<RunResult> results, String name) {
		Optional<RunResult> found = results.stream().filter(result -> result.getParams().getBenchmark().endsWith("." + name)).findFirst();
		return found.orElseThrow().getPrimaryResult().getStatistics().getPercentile(50);
	}

	private static String row(String name, double turn, double navigation) {
		return String.format(Locale.ROOT, "| %s | %.1f | %.2f | %.1f %% |", name, turn, navigation, 100 * navigation / turn);
	}
}
