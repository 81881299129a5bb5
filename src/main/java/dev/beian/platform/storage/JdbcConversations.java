package dev.beian.platform.storage;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.messaging.Address;
import dev.beian.platform.sealing.Sealer;

/** Conversations and cases in the database. */
public final class JdbcConversations implements Conversations {

	private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcTemplate jdbc;
	private final NamedParameterJdbcTemplate named;
	private final Sealer sealer;
	private final Flow flow;
	private final Clock clock;

	public JdbcConversations(JdbcTemplate jdbc, Sealer sealer, Flow flow, Clock clock) {
		this.jdbc = jdbc;
		this.named = new NamedParameterJdbcTemplate(jdbc);
		this.sealer = sealer;
		this.flow = flow;
		this.clock = clock;
	}

	/** A case nobody has had before. */
	public static ChangeRequest newRequest() {
		StringBuilder code = new StringBuilder("BG-");
		for (int i = 0; i < 6; i++)
			code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		return ChangeRequest.opened(UUID.randomUUID().toString(), code.toString());
	}

	@Override
	public Map<Address, String> open(Collection<Address> addresses) {
		Map<Address, String> ids = new HashMap<>();
		for (Address address : addresses)
			ids.computeIfAbsent(address, this::open);
		return ids;
	}

	private String open(Address address) {
		return find(address).orElseGet(() -> begin(address));
	}

	@Override
	public Optional<String> find(Address address) {
		return jdbc.query("select id from conversation where channel = ? and person = ?", (row, _) -> row.getString(1),
				address.channel(), address.user()).stream().findFirst();
	}

	private String begin(Address address) {
		String id = UUID.randomUUID().toString();
		ChangeRequest request = newRequest();
		Conversation conversation = Conversation.begun(id, address, flow.beginning(), flow.version());
		jdbc.update("insert into conversation (id, channel, person, request, state, touched) values (?, ?, ?, ?, ?, ?)", id,
				address.channel(),
				address.user(), request.id(), sealer.seal(conversation, id), Timestamp.from(clock.instant()));
		insert(List.of(new Case(id, request)));
		return id;
	}

	@Override
	public Map<String, Held> lock(Collection<String> ids) {
		return load(ids, " for update skip locked");
	}

	@Override
	public Held read(String id) {
		Held held = load(List.of(id), "").get(id);
		if (held == null)
			throw new IllegalArgumentException("there is no conversation " + id);
		return held;
	}

	private Map<String, Held> load(Collection<String> ids, String locking) {
		if (ids.isEmpty())
			return Map.of();
		Map<String, Conversation> conversations = new LinkedHashMap<>();
		Map<String, String> requestOf = new HashMap<>();
		Set<String> cases = new HashSet<>();
		named.query("select id, request, state from conversation where id in (:ids)" + locking, new MapSqlParameterSource("ids", ids),
				row -> {
					String id = row.getString(1);
					requestOf.put(id, row.getString(2));
					Conversation conversation = sealer.openIfWhole(row.getBytes(3), id, Conversation.class)
							.orElseThrow(() -> new Unreadable(id));
					conversations.put(id, conversation);
					cases.add(row.getString(2));
					cases.addAll(conversation.casesAside());
				});
		Map<String, ChangeRequest> requests = requests(cases);
		Map<String, Held> held = new LinkedHashMap<>();
		conversations.forEach((id, conversation) -> held.put(id,
				new Held(conversation, whole(requests, requestOf.get(id), id),
						conversation.casesAside().stream().map(other -> whole(requests, other, id)).toList())));
		return held;
	}

	private Map<String, ChangeRequest> requests(Set<String> ids) {
		Map<String, ChangeRequest> requests = new HashMap<>();
		if (!ids.isEmpty())
			named.query("select id, state from change_request where id in (:ids)", new MapSqlParameterSource("ids", ids),
					(RowCallbackHandler) row -> {
						String request = row.getString(1);
						sealer.openIfWhole(row.getBytes(2), request, ChangeRequest.class).ifPresent(whole -> requests.put(request, whole));
					});
		return requests;
	}

	private static ChangeRequest whole(Map<String, ChangeRequest> requests, @Nullable String id, String conversation) {
		return Optional.ofNullable(id).map(requests::get).orElseThrow(() -> new Unreadable(conversation));
	}

	@Override
	public void store(List<Held> changed) {
		Timestamp now = Timestamp.from(clock.instant());
		jdbc.batchUpdate("update conversation set request = ?, state = ?, touched = ? where id = ?",
				changed.stream().map(held -> new Object[]{
						held.request().id(), sealer.seal(held.conversation(), held.conversation().id()), now, held.conversation().id()})
						.toList());
		List<Case> cases = changed.stream()
				.flatMap(held -> held.requests().stream().map(request -> new Case(held.conversation().id(), request))).toList();
		int[] updated = jdbc.batchUpdate("update change_request set stage = ?, rules_version = ?, state = ? where id = ?",
				cases.stream().map(one -> new Object[]{one.request().stage().id(), rulesVersion(one.request()),
						sealer.seal(one.request(), one.request().id()), one.request().id()}).toList());
		insert(IntStream.range(0, updated.length).filter(i -> updated[i] == 0).mapToObj(cases::get).toList());
	}

	/** A case and the conversation it belongs to. */
	private record Case(String conversation, ChangeRequest request) {
	}

	private void insert(List<Case> fresh) {
		if (!fresh.isEmpty())
			jdbc.batchUpdate("insert into change_request (id, conversation, code, stage, rules_version, state) values (?, ?, ?, ?, ?, ?)",
					fresh.stream().map(one -> new Object[]{one.request().id(), one.conversation(), one.request().code(),
							one.request().stage().id(), rulesVersion(one.request()), sealer.seal(one.request(), one.request().id())})
							.toList());
	}

	private static String rulesVersion(ChangeRequest request) {
		return request.evaluation().map(evaluation -> evaluation.rulesVersion()).orElse("");
	}
}
