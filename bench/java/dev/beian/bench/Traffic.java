package dev.beian.bench;

import static dev.beian.bench.Act.press;
import static dev.beian.bench.Act.say;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import dev.beian.testkit.FakeBotApi;

/** Filers of two kinds while the assistant comes and goes: busy ones who stray from their path, and patient ones who wait for a reminder. */
final class Traffic {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
	/** Hours after the SMS at which deadlines.yaml reminds. */
	private static final List<Integer> REMINDED_AFTER = List.of(6, 12, 20, 23, 24);
	private static final Duration SURE_TO_BE_TAKEN = Duration.ofSeconds(60);

	private static final String ON = "继续办理";
	private static final String LIST = "看清单";

	private final FakeBotApi telegram;
	private final Chronicle chronicle;
	private final Duration patience;
	private final AtomicInteger acts = new AtomicInteger();
	private final AtomicInteger answered = new AtomicInteger();
	private final Queue<String> lost = new ConcurrentLinkedQueue<>();
	private final Set<Long> strayed = ConcurrentHashMap.newKeySet();
	private final ConcurrentMap<Long, Instant> expected = new ConcurrentHashMap<>();
	private volatile boolean over;

	/** @param patience how long a filer waits before calling an answer lost */
	Traffic(FakeBotApi telegram, Chronicle chronicle, Duration patience) {
		this.telegram = telegram;
		this.chronicle = chronicle;
		this.patience = patience;
	}

	/** Has no new act done. */
	void end() {
		over = true;
	}

	/** Updates that were handed to Telegram. */
	int acts() {
		return acts.get();
	}

	/** Acts whose own answer came up; the second tap of a double one has none. */
	int answered() {
		return answered.get();
	}

	/** Who waited in vain, and at what. */
	List<String> lost() {
		return List.copyOf(lost);
	}

	/** The chats in which a reminder was to come, and when. */
	ConcurrentMap<Long, Instant> expected() {
		return expected;
	}

	void busy(long seed) {
		Random random = new Random(seed);
		while (!over)
			tried(() -> {
				Filer filer = new Filer(telegram, chronicle::add);
				for (Act act : Story.whole()) {
					if (over)
						return;
					if (act instanceof Act.Press press && random.nextInt(4) == 0)
						stray(filer, press, random);
					take(filer, act, random);
				}
			});
	}

	private void take(Filer filer, Act act, Random random) throws InterruptedException {
		if (filer.latest().has(act.expects()))
			throw new IllegalStateException("the answer to " + act + " cannot be told from what stands there already");
		boolean twice = act instanceof Act.Press && random.nextInt(6) == 0;
		does(filer, act);
		if (twice)
			does(filer, act);
		sees(filer, act.expects());
	}

	/** Something beside the path, and back to where the next button is. */
	private void stray(Filer filer, Act.Press next, Random random) throws InterruptedException {
		switch (random.nextInt(4)) {
			case 0 -> beside(filer, new Act.Sticker("贴纸看不懂"), next);
			case 1 -> away(filer, say("/status", "办理进度"), next);
			case 2 -> away(filer, say("/help", "这里能做什么"), next);
			default -> away(filer, say("/answers", "修改"), next);
		}
	}

	/**
	 * At the papers the answer comes without the list, which a button brings back. Nobody does it twice: the same answer to another sticker
	 * could not be told from a repeat.
	 */
	private void beside(Filer filer, Act act, Act.Press next) throws InterruptedException {
		if (!strayed.add(filer.id()))
			return;
		does(filer, act);
		sees(filer, act.expects());
		if (filer.latest().message().button(next.label()).isPresent())
			return;
		does(filer, press(LIST, next.label()));
		sees(filer, next.label());
	}

	private void away(Filer filer, Act act, Act.Press next) throws InterruptedException {
		boolean nothingToTell = next.label().equals("同意并开始") || next.label().equals("企业");
		if (nothingToTell || filer.latest().has(act.expects()) || ON.contains(next.label()))
			return;
		does(filer, act);
		sees(filer, act.expects());
		if (filer.latest().message().button(next.label()).isPresent())
			throw new IllegalStateException("a button " + next.label() + " where none belongs");
		does(filer, press(ON, next.label()));
		sees(filer, next.label());
	}

	void patient(long seed) {
		Random random = new Random(seed);
		while (!over)
			tried(() -> waitForReminder(new Filer(telegram, chronicle::add), random));
	}

	private void waitForReminder(Filer filer, Random random) throws InterruptedException {
		List<Act> story = Story.whole();
		int arrival = story.indexOf(story.stream().filter(act -> act.expects().equals("刚刚收到")).findFirst().orElseThrow());
		for (Act act : story.subList(0, arrival + 1)) {
			if (over)
				return;
			does(filer, act);
			sees(filer, act.expects());
		}
		ZonedDateTime due = ZonedDateTime.now(Story.BEIJING).plus(SURE_TO_BE_TAKEN).plusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
		int hours = REMINDED_AFTER.get(random.nextInt(REMINDED_AFTER.size()));
		does(filer, say(CLOCK.format(due.minusHours(hours)), "全部已核验"));
		sees(filer, "全部已核验");
		if (Instant.now().isAfter(due.toInstant().minusSeconds(2)))
			return;
		expected.put(filer.id(), due.toInstant());
		filer.sees("期限提醒", patience.plus(Duration.between(Instant.now(), due)));
		for (Act act : story.subList(arrival + 2, story.size())) {
			if (over)
				return;
			does(filer, act);
			sees(filer, act.expects());
		}
	}

	private void does(Filer filer, Act act) {
		filer.does(act);
		acts.incrementAndGet();
	}

	private void sees(Filer filer, String words) throws InterruptedException {
		filer.sees(words, patience);
		answered.incrementAndGet();
	}

	private void tried(Part part) {
		try {
			part.play();
		} catch (Filer.Lost e) {
			lost.add(e.getMessage());
			System.out.println("LOST: " + e.getMessage());
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			over = true;
		} catch (RuntimeException e) {
			lost.add(String.valueOf(e));
			e.printStackTrace(System.out);
		}
	}

	private interface Part {
		void play() throws InterruptedException;
	}
}
