package dev.beian.platform.dialogs;

import java.util.List;

/** Thrown when the conversation or the regulations as data cannot be used; names every fault. */
public final class DialogsInvalid extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> faults;

	DialogsInvalid(String where, List<String> faults) {
		super("dialogs in " + where + " cannot be used, " + faults.size() + " fault(s):\n  " + String.join("\n  ", faults));
		this.faults = List.copyOf(faults);
	}

	/** One line per fault: file, line, key and what is wrong. */
	public List<String> faults() {
		return faults;
	}
}
