package dev.beian.channel.webchat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.conversation.Overview;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Transcript;

/** What one page is shown: the lines of the transcript it has not seen, and how the case stands. */
final class ChatFeed implements Listeners.Listener {

	private final SseEmitter emitter;
	private final String conversation;
	private final Transcript transcript;
	private final Conversations conversations;
	private final TurnTaker taker;
	private final LetterWriter json;
	private final Clock clock;
	private final ReentrantLock one = new ReentrantLock();
	private String cursor;

	ChatFeed(SseEmitter emitter, String conversation, String cursor, Transcript transcript, Conversations conversations, TurnTaker taker,
			LetterWriter json,
			Clock clock) {
		this.emitter = emitter;
		this.conversation = conversation;
		this.cursor = cursor;
		this.transcript = transcript;
		this.conversations = conversations;
		this.taker = taker;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public SseEmitter emitter() {
		return emitter;
	}

	@Override
	public void news() throws IOException {
		one.lock();
		try {
			List<Transcript.Line> lines = transcript.after(conversation, cursor);
			for (Transcript.Line line : lines) {
				Optional<Map<String, @Nullable Object>> event = line.letter().map(letter -> letter(letter, line)).or(() -> filer(line));
				if (event.isPresent())
					emitter.send(
							SseEmitter.event().name("letter").id(line.cursor()).data(json.json(event.get()), MediaType.APPLICATION_JSON));
				cursor = line.cursor();
			}
			if (!lines.isEmpty())
				state();
		} finally {
			one.unlock();
		}
	}

	/** Tells how the case stands. */
	void state() throws IOException {
		emitter.send(SseEmitter.event().name("state").data(json.json(rail()), MediaType.APPLICATION_JSON));
	}

	private Map<String, @Nullable Object> letter(Outbound letter, Transcript.Line line) {
		Map<String, @Nullable Object> event = new HashMap<>();
		event.put("seq", letter.seq());
		event.put("author", letter.author());
		event.put("at", line.at().toString());
		event.put("kind", letter.kind().name());
		event.put("replaces", letter.replaces().isPresent() ? letter.replaces().getAsLong() : null);
		event.put("retires", letter.retires().isPresent() ? letter.retires().getAsLong() : null);
		event.put("prompt", letter.prompt());
		return event;
	}

	/** A filer's own words; buttons and our own letters leave no line. */
	private Optional<Map<String, @Nullable Object>> filer(Transcript.Line line) {
		Inbound inbound = line.inbound().orElseThrow();
		Optional<String> text = switch (inbound.content()) {
			case Content.Said said -> Optional.of(said.text()).filter(words -> !words.startsWith("/start") && !words.startsWith("/edit "));
			case Content.Sent sent -> Optional.of("📎 " + sent.name());
			default -> Optional.empty();
		};
		return text.map(words -> {
			Map<String, @Nullable Object> event = new HashMap<>();
			event.put("seq", "i" + line.cursor().substring(0, line.cursor().indexOf('.')));
			event.put("author", "filer");
			event.put("at", line.at().toString());
			event.put("kind", "FILER");
			event.put("replaces", null);
			event.put("retires", null);
			event.put("echo", Long.parseLong(inbound.sourceKey().substring(inbound.sourceKey().lastIndexOf(':') + 1)));
			event.put("prompt", Prompt.notice(words, List.of()));
			return event;
		});
	}

	private Map<String, @Nullable Object> rail() {
		Held held = conversations.read(conversation);
		Overview overview = taker.overview(held, held.conversation().locale(), clock.instant());
		Map<String, @Nullable Object> rail = new HashMap<>();
		rail.put("code", overview.code());
		rail.put("phase", overview.phase());
		List<Map<String, Object>> phases = new ArrayList<>();
		for (int i = 0; i < overview.phases().size(); i++)
			phases.add(Map.of("number", i + 1, "name", overview.phases().get(i)));
		rail.put("phases", phases);
		rail.put("locale", overview.locale());
		rail.put("owner", overview.owner());
		rail.put("answers", overview.answers().stream()
				.map(given -> Map.of("step", given.step(), "label", given.label(), "value", given.value(), "edit", "/edit " + given.step()))
				.toList());
		for (Prompt.Block block : overview.status())
			switch (block) {
				case Prompt.Item item -> rail.put("verdict", Map.of("label", item.name(), "text", ""));
				case Prompt.Progress progress -> rail.put("materials", Map.of("done", progress.done(), "of", progress.of()));
				default -> {
				}
			}
		rail.put("worksheet", !overview.worksheet().isEmpty());
		rail.put("clocks", overview.status().stream().filter(Prompt.Clock.class::isInstance).toList());
		return rail;
	}
}
