package dev.beian.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Updates waiting for the bot: each stays until a higher offset confirms it or its time is over. */
final class UpdateQueue {

	/** Kinds a bot gets only when it asks for them. */
	private static final Set<String> OPT_IN = Set.of("chat_member", "message_reaction", "message_reaction_count");

	// offsets further ahead than this are from before the identifiers were restarted; they confirm nothing
	private static final long FORESIGHT = 10;

	private static final int LARGEST_ANSWER = 100;

	private record Pending(long id, ObjectNode update, Instant expires, boolean again) {
	}

	private final InstantSource clock;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Deque<Pending> pending = new ArrayDeque<>();

	private final Deque<ObjectNode> repeated = new ArrayDeque<>();

	private final Map<String, Long> taps = new ConcurrentHashMap<>();

	private Set<String> allowed = Set.of();

	private long nextId = 500_000_001;

	private long poll;

	private String interruption = "";

	private int duplicates;

	private String webhook = "";

	private boolean closed;

	UpdateQueue(InstantSource clock) {
		this.clock = clock;
	}

	/** Adds one of our own updates, unless the bot does not want its kind. */
	void add(String kind, JsonNode payload, Duration kept) {
		ObjectNode update = Json.object();
		update.set(kind, payload);
		offer(kind, update, kept);
	}

	/** Adds an update as it stands, with an identifier if it has none. */
	void offer(String kind, ObjectNode update, Duration kept) {
		this.lock.lock();
		try {
			boolean wanted = this.allowed.isEmpty() ? !OPT_IN.contains(kind) : kind.isEmpty() || this.allowed.contains(kind);
			if (wanted) {
				long id = update.has("update_id") ? update.path("update_id").asLong() : this.nextId++;
				update.put("update_id", id);
				this.pending.addLast(new Pending(id, update, this.clock.instant().plus(kept), this.duplicates-- > 0));
				this.duplicates = Math.max(0, this.duplicates);
				this.changed.signalAll();
			}
		} finally {
			this.lock.unlock();
		}
	}

	/** What getUpdates answers; ends the poll that is waiting already. */
	List<ObjectNode> next(long offset, int limit, Duration wait) {
		this.lock.lock();
		try {
			refuseWithWebhook();
			long mine = interrupt("terminated by other getUpdates request; make sure that only one bot instance is running");
			confirm(offset);
			long left = wait.toNanos();
			while (idle() && left > 0 && mine == this.poll && !this.closed) {
				left = this.changed.awaitNanos(left);
			}
			if (mine != this.poll) {
				throw Refusal.conflict(this.interruption);
			}
			return take(limit < 1 || limit > LARGEST_ANSWER ? LARGEST_ANSWER : limit);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return List.of();
		} finally {
			this.lock.unlock();
		}
	}

	private boolean idle() {
		Instant now = this.clock.instant();
		this.pending.removeIf(update -> !update.expires().isAfter(now));
		return this.pending.isEmpty() && this.repeated.isEmpty();
	}

	private void confirm(long offset) {
		long first = offset;
		if (offset < 0) {
			List<Pending> all = new ArrayList<>(this.pending);
			first = all.isEmpty() ? 0 : all.get((int) Math.max(0, all.size() + offset)).id();
		}
		if (first > this.nextId + FORESIGHT) {
			return;
		}
		while (!this.pending.isEmpty() && this.pending.getFirst().id() < first) {
			Pending confirmed = this.pending.removeFirst();
			if (confirmed.again()) {
				this.repeated.addLast(confirmed.update());
			}
		}
	}

	private List<ObjectNode> take(int limit) {
		List<ObjectNode> taken = new ArrayList<>();
		while (!this.repeated.isEmpty() && taken.size() < limit) {
			taken.add(this.repeated.removeFirst());
		}
		this.pending.stream().limit(limit - taken.size()).map(Pending::update).forEach(taken::add);
		taken.stream().map(update -> update.path("callback_query").path("id").asString("")).filter(query -> !query.isEmpty())
				.forEach(query -> this.taps.putIfAbsent(query, System.nanoTime()));
		return taken;
	}

	private long interrupt(String why) {
		this.interruption = why;
		this.changed.signalAll();
		return ++this.poll;
	}

	private void refuseWithWebhook() {
		if (!this.webhook.isEmpty()) {
			throw Refusal
					.conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
		}
	}

	/** Remembers which kinds the bot wants; no names means the usual ones. */
	void allow(Set<String> kinds) {
		locked(() -> this.allowed = Set.copyOf(kinds));
	}

	/** Sends updates to this address from now on, as far as polling is concerned; empty for none. */
	void webhook(String url, boolean drop) {
		locked(() -> {
			if (!url.isEmpty()) {
				interrupt("terminated by setWebhook request");
			}
			this.webhook = url;
			if (drop) {
				this.pending.clear();
			}
		});
	}

	/** When each tap was first handed out, as {@link System#nanoTime()}. */
	Map<String, Long> taps() {
		return Map.copyOf(this.taps);
	}

	void duplicateNext() {
		locked(() -> this.duplicates++);
	}

	void restartAt(long id) {
		locked(() -> this.nextId = id);
	}

	void close() {
		locked(() -> {
			this.closed = true;
			this.changed.signalAll();
		});
	}

	int size() {
		this.lock.lock();
		try {
			idle();
			return this.pending.size();
		} finally {
			this.lock.unlock();
		}
	}

	ObjectNode webhookInfo() {
		int waiting = size();
		ObjectNode info = Json.object().put("has_custom_certificate", false).put("pending_update_count", waiting);
		locked(() -> {
			info.put("url", this.webhook);
			if (!this.allowed.isEmpty()) {
				this.allowed.forEach(info.putArray("allowed_updates")::add);
			}
		});
		return info;
	}

	private void locked(Runnable change) {
		this.lock.lock();
		try {
			change.run();
		} finally {
			this.lock.unlock();
		}
	}
}
