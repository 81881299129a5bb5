package dev.beian.assistant.change;

import java.time.Instant;

import dev.beian.knowledge.filing.Named;

/**
 * A file handed in for a paper.
 *
 * @param id our own name of the file
 * @param slot the paper it was handed in for, see {@link #slot}
 * @param name what its sender called it, for showing only
 * @param kind what it is by its content, e.g. {@code image/jpeg}; empty while unknown
 */
public record Document(String id, String slot, State state, String name, String kind, long size, String digest, Instant at) {

	/** What is known of the file's bytes. */
	public enum State implements Named {

		/** On its way to our store. */
		FETCHING("fetching"),
		/** Kept, encrypted. */
		KEPT("kept"),
		/** Not kept; the filer was told why. */
		REFUSED("refused");

		private final String id;

		State(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}
	}

	/** Name of the place a paper is handed in for: the material, and whose it is where that matters. */
	public static String slot(String material, String of) {
		return of.isEmpty() ? material : material + "@" + of;
	}

	Document kept(String kind, long size, String digest) {
		return new Document(id, slot, State.KEPT, name, kind, size, digest, at);
	}

	Document refused() {
		return new Document(id, slot, State.REFUSED, name, kind, size, digest, at);
	}

	Document movedTo(String slot) {
		return new Document(id, slot, state, name, kind, size, digest, at);
	}
}
