package dev.beian.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;

/** An open page of the web chat: what it was told, in order. */
public final class WebPage implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final InputStream stream;
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final List<Told> told = new ArrayList<>();
	private boolean ended;

	/** An event; {@code cursor} is empty when it has none. */
	public record Told(String name, String cursor, JsonNode data) {

		boolean has(String part) {
			return data.path("prompt").toString().contains(part);
		}
	}

	private WebPage(InputStream stream) {
		this.stream = stream;
		Thread.ofVirtual().name("web-page").start(this::read);
	}

	/** Opens the stream of events that is asked for. */
	public static WebPage opened(HttpRequest request, HttpClient http) {
		try {
			HttpRequest impatient = HttpRequest.newBuilder(request, (_, _) -> true).timeout(PATIENCE).build();
			HttpResponse<InputStream> response = http.send(impatient, HttpResponse.BodyHandlers.ofInputStream());
			if (response.statusCode() != 200)
				throw new AssertionError("no page: " + response.statusCode());
			return new WebPage(response.body());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private void read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			String name = "";
			String cursor = "";
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("event:"))
					name = line.substring(6);
				else if (line.startsWith("id:"))
					cursor = line.substring(3);
				else if (line.startsWith("data:"))
					add(new Told(name, cursor, Json.read(line.substring(5))));
				else if (line.isEmpty())
					cursor = "";
			}
		} catch (IOException _) {
			// the page was closed, or the assistant stopped
		}
		locked(() -> {
			ended = true;
			changed.signalAll();
			return ended;
		});
	}

	private void add(Told one) {
		locked(() -> {
			changed.signalAll();
			return told.add(one);
		});
	}

	/** The letters so far, ours and the filer's own. */
	public List<Told> letters() {
		return locked(() -> told.stream().filter(one -> one.name().equals("letter")).toList());
	}

	/** The places of the letters so far, each of which must be there once. */
	public List<String> places() {
		return letters().stream().map(letter -> letter.data().path("seq").asString()).toList();
	}

	/** Where to read on. */
	public String cursor() {
		return letters().isEmpty() ? "" : letters().getLast().cursor();
	}

	/** How the case stands, as last told. */
	public JsonNode state() {
		return awaited(() -> told.reversed().stream().filter(one -> one.name().equals("state")).findFirst(), "a state").data();
	}

	/** Waits for an event of this name. */
	public Told isTold(String name) {
		return awaited(() -> told.reversed().stream().filter(one -> one.name().equals(name)).findFirst(), "an event " + name);
	}

	int size() {
		return locked(told::size);
	}

	/** Waits for a letter with these words. */
	public Told sees(String part) {
		return sees(part, 0);
	}

	Told sees(String part, int from) {
		return awaited(() -> told.subList(Math.min(from, told.size()), told.size()).reversed().stream()
				.filter(one -> one.name().equals("letter") && one.has(part)).findFirst(), "a letter with \"" + part + "\"");
	}

	/** Waits for so many letters. */
	public void seesLetters(int count) {
		awaited(() -> Optional.of(letters()).filter(letters -> letters.size() >= count), count + " letters");
	}

	/** Waits for the end of the stream, as when the assistant stops. */
	public void ends() {
		awaited(() -> Optional.of(ended).filter(Boolean::booleanValue), "the end");
	}

	/** The newest card with a button of this label. */
	Told cardWith(String label) {
		return awaited(() -> told.reversed().stream().filter(one -> option(one, label).isPresent()).findFirst(), "a button " + label);
	}

	static Optional<JsonNode> option(Told card, String label) {
		return card.data().path("prompt").path("rows").valueStream().flatMap(JsonNode::valueStream)
				.filter(option -> option.path("label").asString().contains(label)).findFirst();
	}

	private <T> T awaited(Supplier<Optional<T>> wanted, String what) {
		return locked(() -> {
			long left = PATIENCE.toNanos();
			Optional<T> found = wanted.get();
			while (found.isEmpty() && left > 0) {
				try {
					left = changed.awaitNanos(left);
				} catch (InterruptedException _) {
					Thread.currentThread().interrupt();
					left = 0;
				}
				found = wanted.get();
			}
			return found.orElseThrow(() -> new AssertionError("waited in vain for " + what + " at\n" + screen()));
		});
	}

	private String screen() {
		StringBuilder screen = new StringBuilder();
		for (Told one : letters())
			screen.append(one.data().path("seq").asString()).append(' ').append(one.data().path("author").asString()).append(": ")
					.append(one.data().path("prompt")).append('\n');
		return screen.toString();
	}

	private <T> T locked(Supplier<T> work) {
		lock.lock();
		try {
			return work.get();
		} finally {
			lock.unlock();
		}
	}

	@Override
	public void close() {
		try {
			stream.close();
		} catch (IOException _) {
			// it is gone already
		}
	}
}
