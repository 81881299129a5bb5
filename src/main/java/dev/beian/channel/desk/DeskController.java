package dev.beian.channel.desk;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Content.Staff.Act;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.assistant.support.CaseFile;
import dev.beian.assistant.support.CaseFiles;
import dev.beian.assistant.support.Ticket;
import dev.beian.assistant.support.Tickets;
import dev.beian.assistant.upload.FileStore;
import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;

/** What the desk's page asks and does; every act of staff goes the one road in, like anybody's. */
@RestController
@RequestMapping("/desk/api")
final class DeskController {

	private static final int LONGEST_REPLY = 3500;

	private final Tickets tickets;
	private final CaseFiles cases;
	private final Inbox inbox;
	private final FileStore files;
	private final Wordings wordings;
	private final Clock clock;
	private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService watching = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("desk-watch").daemon().factory());
	private volatile Instant seen = Instant.EPOCH;
	private volatile boolean closed;

	DeskController(Tickets tickets, CaseFiles cases, Inbox inbox, FileStore files, Wordings wordings, Clock clock) {
		this.tickets = tickets;
		this.cases = cases;
		this.inbox = inbox;
		this.files = files;
		this.wordings = wordings;
		this.clock = clock;
		watching.scheduleWithFixedDelay(() -> {
			if (!pages.isEmpty())
				watch();
		}, 1, 1, TimeUnit.SECONDS);
	}

	/** Sends all pages away, so that the server can stop. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		closed = true;
		watching.shutdown();
		pages.forEach(SseEmitter::complete);
	}

	/** A reply of staff. */
	record Reply(@Nullable String text) {
	}

	@GetMapping("/tickets")
	Map<String, Object> queue(@RequestParam(defaultValue = "") String locale) {
		return Map.of("tickets", tickets.queue().stream().map(ticket -> cases.of(ticket.conversation(), locale)
				.map(file -> line(ticket, file)).orElseGet(() -> damaged(ticket, locale))).toList());
	}

	@GetMapping("/tickets/{id}")
	Map<String, Object> ticket(@PathVariable long id, @RequestParam(defaultValue = "") String locale) {
		Ticket ticket = find(id);
		CaseFile file = cases.of(ticket.conversation(), locale).orElseThrow(() -> unreadable(ticket, locale));
		return Map.of("ticket", line(ticket, file), "locale", file.locale(), "entries", file.entries(), "packet", file.packet());
	}

	/** Another case of the filer who wants a person. */
	@GetMapping("/tickets/{id}/cases/{code}")
	CaseFile.Packet beside(@PathVariable long id, @PathVariable String code, @RequestParam(defaultValue = "") String locale) {
		return cases.packet(find(id).conversation(), code, locale)
				.orElseThrow(() -> problem(HttpStatus.NOT_FOUND, say(locale, "api.not-found")));
	}

	@PostMapping("/tickets/{id}/take")
	ResponseEntity<Void> take(@PathVariable long id, Principal member) {
		return act(find(id), Act.TAKE, member, "");
	}

	@PostMapping("/tickets/{id}/reply")
	ResponseEntity<Void> reply(@PathVariable long id, Principal member, @RequestBody Reply reply,
			@RequestParam(defaultValue = "") String locale) {
		String text = reply.text() == null ? "" : reply.text().strip();
		if (text.isEmpty() || text.length() > LONGEST_REPLY)
			throw problem(HttpStatus.BAD_REQUEST, say(locale, "desk.problem.reply", "longest", LONGEST_REPLY));
		return act(find(id), Act.REPLY, member, text);
	}

	@PostMapping("/tickets/{id}/hand-back")
	ResponseEntity<Void> handBack(@PathVariable long id, Principal member) {
		return act(find(id), Act.HAND_BACK, member, "");
	}

	@GetMapping("/canned")
	List<Map<String, String>> canned(@RequestParam(defaultValue = "") String locale) {
		Wording wording = wordings.in(wordings.nearest(locale));
		return wording.under("canned.").keySet().stream().filter(key -> key.endsWith(".label")).sorted()
				.map(key -> Map.of("label", wording.say(key), "text", wording.say(key.replace(".label", ".text")))).toList();
	}

	@GetMapping("/files/{file}")
	ResponseEntity<StreamingResponseBody> file(@PathVariable String file) {
		String kind = file.matches("[0-9a-f-]{36}") ? files.kind(file) : "";
		if (kind.isEmpty())
			throw problem(HttpStatus.NOT_FOUND, say("", "api.not-found"));
		boolean shown = Set.of("image/jpeg", "image/png", "image/webp").contains(kind);
		return ResponseEntity.ok().contentType(MediaType.parseMediaType(kind)).cacheControl(CacheControl.noStore())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						(shown ? ContentDisposition.inline() : ContentDisposition.attachment()).filename(file).build().toString())
				.header("Content-Security-Policy", "default-src 'none'; sandbox").body(to -> files.copy(file, to));
	}

	/** The stream of changes; it opens at once, although nothing may change for long. */
	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events() throws IOException {
		if (closed)
			throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
		SseEmitter emitter = new SseEmitter(0L);
		pages.add(emitter);
		emitter.onCompletion(() -> pages.remove(emitter));
		emitter.onError(_ -> pages.remove(emitter));
		emitter.send(SseEmitter.event().comment("open"));
		return emitter;
	}

	/** Tells every open page when anything happened to a ticket, on whichever node it did. */
	private void watch() {
		Instant latest = tickets.latest();
		if (latest.equals(seen))
			return;
		seen = latest;
		for (SseEmitter page : pages)
			try {
				page.send(SseEmitter.event().name("changed").data("{}", MediaType.APPLICATION_JSON));
			} catch (IOException | IllegalStateException _) {
				pages.remove(page);
			}
	}

	private ResponseEntity<Void> act(Ticket ticket, Act act, Principal member, String text) {
		Address filer = cases.address(ticket.conversation()).orElseThrow(() -> unreadable(ticket, ""));
		inbox.accept(List.of(new Inbound("desk:" + UUID.randomUUID(), filer, clock.instant(), "",
				new Content.Staff(act, member.getName(), text))));
		return ResponseEntity.accepted().build();
	}

	private Ticket find(long id) {
		return tickets.find(id).orElseThrow(() -> problem(HttpStatus.NOT_FOUND, say("", "api.not-found")));
	}

	private Map<String, @Nullable Object> line(Ticket ticket, CaseFile file) {
		Map<String, @Nullable Object> line = line(ticket);
		line.put("filer", file.code() + " · " + say(file.locale(), "desk.channel." + ticket.channel()));
		line.put("reason", file.reason(ticket.reason()));
		line.put("clock", file.nearestClock().orElse(null));
		line.put("last", file.last());
		return line;
	}

	/** A case that cannot be read stands in the queue as such; it must not hide the others. */
	private Map<String, @Nullable Object> damaged(Ticket ticket, String locale) {
		Map<String, @Nullable Object> line = line(ticket);
		line.put("damaged", true);
		line.put("filer", ticket.code() + " · " + say(locale, "desk.channel." + ticket.channel()));
		line.put("reason", say(locale, "desk.damaged"));
		line.put("clock", null);
		line.put("last", "");
		return line;
	}

	private static Map<String, @Nullable Object> line(Ticket ticket) {
		Map<String, @Nullable Object> line = new HashMap<>();
		line.put("id", ticket.id());
		line.put("code", ticket.code());
		line.put("openedAt", ticket.openedAt().toString());
		line.put("status", ticket.status());
		line.put("assignee", ticket.member().isEmpty() ? null : ticket.member());
		return line;
	}

	private ErrorResponseException unreadable(Ticket ticket, String locale) {
		return problem(HttpStatus.INTERNAL_SERVER_ERROR, say(locale, "desk.problem.damaged", "code", ticket.code()));
	}

	private String say(String locale, String key, Object... values) {
		return wordings.in(wordings.nearest(locale)).say(key, values);
	}

	private static ErrorResponseException problem(HttpStatus status, String detail) {
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}
}
