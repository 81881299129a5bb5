package dev.beian.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged assistant, run as its operator would run it. */
final class AssistantProcess {

	static final String TOKEN = "123456:bench-TOKEN_of-no-bot";
	private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final Process process;
	private final int port;
	private final Path log;

	private AssistantProcess(Process process, int port, Path log) {
		this.process = process;
		this.port = port;
		this.log = log;
	}

	/**
	 * Starts it, on a core of its own where that is possible.
	 *
	 * @param core negative for any
	 * @param flags of the virtual machine
	 */
	static AssistantProcess start(Path folder, URI telegram, Database database, int core, List<String> flags) throws IOException {
		Files.createDirectories(folder.resolve("tmp"));
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(flags);
		command.addAll(List.of("-Djava.io.tmpdir=" + folder.resolve("tmp"), "-jar", jar().toString()));
		ProcessBuilder builder = new ProcessBuilder(Processes.onCore(core, command)).directory(folder.toFile()).redirectErrorStream(true);
		Path log = folder.resolve("assistant.log");
		builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		Map<String, String> environment = builder.environment();
		environment.putAll(database.environment());
		environment.putAll(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_URL", telegram.toString(), "DATA_DIR", folder.toString(), "SERVER_PORT",
				String.valueOf(port), "DESK_ADMIN_PASSWORD", "bench-only"));
		return new AssistantProcess(builder.start(), port, log);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter(file -> file.getFileName().toString().matches("beian-guide-.*\\.jar")).map(Path::toAbsolutePath).findFirst()
					.orElseThrow(() -> new IllegalStateException("target" + File.separator + " holds no jar; run mvn -DskipTests package first"));
		}
	}

	/** Waits until it says that it is well; answers how long that took. */
	Duration ready(Duration longest) throws InterruptedException, IOException {
		long began = System.nanoTime();
		while (System.nanoTime() - began < longest.toNanos()) {
			if (!process.isAlive())
				throw new IllegalStateException("the assistant ended with " + process.exitValue() + ":\n" + tail());
			if (isWell())
				return Duration.ofNanos(System.nanoTime() - began);
			TimeUnit.MILLISECONDS.sleep(25);
		}
		throw new IllegalStateException("not ready after " + longest + ":\n" + tail());
	}

	private boolean isWell() throws InterruptedException {
		try {
			return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness")).timeout(Duration.ofSeconds(2)).build(),
					BodyHandlers.discarding()).statusCode() == 200;
		} catch (IOException _) {
			return false;
		}
	}

	/** Ends it at once, wherever it is. */
	void kill() throws InterruptedException {
		process.destroyForcibly();
		process.waitFor(30, TimeUnit.SECONDS);
	}

	/** Ends it in order. */
	void stop() throws InterruptedException {
		process.destroy();
		if (!process.waitFor(60, TimeUnit.SECONDS))
			throw new IllegalStateException("does not stop:\n" + tail());
	}

	boolean isAlive() {
		return process.isAlive();
	}

	long pid() {
		return process.pid();
	}

	private String tail() {
		try {
			List<String> lines = Files.readAllLines(log);
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
		} catch (IOException _) {
			return "(no log)";
		}
	}

	/** How often its log speaks of a failure, and the first such line. */
	List<String> complaints() throws IOException {
		try (Stream<String> lines = Files.lines(log)) {
			return lines.filter(line -> line.matches("\\d\\d:\\d\\d:\\S+ ERROR .*")).toList();
		}
	}
}
