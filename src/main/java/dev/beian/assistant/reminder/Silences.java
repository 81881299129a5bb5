package dev.beian.assistant.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.beian.assistant.conversation.Answers;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Overview;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Silence;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.conversation.Words;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.deadline.Deadlines;

/**
 * Looks after filers who have fallen silent: asks once or twice more, then lets them be, and in the end closes the case with notice. Those
 * who come back are told what is settled.
 */
public final class Silences {

	private static final String TERM = "silence";
	private static final int MOST_WORDS = 3;

	private final SilencePlan plan;
	private final Deadlines deadlines;
	private final ZoneId zone;

	public Silences(SilencePlan plan, Deadlines deadlines, ZoneId zone) {
		this.plan = plan;
		this.deadlines = deadlines;
		this.zone = zone;
	}

	public Plugs.Arrival arrival() {
		return this::arrives;
	}

	public Plugs.Listener listener() {
		return this::hears;
	}

	/** What the button says that ends the nudges. */
	public Map<String, Plugs.Command> commands() {
		return Map.of("quiet", this::leaveAlone);
	}

	private void arrives(Turn turn) {
		Silence before = turn.conversation().silence();
		boolean longAgo = before.since().filter(since -> Duration.between(since, turn.now()).compareTo(plan.recapAfter()) >= 0).isPresent();
		if (longAgo && isLed(turn) && !wantsToBeLeftAlone(turn)) {
			if (before.words() > plan.words().indexOf(SilencePlan.NOTICE))
				turn.lead(List.of(new Text(turn.wording().say("silence.stays", "code", turn.request().code()))));
			turn.lead(List.of(new Text(recap(turn))));
			turn.drawAloud(Outbound.Kind.CARD);
		}
		turn.keep(before.from(turn.now()));
		if (!before.watched() && isWorthWatching(turn))
			watch(turn);
	}

	private static boolean wantsToBeLeftAlone(Turn turn) {
		return turn.inbound().content() instanceof Content.Said said && isWishToBeLeftAlone(turn, said.text());
	}

	private static boolean isWishToBeLeftAlone(Turn turn, String text) {
		return Words.begin(turn, "silence.stop.first", text) && Words.in(turn, "silence.stop.about", text);
	}

	/** The settled answers in one line, and the type. */
	private String recap(Turn turn) {
		Wording wording = turn.wording();
		List<String> settled = new ArrayList<>(Answers.facts(turn).stream().map(given -> brief(turn, given)).toList());
		turn.request().type().map(type -> wording.say("type." + type.id())).filter(type -> !settled.contains(type)).ifPresent(settled::add);
		return wording.say("silence.recap", "code", turn.request().code(), "settled",
				String.join(wording.say("silence.between"), settled));
	}

	private static String brief(Turn turn, Overview.Given given) {
		int words = turn.request().answer(given.step()).size();
		return words <= MOST_WORDS ? given.value() : turn.wording().count("silence.several", words, "label", given.label());
	}

	/** The bot has the word, and there is something to come back to. */
	private static boolean isLed(Turn turn) {
		return turn.conversation().owner().isBot() && isWorthWatching(turn);
	}

	private static boolean isWorthWatching(Turn turn) {
		return turn.step().ask() != Ask.END && !Answers.facts(turn).isEmpty();
	}

	private boolean hears(Turn turn, Content content) {
		if (content instanceof Content.Said said && turn.conversation().owner().isBot() && isWishToBeLeftAlone(turn, said.text())) {
			turn.keep(turn.conversation().silence().leftAlone());
			turn.lead(List.of(new Text(turn.wording().say("silence.quiet")), new Text(turn.wording().say("silence.quiet-rest"))));
			return true;
		}
		if (!(content instanceof Content.Due due) || !due.term().equals(TERM))
			return false;
		Silence silence = turn.conversation().silence();
		turn.keep(silence.watched(false));
		if (!isWorthWatching(turn))
			return true;
		if (!turn.conversation().owner().isBot())
			turn.keep(turn.conversation().silence().from(turn.now()));
		else if (due.subject().equals(subject(turn)) && !speaks(turn))
			return true;
		watch(turn);
		return true;
	}

	/** Says what is due; answers whether the silence is to be watched on by the plan. */
	private boolean speaks(Turn turn) {
		Instant morning = deadlines.afterQuietHours(turn.now());
		if (morning.isAfter(turn.now())) {
			watch(turn, morning);
			return false;
		}
		int word = latestDue(turn);
		turn.keep(turn.conversation().silence().afterWords(word + 1));
		return say(turn, plan.words().get(word));
	}

	/** Of the words missed only the last counts; but no case is closed before that was announced. */
	private int latestDue(Turn turn) {
		List<String> words = plan.words();
		int word = turn.conversation().silence().words();
		while (word + 1 < words.indexOf(SilencePlan.EXPIRY) && !due(turn, words.get(word + 1)).isAfter(turn.now()))
			word++;
		return word;
	}

	private boolean say(Turn turn, String word) {
		Wording wording = turn.wording();
		switch (word) {
			case SilencePlan.EXPIRY -> {
				turn.lead(List.of(new Text(wording.say("silence.expiry", "code", turn.request().code()))));
				turn.end();
				return false;
			}
			case SilencePlan.NOTICE -> {
				if (turn.conversation().reachable())
					announce(turn, wording.say(key(turn, word), "code", turn.request().code(), "day", end(turn, turn.now())));
				watch(turn, plan.expiryAnnounced(turn.now(), zone));
				return false;
			}
			case SilencePlan.PAUSE -> {
				if (isWaitedFor(turn))
					ask(turn, wording.say(key(turn, word), "code", turn.request().code(), "day", closing(turn)));
				return true;
			}
			default -> {
				if (isWaitedFor(turn)) {
					ask(turn, wording.say(key(turn, word), "question", wording.say(turn.step().name() + ".ask")));
					turn.offer(Choice.command("quiet", wording.say("button.quiet")));
				}
				return true;
			}
		}
	}

	/** Of a case put aside the question is not in sight. */
	private static String key(Turn turn, String word) {
		return (turn.isElsewhere() ? "silence.aside." : "silence.") + word;
	}

	private static void ask(Turn turn, String text) {
		turn.lead(List.of(new Text(text)));
		turn.drawAloud(Outbound.Kind.CARD);
	}

	/** As important as any deadline: it stays in the chat, and comes rather twice than never. */
	private static void announce(Turn turn, String text) {
		turn.lead(List.of(new Text(text)));
		turn.drawAloud(Outbound.Kind.DEADLINE);
	}

	/** Nobody is nudged who waits for a review himself, cannot be reached or does not want to be. */
	private boolean isWaitedFor(Turn turn) {
		return plan.during().contains(turn.request().stage()) && turn.conversation().reachable()
				&& !turn.conversation().silence().unwanted();
	}

	private String closing(Turn turn) {
		return end(turn, due(turn, SilencePlan.NOTICE));
	}

	private String end(Turn turn, Instant announced) {
		return turn.wording().day(LocalDate.ofInstant(plan.expiryAnnounced(announced, zone), zone));
	}

	private Plugs.Card leaveAlone(Turn turn, String argument) {
		turn.keep(turn.conversation().silence().leftAlone());
		return new Plugs.Card(turn.wording().say("silence.quiet"), List.of(new Text(turn.wording().say("silence.quiet-rest"))),
				List.of());
	}

	private void watch(Turn turn) {
		watch(turn, due(turn, plan.words().get(turn.conversation().silence().words())));
	}

	/** One clock per case: when it rings and the filer was heard meanwhile, it is only set anew. */
	private void watch(Turn turn, Instant when) {
		Silence silence = turn.conversation().silence();
		String subject = subject(turn);
		String moment = plan.words().get(silence.words());
		turn.cause(new Planned(turn.conversation().id() + "/" + subject + "/" + moment + "/" + when, turn.conversation().address(), subject,
				TERM, moment, when, when));
		turn.keep(silence.watched(true));
	}

	private static String subject(Turn turn) {
		return turn.request().id() + "/" + TERM + "/" + since(turn);
	}

	private static Instant since(Turn turn) {
		return turn.conversation().silence().since().orElse(turn.now());
	}

	private Instant due(Turn turn, String word) {
		Instant kept = turn.request().effective().map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.MIN);
		return plan.due(word, since(turn), kept, zone);
	}
}
