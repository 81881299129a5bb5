package dev.beian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.beian.testkit.FakeBotApi;

/** Kills the packaged assistant again and again in the middle of its work, and then asks whether anybody is still waiting. */
public final class KillLoop {

	private static final Duration READY = Duration.ofMinutes(3);
	/** Who was sent something just before a kill may be sent it once more: nobody knows whether it arrived. */
	private static final Duration IN_FLIGHT = Duration.ofSeconds(2);
	/** What the process had put on the wire before it died is still served for a moment afterwards. */
	private static final Duration UNDER_WAY = Duration.ofMillis(100);

	private final Settings settings;
	private final List<String> flags;
	private final Random random;
	private final Chronicle chronicle = new Chronicle();
	private final List<Long> kills = new ArrayList<>();
	private final List<Line> verdict = new ArrayList<>();
	private int whileStarting;

	private KillLoop(Settings settings) {
		this.settings = settings;
		this.flags = Arrays.asList(settings.text("flags", "-XX:+UseSerialGC|-XX:TieredStopAtLevel=1").split("\\|"));
		long seed = settings.number("seed", (int) (System.nanoTime() & 0xffff));
		this.random = new Random(seed);
		System.out.println("seed " + seed);
	}

	public static void main(String[] arguments) throws Exception {
		System.exit(new KillLoop(new Settings(arguments)).run() ? 0 : 1);
	}

	private boolean run() throws Exception {
		Path folder = Files.createTempDirectory("beian-kill-");
		System.out.println("in " + folder);
		try (Database database = Database.of(settings.text("database", "h2"), folder, -1, false);
				FakeBotApi telegram = FakeBotApi.start(AssistantProcess.TOKEN)) {
			Traffic traffic = new Traffic(telegram, chronicle, settings.seconds("patience", 300));
			List<Thread> filers = begin(traffic);
			for (int i = 0; i < settings.number("kills", 100); i++)
				killOnce(folder, telegram, database, i);
			AssistantProcess last = AssistantProcess.start(folder, telegram.address(), database, -1, flags);
			last.ready(READY);
			traffic.end();
			for (Thread filer : filers)
				filer.join();
			TimeUnit.SECONDS.sleep(3);
			judgeTraffic(traffic, telegram);
			last.stop();
			judgeReminders(traffic);
			judgeRepeats();
			try (Connection connection = database.open()) {
				judgeTables(connection, traffic);
			}
			List<String> complaints = last.complaints();
			verdict.add(new Line("lines of the log that report an error", complaints.size(), true));
			complaints.stream().limit(5).forEach(System.out::println);
			print(database);
		}
		return verdict.stream().allMatch(Line::well);
	}

	private List<Thread> begin(Traffic traffic) {
		List<Thread> filers = new ArrayList<>();
		for (int i = 0; i < settings.number("filers", 20); i++) {
			long seed = random.nextLong();
			filers.add(Thread.startVirtualThread(() -> traffic.busy(seed)));
		}
		for (int i = 0; i < settings.number("waiting", 20); i++) {
			long seed = random.nextLong();
			filers.add(Thread.startVirtualThread(() -> traffic.patient(seed)));
		}
		return filers;
	}

	/** One life: mostly until some moment at work, now and then not even until it is ready. */
	private void killOnce(Path folder, FakeBotApi telegram, Database database, int number) throws Exception {
		AssistantProcess assistant = AssistantProcess.start(folder, telegram.address(), database, -1, flags);
		boolean early = random.nextInt(10) == 0;
		if (early) {
			TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(4000));
			whileStarting++;
		} else {
			assistant.ready(READY);
			TimeUnit.MILLISECONDS.sleep(random.nextInt(settings.number("longest-life-ms", 4000)));
		}
		assistant.kill();
		kills.add(System.nanoTime() + UNDER_WAY.toNanos());
		telegram.forgetCalls();
		if (number % 10 == 9)
			System.out.println(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + " kills " + (number + 1) + ", messages " + chronicle.count());
	}

	private void judgeTraffic(Traffic traffic, FakeBotApi telegram) {
		verdict.add(new Line("kills, of them before it was ready: " + whileStarting, kills.size(), true));
		verdict.add(new Line("updates handed to Telegram", traffic.acts(), true));
		verdict.add(new Line("of them not fetched in the end", telegram.pendingUpdates(), telegram.pendingUpdates() == 0));
		verdict.add(new Line("answers that a filer waited for and saw", traffic.answered(), true));
		verdict.add(new Line("**filers who waited in vain**", traffic.lost().size(), traffic.lost().isEmpty()));
	}

	private void judgeReminders(Traffic traffic) {
		int never = 0;
		int several = 0;
		Instant now = Instant.now();
		List<Long> lateness = new ArrayList<>();
		for (Map.Entry<Long, Instant> expected : traffic.expected().entrySet()) {
			List<Chronicle.Sent> reminders = chronicle.sent(expected.getKey(), sent -> sent.text().contains("期限提醒"));
			never += reminders.isEmpty() && expected.getValue().isBefore(now) ? 1 : 0;
			several += reminders.size() > 1 ? 1 : 0;
			if (!reminders.isEmpty())
				lateness.add(Duration.between(expected.getValue(), now.minusNanos(System.nanoTime() - reminders.getFirst().at())).toMillis());
		}
		lateness.sort(null);
		verdict.add(new Line("reminders that fell due", traffic.expected().size(), true));
		verdict.add(new Line("**reminders that never came**", never, never == 0));
		verdict.add(new Line("**reminders that came as two different messages**", several, several == 0));
		if (!lateness.isEmpty())
			verdict.add(new Line("lateness of reminders, down time included, ms: median; longest " + lateness.getLast(), lateness.get(lateness.size() / 2), true));
	}

	/** A repeat is excused when a kill lies between, and not long after the first. */
	private void judgeRepeats() {
		List<Chronicle.Repeat> repeats = chronicle.repeats();
		List<Chronicle.Repeat> unexcused = repeats.stream().filter(repeat -> age(repeat) > IN_FLIGHT.toNanos()).toList();
		unexcused.stream().limit(5).forEach(repeat -> System.out.println("UNEXCUSED: " + repeat));
		verdict.add(new Line("messages that came up", chronicle.count(), true));
		for (int window : new int[]{20, 100, 500})
			verdict.add(new Line("of them within " + window + " ms before a kill",
					kills.stream().mapToLong(kill -> chronicle.between(kill - window * 1_000_000L, kill)).sum(), true));
		verdict.add(new Line("repeated after a kill that came right behind them", repeats.size() - unexcused.size(), true));
		repeats.stream().mapToLong(this::age).filter(age -> age < Long.MAX_VALUE).max()
				.ifPresent(age -> verdict.add(new Line("longest time between such a message and the kill, ms", age / 1_000_000, true)));
		verdict.add(new Line("**repeated without such a kill**", unexcused.size(), unexcused.isEmpty()));
	}

	/** How long before a kill the first was sent, if the kill lies between it and its repeat. */
	private long age(Chronicle.Repeat repeat) {
		return kills.stream().filter(kill -> kill > repeat.first().at() && kill < repeat.again().at()).mapToLong(kill -> kill - repeat.first().at()).min()
				.orElse(Long.MAX_VALUE);
	}

	private void judgeTables(Connection connection, Traffic traffic) throws SQLException {
		long stored = count(connection, "select count(*) from inbox where source_key like 'tg:%'");
		verdict.add(new Line("**updates in the inbox, against those handed to Telegram**", stored, stored == traffic.acts()));
		zero(connection, "letters still waiting in the inbox", "select count(*) from inbox where status = 0");
		zero(connection, "letters set aside after failing", "select count(*) from inbox where status = 2");
		zero(connection, "letters still waiting in the outbox", "select count(*) from outbox where status in (0, 1)");
		zero(connection, "letters refused or of unknown fate", "select count(*) from outbox where status in (4, 5)");
		zero(connection, "conversations with a gap among their letters",
				"select count(*) from (select conversation from outbox group by conversation having count(*) <> max(seq)) gaps");
		zero(connection, "conversations without their case",
				"select count(*) from conversation c where not exists (select 1 from change_request r where r.id = c.request)");
		zero(connection, "files still to be fetched", "select count(*) from pending_fetch");
		zero(connection, "clocks that should have rung", "select count(*) from scheduled_tasks where execution_time < current_timestamp - interval '1' minute");
	}

	private void zero(Connection connection, String what, String query) throws SQLException {
		long found = count(connection, query);
		verdict.add(new Line("**" + what + "**", found, found == 0));
	}

	private static long count(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

	private void print(Database database) {
		System.out.println();
		System.out.println("| " + database.name() + " | | |");
		System.out.println("| --- | --- | --- |");
		verdict.forEach(System.out::println);
		System.out.println(verdict.stream().allMatch(Line::well) ? "nothing lost" : "NOT WELL");
	}

	/** A line of the verdict. */
	private record Line(String what, long figure, boolean well) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "| %s | %,d | %s |", what, figure, what.startsWith("**") || !well ? well ? "well" : "NOT WELL" : "");
		}
	}
}
