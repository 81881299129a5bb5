package dev.beian.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import tools.jackson.databind.JsonNode;

/** The HTTP face of the fake: reads calls, lets faults have their way, answers as the Bot API does. */
final class BotServer implements HttpHandler {

	/** The name downloads go by among the methods. */
	static final String FILE = "file";

	private static final String FILE_PATH = "/file/bot";

	private static final String BOT_PATH = "/bot";

	private final String token;

	private final Messenger messenger;

	private final Faults faults;

	private final NavigableMap<String, Function<Params, JsonNode>> methods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Queue<ApiCall> calls = new ConcurrentLinkedQueue<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	BotServer(String token, Messenger messenger, Faults faults, AccountMethods account) {
		this.token = token;
		this.messenger = messenger;
		this.faults = faults;
		account.addTo(this.methods);
		new MessageMethods(messenger).addTo(this.methods);
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try {
			String path = exchange.getRequestURI().getPath();
			if (path.startsWith(FILE_PATH)) {
				String[] parts = halves(path.substring(FILE_PATH.length()));
				serve(exchange, parts[0], FILE, new Params().with("file_path", parts[1]));
			} else if (path.startsWith(BOT_PATH)) {
				String[] parts = halves(path.substring(BOT_PATH.length()));
				serve(exchange, parts[0], canonical(parts[1]), new Params());
			} else {
				Answer.refused(Refusal.notFound()).write(exchange);
			}
		} finally {
			exchange.close();
		}
	}

	private static String[] halves(String tokenAndRest) {
		int slash = tokenAndRest.indexOf('/');
		return slash < 0
				? new String[]{tokenAndRest, ""}
				: new String[]{tokenAndRest.substring(0, slash), tokenAndRest.substring(slash + 1)};
	}

	/** The documented spelling of a method that may come in any case. */
	private String canonical(String method) {
		String nearest = this.methods.floorKey(method);
		return method.equalsIgnoreCase(nearest) ? nearest : method;
	}

	private void serve(HttpExchange exchange, String presented, String method, Params params) throws IOException {
		long arrived = System.nanoTime();
		Answer answer = answer(exchange, presented, method, params);
		pause(this.faults.delay(method));
		boolean complete = answer.sent() == answer.length();
		this.calls.add(new ApiCall(method, params.recorded(), complete ? answer.status() : 0, arrived));
		answer.write(exchange);
	}

	private Answer answer(HttpExchange exchange, String presented, String method, Params params) throws IOException {
		try {
			params.read(exchange);
			if (!presented.equals(this.token)) {
				throw Refusal.unauthorized();
			}
			Optional<Faults.Fault> fault = this.faults.meet(method, params.number("chat_id"));
			return fault.isPresent() ? faulty(fault.get(), method, params) : perform(method, params);
		} catch (Refusal refusal) {
			return Answer.refused(refusal);
		} catch (RuntimeException broken) {
			return Answer.refused(new Refusal(500, "Internal Server Error: " + broken, 0));
		}
	}

	private Answer faulty(Faults.Fault fault, String method, Params params) {
		return switch (fault.kind()) {
			case REFUSE -> throw fault.refusal();
			case PAGE -> Answer.page(fault.refusal());
			case CUT_BEFORE -> Answer.NONE;
			case CUT_AFTER -> cut(method, params);
		};
	}

	private Answer cut(String method, Params params) {
		try {
			Answer complete = perform(method, params);
			return method.equals(FILE) ? complete.halved() : Answer.NONE;
		} catch (Refusal _) {
			return Answer.NONE;
		}
	}

	private Answer perform(String method, Params params) {
		if (method.equals(FILE)) {
			return this.messenger.files().follow(params.text("file_path")).map(Answer::file).orElseThrow(Refusal::notFound);
		}
		return Optional.ofNullable(this.methods.get(method)).map(work -> Answer.result(work.apply(params)))
				.orElseThrow(Refusal::notFound);
	}

	/** The effect is there at once, only the answer is late. */
	private void pause(Duration delay) {
		try {
			if (delay.isPositive()) {
				this.closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	List<ApiCall> calls() {
		return List.copyOf(this.calls);
	}

	void forgetCalls() {
		this.calls.clear();
	}

	void close() {
		this.closed.countDown();
	}
}
