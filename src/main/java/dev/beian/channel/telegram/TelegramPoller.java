package dev.beian.channel.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;

/** Fetches updates for ever: stores a batch, and only then confirms it by asking for the next. */
final class TelegramPoller implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);
	private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
	private static final int STOP_TRIES = 40;
	private static final int TAPS_REMEMBERED = 1_000;

	private final BotApi api;
	private final UpdateReader reader;
	private final Inbox inbox;
	private final Introduction introduction;
	private final Groups groups;
	private final Clock clock;
	/** Taps that were acknowledged lately: an update that could not be stored comes again. */
	private final Set<String> acknowledged = Collections.newSetFromMap(new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > TAPS_REMEMBERED;
		}
	});
	private volatile ExecutorService acknowledging = Executors.newVirtualThreadPerTaskExecutor();
	private volatile CountDownLatch stopping = new CountDownLatch(1);
	private volatile boolean running;
	private volatile Instant lastPoll = Instant.EPOCH;
	private volatile String problem = "not asked yet";
	private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {
	});

	TelegramPoller(BotApi api, UpdateReader reader, Inbox inbox, Introduction introduction, Groups groups,
			Clock clock) {
		this.api = api;
		this.reader = reader;
		this.inbox = inbox;
		this.introduction = introduction;
		this.groups = groups;
		this.clock = clock;
	}

	/** When the last poll succeeded; the epoch when none has. */
	Instant lastPoll() {
		return lastPoll;
	}

	/** What is wrong, in words; empty when nothing is. */
	String problem() {
		return problem;
	}

	@Override
	public void start() {
		if (acknowledging.isShutdown())
			acknowledging = Executors.newVirtualThreadPerTaskExecutor();
		stopping = new CountDownLatch(1);
		running = true;
		thread = Thread.ofPlatform().name("telegram-poll").daemon().unstarted(this::poll);
		thread.start();
	}

	/** Never interrupts: an interrupt while the embedded database reads or writes its file would shut that file. */
	@Override
	public void stop() {
		running = false;
		stopping.countDown();
		try {
			for (int i = 0; i < STOP_TRIES && thread.isAlive(); i++) {
				api.stopPolling();
				boolean _ = thread.join(SHORTEST_PAUSE);
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		acknowledging.shutdown();
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** One process works at a time; the shift says when. */
	@Override
	public boolean isAutoStartup() {
		return false;
	}

	private void poll() {
		long offset = 0;
		Duration pause = SHORTEST_PAUSE;
		while (running && Thread.currentThread() == thread) {
			try {
				introduction.once(clock.instant());
				BotApi.Polled polled = api.poll(offset, problem.isEmpty());
				if (polled.code() == 200) {
					offset = take(polled.updates(), offset);
					lastPoll = clock.instant();
					problem = "";
					pause = SHORTEST_PAUSE;
					continue;
				}
				problem = explained(polled);
				LOG.warn("telegram refuses polls: {}", problem);
				pause = polled.retryAfter() > 0 ? Duration.ofSeconds(polled.retryAfter()) : longer(pause);
			} catch (IOException e) {
				problem = "cannot be reached: " + e.getClass().getSimpleName();
				pause = longer(pause);
			} catch (RuntimeException e) {
				problem = "updates cannot be stored: " + e.getClass().getSimpleName();
				LOG.error("updates could not be stored, they stay unconfirmed", e);
				pause = longer(pause);
			}
			sleep(pause);
		}
	}

	/** Answers the offset that confirms these updates, once they are safe. */
	private long take(List<BotApi.Fetched> updates, long offset) {
		updates.stream().map(BotApi.Fetched::query).filter(query -> !query.isEmpty() && acknowledged.add(query)).forEach(this::acknowledge);
		long next = offset;
		List<Inbound> letters = new ArrayList<>();
		for (BotApi.Fetched fetched : updates) {
			next = fetched.id() + 1;
			if (fetched.readable())
				read(fetched).ifPresent(letters::add);
		}
		inbox.accept(letters);
		updates.stream().map(BotApi.Fetched::update).map(Update::getMyChatMember).filter(Objects::nonNull)
				.forEach(member -> acknowledging.execute(() -> groups.enter(member)));
		return next;
	}

	/** What makes no sense is confirmed with the others, lest it come for ever and they never. */
	private Optional<Inbound> read(BotApi.Fetched fetched) {
		try {
			return reader.read(fetched.update(), clock.instant());
		} catch (RuntimeException e) {
			LOG.warn("update makes no sense id={} why={}", fetched.id(), e.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	/** Stops the waiting mark on the button, before anything is stored, for that may take a while; the turn answers in its own time. */
	private void acknowledge(String query) {
		acknowledging.execute(() -> {
			for (int attempt = 1; attempt <= 2; attempt++)
				try {
					api.tell(new AnswerCallbackQuery(query));
					return;
				} catch (TelegramApiRequestException e) {
					LOG.debug("button not acknowledged: {}", e.getErrorCode());
					return;
				} catch (TelegramApiException e) {
					LOG.debug("button not acknowledged attempt={} why={}", attempt, e.getClass().getSimpleName());
				}
		});
	}

	private static String explained(BotApi.Polled polled) {
		return switch (polled.code()) {
			case 401, 404 -> "the token is not valid (" + polled.code() + "); check TELEGRAM_BOT_TOKEN";
			case 409 -> "somebody else fetches this bot's updates, a second instance or a forgotten webhook (409)";
			default -> polled.code() + " " + polled.problem();
		};
	}

	private static Duration longer(Duration pause) {
		Duration doubled = pause.multipliedBy(2);
		return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
	}

	private void sleep(Duration pause) {
		try {
			boolean _ = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}
}
