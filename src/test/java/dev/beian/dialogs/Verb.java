package dev.beian.dialogs;

import java.util.Locale;

import dev.beian.knowledge.filing.Named;

/** What a line of an example conversation can tell: first what is done, from {@link #CARD} on what must be so afterwards. */
enum Verb implements Named {
	FILER, TAPS, TAPS_TWICE, TAPS_OLD, TICKS, UPLOADS, SENDS, EDITS, GOES_ON_TO, WAITS, DOWN, STAFF_TAKES, STAFF_SAYS, STAFF_HANDS_BACK, CARD, BOT, BOT_NOT, SILENT, BUTTONS, NO_BUTTONS, TYPE, KNOWS, PAPERS;

	@Override
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether something is done, as opposed to looked at. */
	boolean acts() {
		return compareTo(CARD) < 0;
	}
}
