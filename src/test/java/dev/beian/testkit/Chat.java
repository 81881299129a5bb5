package dev.beian.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import tools.jackson.databind.node.ObjectNode;

/** The private chat of one person with the bot. */
final class Chat {

	private record News(String text, String attachment) {
	}

	private final Messenger messenger;

	private final ObjectNode user;

	private final ObjectNode json;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final NavigableMap<Integer, Post> posts = new TreeMap<>();

	private final List<News> sinceLastAct = new ArrayList<>();

	private volatile Consumer<BotMessage> watcher = _ -> {
	};

	private volatile String closedBecause = "";

	private volatile String notice = "";

	Chat(Messenger messenger, ObjectNode user) {
		this.messenger = messenger;
		this.user = user;
		this.json = Json.object().put("id", user.path("id").asLong()).put("type", "private")
				.put("first_name", user.path("first_name").asString());
	}

	long id() {
		return this.json.path("id").asLong();
	}

	ObjectNode user() {
		return this.user;
	}

	ObjectNode json() {
		return this.json;
	}

	ObjectNode json(Post post) {
		return post.json(post.byBot() ? this.messenger.bot() : this.user, this.json);
	}

	void watch(Consumer<BotMessage> newWatcher) {
		this.watcher = newWatcher;
	}

	/** Lets nobody write any more, for this reason; empty to let them again. */
	void close(String because) {
		this.closedBecause = because;
	}

	String closedBecause() {
		return this.closedBecause;
	}

	void notice(String text) {
		locked(() -> {
			this.notice = text;
			this.changed.signalAll();
			return text;
		});
	}

	String notice() {
		return this.notice;
	}

	/** Something the person does: what the bot said before it is old news from here on. */
	<T> T act(Supplier<T> deed) {
		return locked(() -> {
			this.sinceLastAct.clear();
			this.notice = "";
			T result = deed.get();
			this.changed.signalAll();
			return result;
		});
	}

	Post add(boolean byBot, ObjectNode content, Markup markup, Optional<Attachment> attachment) {
		Post added = locked(() -> {
			Post post = Post.of(this.messenger.nextMessageId(), byBot, this.messenger.now(), content, markup, attachment);
			this.posts.put(post.id(), post);
			tell(post);
			return post;
		});
		show(added);
		return added;
	}

	Post edit(int id, ObjectNode content, Markup markup) {
		Post edited = locked(() -> {
			Post post = find(id).orElseThrow(() -> Refusal.badRequest("message to edit not found"));
			if (post.byBot() && post.sameAs(content, markup)) {
				throw Refusal.badRequest("message is not modified: specified new message content and reply markup are exactly the same as"
						+ " a current content and reply markup of the message");
			}
			Post newer = post.edited(content, markup, this.messenger.now());
			this.posts.put(id, newer);
			tell(newer);
			return newer;
		});
		show(edited);
		return edited;
	}

	void delete(int id) {
		locked(() -> {
			this.changed.signalAll();
			return Optional.ofNullable(this.posts.remove(id));
		});
	}

	private void tell(Post post) {
		if (post.byBot()) {
			this.sinceLastAct.add(new News(post.text(), post.attachmentName()));
		}
		this.changed.signalAll();
	}

	private void show(Post post) {
		if (post.byBot()) {
			this.watcher.accept(post.seen(id()));
		}
	}

	Optional<Post> find(int id) {
		return locked(() -> Optional.ofNullable(this.posts.get(id)));
	}

	/** The newest message that passes, if any does. */
	Optional<Post> newest(Predicate<Post> wanted) {
		return locked(() -> this.posts.descendingMap().values().stream().filter(wanted).findFirst());
	}

	List<BotMessage> visible() {
		return locked(() -> this.posts.values().stream().filter(Post::byBot).map(post -> post.seen(id())).toList());
	}

	/** The newest text since the person's last act that contains these words, in itself or in the name of its file. */
	Optional<String> news(String part) {
		return locked(() -> this.sinceLastAct.reversed().stream()
				.filter(news -> news.text().contains(part) || news.attachment().contains(part)).map(News::text).findFirst());
	}

	/** Waits for something to be there, looking again whenever the chat changes. */
	<T> Optional<T> await(Supplier<Optional<T>> wanted, Duration patience) {
		return locked(() -> {
			long left = patience.toNanos();
			Optional<T> found = wanted.get();
			while (found.isEmpty() && left > 0) {
				try {
					left = this.changed.awaitNanos(left);
				} catch (InterruptedException _) {
					Thread.currentThread().interrupt();
					return wanted.get();
				}
				found = wanted.get();
			}
			return found;
		});
	}

	/** The chat as it looks now. */
	String screen() {
		return locked(() -> this.posts.values().stream().map(this::line).collect(Collectors.joining("\n")));
	}

	private String line(Post post) {
		String who = post.byBot() ? "bot" : this.user.path("first_name").asString();
		StringBuilder line = new StringBuilder(who).append(" #").append(post.id()).append(post.edits() > 0 ? " (edited): " : ": ");
		String attachment = post.attachmentName();
		line.append(attachment.isEmpty() ? "" : '<' + attachment + "> ").append(post.text());
		post.seen(id()).keyboard().forEach(row -> line.append("\n   ")
				.append(row.stream().map(button -> '[' + button.text() + ']').collect(Collectors.joining(" "))));
		return line.toString();
	}

	private <T> T locked(Supplier<T> work) {
		this.lock.lock();
		try {
			return work.get();
		} finally {
			this.lock.unlock();
		}
	}
}
