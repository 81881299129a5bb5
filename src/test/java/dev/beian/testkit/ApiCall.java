package dev.beian.testkit;

import java.util.Map;

/**
 * One call the bot made.
 *
 * @param params what it sent, uploads named by their file name and size
 * @param status the HTTP status it got, 0 when the connection was cut
 * @param nanoTime when it arrived, as {@link System#nanoTime()}
 */
public record ApiCall(String method, Map<String, String> params, int status, long nanoTime) {

	/** The parameter of this name, empty when it was not sent. */
	public String param(String name) {
		return this.params.getOrDefault(name, "");
	}
}
