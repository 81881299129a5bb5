package dev.beian.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.beian.testkit.FakeBotApi;

/** Many filers at once, each with a whole change to make and no time to think, against the packaged assistant. */
public final class LoadDriver {

	private static final int ASSISTANT = 0;
	private static final int DRIVER = 1;
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Settings settings;
	private final List<String> flags;
	private volatile long measuredFrom = Long.MAX_VALUE;
	private volatile boolean over;

	private LoadDriver(Settings settings) {
		this.settings = settings;
		this.flags = Arrays.asList(settings.text("flags", "-XX:+UseSerialGC|-XX:+UseCompactObjectHeaders").split("\\|"));
	}

	public static void main(String[] arguments) throws Exception {
		new LoadDriver(new Settings(arguments)).run();
		System.exit(0);
	}

	private void run() throws Exception {
		Processes.pin(ProcessHandle.current().pid(), DRIVER);
		say("JDK %s, assistant %s, flags %s, load before %s", Runtime.version(), Processes.canPin() ? "and database on core 0, filers on core 1" : "not pinned",
				flags, Processes.load());
		List<Row> rows = new ArrayList<>();
		if (settings.number("measure", 1) > 0)
			for (String database : settings.list("databases", "h2,postgres"))
				rows.addAll(measure(database));
		List<Count> counts = new ArrayList<>();
		if (settings.number("count", 1) > 0)
			for (String database : settings.list("databases", "h2,postgres"))
				counts.addAll(count(database));
		print(rows, counts);
	}

	private List<Row> measure(String name) throws Exception {
		List<Row> rows = new ArrayList<>();
		Path folder = Files.createTempDirectory("beian-load-");
		try (Database database = Database.of(name, folder, ASSISTANT, false); FakeBotApi telegram = FakeBotApi.start(AssistantProcess.TOKEN)) {
			if (database instanceof Database.Server server)
				say("%s", server.durability());
			telegram.delay(FakeBotApi.ANY_METHOD, settings.number("delay", 0));
			AssistantProcess assistant = AssistantProcess.start(folder, telegram.address(), database, ASSISTANT, flags);
			say("%s: ready after %d ms", database.name(), assistant.ready(Duration.ofMinutes(3)).toMillis());
			Duration warmUp = settings.seconds("first-warm-up", 25);
			for (String filers : settings.list("filers", "1,50,200")) {
				rows.add(under(Integer.parseInt(filers), warmUp, database, assistant, telegram));
				warmUp = settings.seconds("warm-up", 5);
			}
			assistant.stop();
			say("file %d MB, complaints %s", size(folder), assistant.complaints().size());
		}
		delete(folder);
		return rows;
	}

	private Row under(int filers, Duration warmUp, Database database, AssistantProcess assistant, FakeBotApi telegram) throws InterruptedException {
		Samples samples = new Samples();
		AtomicInteger faults = new AtomicInteger();
		List<Thread> threads = begin(filers, telegram, samples, faults);
		wait(warmUp, telegram);
		double cpu = Processes.cpu(assistant.pid());
		double cpuOfDatabase = database.cpu();
		double cpuOfDriver = Processes.cpu(ProcessHandle.current().pid());
		measuredFrom = System.nanoTime();
		wait(settings.seconds("seconds", 30), telegram);
		double seconds = (System.nanoTime() - measuredFrom) / 1e9;
		Samples.Summary replies = samples.summary();
		Row row = new Row(database.name(), filers, seconds, replies, Processes.cpu(assistant.pid()) - cpu, database.cpu() - cpuOfDatabase,
				(Processes.cpu(ProcessHandle.current().pid()) - cpuOfDriver) / seconds, Processes.memory(assistant.pid()), faults.get(), Processes.load());
		end(threads);
		say("%s", row.line());
		return row;
	}

	private List<Thread> begin(int filers, FakeBotApi telegram, Samples samples, AtomicInteger faults) {
		over = false;
		measuredFrom = Long.MAX_VALUE;
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < filers; i++)
			threads.add(Thread.startVirtualThread(() -> play(telegram, samples, faults)));
		return threads;
	}

	private void end(List<Thread> threads) throws InterruptedException {
		over = true;
		for (Thread thread : threads)
			thread.join();
	}

	private void play(FakeBotApi telegram, Samples samples, AtomicInteger faults) {
		while (!over)
			try {
				Filer filer = new Filer(telegram, _ -> {
				});
				for (Act act : Story.whole()) {
					if (over)
						return;
					think();
					long began = filer.does(act);
					long answered = filer.sees(act.expects(), PATIENCE).at();
					if (answered > measuredFrom)
						samples.add(answered - began);
				}
			} catch (Filer.Lost e) {
				faults.incrementAndGet();
				say("fault: %s", e.getMessage());
			} catch (InterruptedException _) {
				Thread.currentThread().interrupt();
				return;
			}
	}

	/** Between half and one and a half of what was asked for, so that filers do not fall into step. */
	private void think() throws InterruptedException {
		int millis = settings.number("think-ms", 0);
		if (millis > 0)
			TimeUnit.MILLISECONDS.sleep(millis / 2 + ThreadLocalRandom.current().nextInt(millis));
	}

	/** The fake remembers every call unless told to forget. */
	private static void wait(Duration time, FakeBotApi telegram) throws InterruptedException {
		for (long until = System.nanoTime() + time.toNanos(); System.nanoTime() < until; telegram.forgetCalls())
			TimeUnit.NANOSECONDS.sleep(Math.clamp(until - System.nanoTime(), 1, 500_000_000L));
	}

	/** A short run with the database's own log switched on, only to count what a turn asks of it. */
	private List<Count> count(String name) throws Exception {
		List<Count> counts = new ArrayList<>();
		Path folder = Files.createTempDirectory("beian-count-");
		try (Database database = Database.of(name, folder, ASSISTANT, true); FakeBotApi telegram = FakeBotApi.start(AssistantProcess.TOKEN)) {
			AssistantProcess assistant = AssistantProcess.start(folder, telegram.address(), database, ASSISTANT, flags);
			assistant.ready(Duration.ofMinutes(3));
			for (String filers : settings.list("filers", "1,50,200")) {
				AtomicInteger faults = new AtomicInteger();
				Samples samples = new Samples();
				List<Thread> threads = begin(Integer.parseInt(filers), telegram, samples, faults);
				wait(settings.seconds("count-warm-up", 10), telegram);
				Database.Work before = database.work();
				measuredFrom = System.nanoTime();
				wait(settings.seconds("count-seconds", 10), telegram);
				int turns = samples.summary().count();
				Database.Work work = database.work().since(before);
				end(threads);
				counts.add(new Count(database.name(), Integer.parseInt(filers), turns, work));
				say("%s", counts.getLast());
			}
			assistant.stop();
		}
		delete(folder);
		return counts;
	}

	private static long size(Path folder) throws java.io.IOException {
		Path file = folder.resolve("beian.mv.db");
		return Files.exists(file) ? Files.size(file) >> 20 : 0;
	}

	private static void delete(Path folder) throws java.io.IOException {
		try (var files = Files.walk(folder)) {
			files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
		}
	}

	private static void print(List<Row> rows, List<Count> counts) {
		System.out.println();
		System.out.println("| database | filers | turns/s | reply p50 ms | p95 | p99 | longest | CPU s per 1,000 turns: assistant | database | both "
				+ "| cores used: driver | RSS MB | faults | load |");
		System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
		rows.forEach(row -> System.out.println(row.line()));
		System.out.println();
		System.out.println("| database | filers | turns | statements per turn | commits per turn |");
		System.out.println("| --- | --- | --- | --- | --- |");
		counts.forEach(System.out::println);
	}

	private static void say(String format, Object... values) {
		System.out.println(String.format(Locale.ROOT, format, values));
	}

	/** What a number of filers met. */
	private record Row(String database, int filers, double seconds, Samples.Summary replies, double cpu, double cpuOfDatabase, double driver, long memory,
			int faults, String load) {

		String line() {
			double thousands = replies.count() / 1000.0;
			return String.format(Locale.ROOT, "| %s | %d | %.0f | %.1f | %.1f | %.1f | %.0f | %.2f | %.2f | %.2f | %.2f | %d | %d | %s |", database, filers,
					replies.count() / seconds, replies.p50(), replies.p95(), replies.p99(), replies.longest(), cpu / thousands, cpuOfDatabase / thousands,
					(cpu + cpuOfDatabase) / thousands, driver, memory, faults, load);
		}
	}

	/** What turns asked of the database. */
	private record Count(String database, int filers, int turns, Database.Work work) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "| %s | %d | %d | %.1f | %.2f |", database, filers, turns, work.statements() / (double) turns,
					work.commits() / (double) turns);
		}
	}
}
