package dev.beian.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

import dev.beian.testkit.BotMessage;

/** All that came up on filers' screens as a message of its own, in order; edits leave no trace that could be doubled. */
final class Chronicle {

	private final Map<Long, ConcurrentLinkedQueue<Sent>> chats = new ConcurrentHashMap<>();

	/** @param what the text, and the buttons with what they carry */
	record Sent(long chat, int id, String text, String what, long at) {
	}

	/** A message that came up although it stood there already. */
	record Repeat(Sent first, Sent again) {
	}

	void add(Filer.Seen seen) {
		BotMessage message = seen.message();
		if (message.edits() == 0)
			chats.computeIfAbsent(message.chatId(), _ -> new ConcurrentLinkedQueue<>())
					.add(new Sent(message.chatId(), message.id(), message.text(), message.text() + message.keyboard(), seen.at()));
	}

	/** What a filer was sent that passes, in order, each once however often it was repeated. */
	List<Sent> sent(long chat, Predicate<Sent> wanted) {
		Map<String, Sent> once = new HashMap<>();
		List<Sent> all = new ArrayList<>();
		chats.getOrDefault(chat, new ConcurrentLinkedQueue<>()).stream().filter(wanted).filter(sent -> once.put(sent.what(), sent) == null).forEach(all::add);
		return all;
	}

	long count() {
		return chats.values().stream().mapToLong(ConcurrentLinkedQueue::size).sum();
	}

	/** How many messages came up between these moments. */
	long between(long from, long to) {
		return chats.values().stream().flatMap(ConcurrentLinkedQueue::stream).filter(sent -> sent.at() >= from && sent.at() <= to).count();
	}

	List<Repeat> repeats() {
		List<Repeat> repeats = new ArrayList<>();
		for (ConcurrentLinkedQueue<Sent> chat : chats.values()) {
			Map<String, Sent> known = new HashMap<>();
			for (Sent sent : chat) {
				Sent before = known.put(sent.what(), sent);
				if (before != null)
					repeats.add(new Repeat(before, sent));
			}
		}
		return repeats;
	}
}
