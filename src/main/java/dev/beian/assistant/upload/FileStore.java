package dev.beian.assistant.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Port: where papers are kept, encrypted under a key of their own. */
public interface FileStore {

	/** The largest file that is kept, in bytes. */
	long LARGEST = 10L << 20;

	/** Reads the bytes to their end or to the limit, judges them by content and keeps them; safe on disk when it returns. */
	Receipt keep(String file, String conversation, InputStream bytes) throws IOException;

	/** Writes the bytes of a file that was kept; false when there is none. */
	boolean copy(String file, OutputStream to) throws IOException;

	/** Media type of a file that was kept; empty when there is none. */
	String kind(String file);

	/** Forgets files, bytes and keys. */
	void discard(Iterable<String> files);
}
