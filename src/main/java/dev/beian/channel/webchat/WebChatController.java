package dev.beian.channel.webchat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.support.RequestContextUtils;

import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.conversation.Overview;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Inbound;
import dev.beian.assistant.messaging.Inbox;
import dev.beian.assistant.messaging.Transcript;
import dev.beian.assistant.upload.FileStore;
import dev.beian.assistant.upload.Receipt;
import dev.beian.assistant.upload.Uploads;
import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;
import jakarta.servlet.http.HttpServletRequest;

/** Takes in what visitors of the web chat do, and keeps their pages told. Every post carries a number; the same number counts once. */
@RestController
@RequestMapping(path = "/chat/api")
final class WebChatController {

	private static final int LONGEST_TEXT = 4096;

	private final Inbox inbox;
	private final Conversations conversations;
	private final Transcript transcript;
	private final TurnTaker taker;
	private final FileStore files;
	private final Wordings wordings;
	private final Listeners listeners;
	private final LetterWriter json;
	private final Clock clock;

	WebChatController(Inbox inbox, Conversations conversations, Transcript transcript, TurnTaker taker, FileStore files, Wordings wordings,
			Listeners listeners, LetterWriter json, Clock clock) {
		this.inbox = inbox;
		this.conversations = conversations;
		this.transcript = transcript;
		this.taker = taker;
		this.files = files;
		this.wordings = wordings;
		this.listeners = listeners;
		this.json = json;
		this.clock = clock;
	}

	/** What a page says when it opens. */
	record Opening(@Nullable String language) {
	}

	/** A message: a text, or a button of a card. */
	record Message(long n, @Nullable String text, @Nullable String tap, @Nullable String message) {
	}

	/** Somebody we know, with the conversation that is theirs. */
	private record Visitor(Address address, String conversation) {
	}

	@PostMapping("/session")
	ResponseEntity<Map<String, Object>> session(HttpServletRequest request, @RequestHeader("X-Beian-Chat") String ours,
			@RequestBody Opening opening) {
		Optional<Address> known = known(request).map(Visitor::address);
		String secret = known.isPresent() ? "" : Visitors.newSecret();
		Address visitor = known.orElseGet(() -> Visitors.address(secret));
		String language = opening.language() == null ? "" : opening.language();
		inbox.accept(List.of(new Inbound("web:" + visitor.user() + ":0", visitor, clock.instant(), language, new Content.Said("/start"))));
		String locale = conversations.find(visitor).map(id -> conversations.read(id).conversation().locale()).orElse("");
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (known.isEmpty())
			answer.header(HttpHeaders.SET_COOKIE, Visitors.cookie(secret, request.isSecure()).toString());
		return answer.body(Map.of("locale", locale.isEmpty() ? wordings.nearest(language) : locale, "n", clock.millis()));
	}

	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events(HttpServletRequest request, @RequestParam(defaultValue = "") String after,
			@RequestHeader(name = "Last-Event-ID", defaultValue = "") String last) throws IOException {
		Visitor visitor = visitor(request);
		if (listeners.isClosed())
			throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
		SseEmitter emitter = new SseEmitter(0L);
		ChatFeed feed = new ChatFeed(emitter, visitor.conversation(), last.isEmpty() ? after : last, transcript, conversations, taker, json,
				clock);
		listeners.add(visitor.address().user(), feed);
		feed.state();
		feed.news();
		return emitter;
	}

	/** The new values in the order of the console's form, for a page of their own; no blocks before there are any. */
	@GetMapping(path = "/worksheet", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> worksheet(HttpServletRequest request) {
		Conversations.Held held = conversations.read(visitor(request).conversation());
		Overview overview = taker.overview(held, held.conversation().locale(), clock.instant());
		return ResponseEntity.ok().cacheControl(CacheControl.noStore())
				.body(json.json(Map.of("code", overview.code(), "blocks", overview.worksheet())));
	}

	@PostMapping("/messages")
	ResponseEntity<Map<String, Object>> message(HttpServletRequest request, @RequestHeader("X-Beian-Chat") String ours,
			@RequestBody Message message) {
		Address visitor = visitor(request).address();
		boolean rail = "rail".equals(message.message());
		String text = rail ? message.tap() : message.text();
		Content content;
		if (text != null)
			content = new Content.Said(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
		else if (message.tap() != null)
			content = new Content.Tapped(String.valueOf(message.message()), message.tap());
		else
			throw problem(HttpStatus.BAD_REQUEST, "chat.problem.unreadable", request);
		inbox.accept(List.of(inbound(visitor, message.n(), request, content)));
		listeners.tell(visitor.user());
		return ResponseEntity.accepted().body(Map.of());
	}

	@PostMapping("/files")
	ResponseEntity<Map<String, Object>> file(HttpServletRequest request, @RequestHeader("X-Beian-Chat") String ours, @RequestParam long n,
			@RequestParam(defaultValue = "") String caption, @RequestParam MultipartFile file) throws IOException {
		Visitor known = visitor(request);
		Address visitor = known.address();
		String conversation = known.conversation();
		String id = UUID.nameUUIDFromBytes((visitor.user() + ":" + n).getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
		String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
		List<Inbound> letters = new ArrayList<>();
		letters.add(inbound(visitor, n, request,
				new Content.Sent(id, "", name.length() > 120 ? name.substring(0, 120) : name, file.getSize(), "", false,
						caption)));
		Conversations.Held held = conversations.read(conversation);
		if (Uploads.takesFiles(held.conversation(), held.request())) {
			Receipt receipt;
			try (InputStream bytes = file.getInputStream()) {
				receipt = files.keep(id, conversation, bytes);
			}
			letters.add(new Inbound("read:" + id, visitor, clock.instant(), "", switch (receipt) {
				case Receipt.Kept kept -> new Content.Read(id, kept.kind(), kept.size(), kept.digest(), "");
				case Receipt.Refused refused -> new Content.Read(id, "", 0, "", refused.reason());
			}));
		}
		inbox.accept(letters);
		listeners.tell(visitor.user());
		return ResponseEntity.accepted().body(Map.of());
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	ProblemDetail tooLarge(HttpServletRequest request) {
		return problem(HttpStatus.CONTENT_TOO_LARGE, "chat.problem.too-large", request).getBody();
	}

	private Inbound inbound(Address visitor, long n, HttpServletRequest request, Content content) {
		return new Inbound("web:" + visitor.user() + ":" + n, visitor, clock.instant(),
				RequestContextUtils.getLocale(request).toLanguageTag(), content);
	}

	private Visitor visitor(HttpServletRequest request) {
		return known(request).orElseThrow(() -> problem(HttpStatus.UNAUTHORIZED, "chat.problem.session", request));
	}

	/** Who has a cookie that we gave; one that is made up leads nowhere and leaves nothing. */
	private Optional<Visitor> known(HttpServletRequest request) {
		return Visitors.of(request).flatMap(address -> conversations.find(address).map(id -> new Visitor(address, id)));
	}

	private ErrorResponseException problem(HttpStatus status, String key, HttpServletRequest request) {
		Wording wording = wordings.in(wordings.nearest(RequestContextUtils.getLocale(request).toLanguageTag()));
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, wording.say(key)), null);
	}
}
