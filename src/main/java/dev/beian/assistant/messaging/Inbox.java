package dev.beian.assistant.messaging;

import java.util.List;

/** Port: the one road in. */
public interface Inbox {

	/** Stores what came in; when this returns it is safe on disk. Letters seen before are ignored. */
	void accept(List<Inbound> letters);
}
