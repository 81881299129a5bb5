package dev.beian.assistant.messaging;

/** Port: makes a file of a page, to be read anywhere and put on paper. */
public interface Printer {

	/** The name of the page's file, with what tells its kind. */
	String name(Prompt.Page page);

	byte[] print(Prompt.Page page);
}
