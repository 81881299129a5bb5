package dev.beian.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.beian.testkit.BotMessage;
import dev.beian.testkit.FakeBotApi;
import dev.beian.testkit.Person;

/** Somebody who plays a story: does something, waits for the answer it must have, goes on at once. */
final class Filer {

	private static final int REMEMBERED = 12;

	private final Person person;
	private final LinkedBlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
	private final Deque<String> past = new ArrayDeque<>();
	private Seen latest = new Seen(new BotMessage(0, 0, "", java.util.List.of(), 0, java.util.Optional.empty()), 0);

	/** A card as it came up, and when. */
	record Seen(BotMessage message, long at) {

		/** Whether these words stand in its text or on a button. */
		boolean has(String words) {
			return message.text().contains(words) || message.button(words).isPresent();
		}
	}

	/** @param chronicle told of everything that comes up */
	Filer(FakeBotApi telegram, Consumer<Seen> chronicle) {
		this.person = telegram.person("Filer", "zh-hans");
		telegram.onBotMessage(person.id(), message -> {
			Seen now = new Seen(message, System.nanoTime());
			chronicle.accept(now);
			note((message.edits() > 0 ? "changed " : "new ") + message.id() + " " + message.text().lines().findFirst().orElse("") + " " + message.labels());
			if (!message.keyboard().isEmpty())
				seen.add(now);
		});
	}

	private synchronized void note(String what) {
		past.addLast(Instant.now() + " " + what);
		if (past.size() > REMEMBERED)
			past.removeFirst();
	}

	private synchronized String past() {
		return String.join("\n", past);
	}

	long id() {
		return person.id();
	}

	Seen latest() {
		return latest;
	}

	/** Does something; answers when. */
	long does(Act act) {
		note(act + " on " + latest.message().id());
		long began = System.nanoTime();
		switch (act) {
			case Act.Press press -> {
				BotMessage.Button button = latest.message().button(press.label())
						.orElseThrow(() -> new Lost("no button " + press.label() + " on\n" + latest.message().text() + "\n" + latest.message().labels()));
				person.pressesStale(latest.message().id(), button.data());
			}
			case Act.Say say -> person.says(say.text());
			case Act.Upload _ -> person.sendsDocument("证照.png", "image/png", Story.PAPER);
			case Act.Sticker _ -> person.sendsSticker();
		}
		return began;
	}

	/** Waits for a card with these words; what comes up before it is looked at and passed over. */
	Seen sees(String words, Duration patience) throws InterruptedException {
		long left = patience.toNanos();
		for (long until = System.nanoTime() + left; left > 0; left = until - System.nanoTime()) {
			Seen next = seen.poll(left, TimeUnit.NANOSECONDS);
			if (next != null && next.has(words)) {
				latest = next;
				return next;
			}
			if (next != null)
				latest = next;
		}
		throw new Lost("waited " + patience + " for " + words + "\n" + past());
	}

	/** Thrown when a filer does not see what must come. */
	static final class Lost extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Lost(String what) {
			super(what);
		}
	}
}
