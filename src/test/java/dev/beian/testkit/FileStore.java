package dev.beian.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files as Telegram keeps them: found by file_id, downloaded through a link that ages. */
final class FileStore {

	private static final long LARGEST_DOWNLOAD = 20L << 20;

	private static final Duration LINK_LIFE = Duration.ofHours(1);

	private static final int[] SMALLER_SIZES = {90, 320, 800};

	/** One file; {@code actual} counts the bytes a download really brings, {@code claimed} is what messages say. */
	record Stored(String id, String uniqueId, String path, Attachment attachment, long claimed, long actual) {

		ObjectNode json() {
			return Json.object().put("file_id", this.id).put("file_unique_id", this.uniqueId).put("file_size", this.claimed);
		}

		/** Writes this many bytes, the rest of a file that claims more than it has being zeros. */
		void write(OutputStream out, long count) throws IOException {
			byte[] real = this.attachment.bytes();
			out.write(real, 0, (int) Math.min(count, real.length));
			byte[] filler = new byte[64 << 10];
			for (long left = count - real.length; left > 0; left -= filler.length) {
				out.write(filler, 0, (int) Math.min(left, filler.length));
			}
		}
	}

	private record Link(Stored file, Instant until) {
	}

	private final InstantSource clock;

	private final Map<String, Stored> files = new ConcurrentHashMap<>();

	private final Map<String, Link> links = new ConcurrentHashMap<>();

	private final AtomicInteger sequence = new AtomicInteger();

	FileStore(InstantSource clock) {
		this.clock = clock;
	}

	Stored keep(Attachment attachment, String folder) {
		return keep(attachment, folder, attachment.bytes().length, attachment.bytes().length);
	}

	Stored keep(Attachment attachment, String folder, long claimed, long actual) {
		int number = this.sequence.incrementAndGet();
		String path = folder + "/file_" + number + extension(attachment);
		String id = id("AgACAgUAAxkBAAI", folder + " kept by the fake Bot API under " + number);
		Stored stored = new Stored(id, id("AQAD", "u" + number), path, attachment, claimed, actual);
		this.files.put(stored.id(), stored);
		return stored;
	}

	private static String id(String prefix, String seed) {
		return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(seed.getBytes(StandardCharsets.UTF_8));
	}

	private static String extension(Attachment attachment) {
		int dot = attachment.name().lastIndexOf('.');
		return attachment.isPhoto() ? ".jpg" : dot < 0 ? "" : attachment.name().substring(dot).replaceAll("[^.A-Za-z0-9]", "");
	}

	/** The sizes of a photo, smallest first; only the last has the bytes that were sent. */
	ArrayNode photo(Attachment picture, Picture size) {
		ArrayNode sizes = Json.array();
		for (int width : SMALLER_SIZES) {
			if (width < Math.max(size.width(), size.height())) {
				byte[] part = Arrays.copyOf(picture.bytes(), Math.max(1, picture.bytes().length / 4));
				sizes.add(size.within(width).describe(keep(Attachment.photo(part), "photos").json()));
			}
		}
		return sizes.add(size.describe(keep(picture, "photos").json()));
	}

	Optional<Stored> find(String id) {
		return Optional.ofNullable(this.files.get(id));
	}

	/** What getFile answers. */
	ObjectNode link(String id) {
		Stored stored = find(id).orElseThrow(() -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
		if (stored.claimed() > LARGEST_DOWNLOAD) {
			throw Refusal.badRequest("file is too big");
		}
		this.links.put(stored.path(), new Link(stored, this.clock.instant().plus(LINK_LIFE)));
		return stored.json().put("file_path", stored.path());
	}

	/** The file behind a link that is still good. */
	Optional<Stored> follow(String path) {
		return Optional.ofNullable(this.links.get(path)).filter(link -> link.until().isAfter(this.clock.instant())).map(Link::file);
	}
}
