package dev.beian.platform.delivery;

import java.util.Collection;
import java.util.TreeSet;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Has the letters of a conversation committed in the order of their numbers: who reads on after a number would else miss a lower one that
 * is committed later.
 */
@FunctionalInterface
public interface Numbering {

	/** Until the running transaction ends, nobody else numbers letters of these conversations. */
	void hold(Collection<String> conversations);

	/** Transactions that follow one another need nothing. */
	static Numbering oneAtATime() {
		return _ -> {
		};
	}

	/** The locks are taken in one order, lest two wait for each other; they are other than those of the turns, which go on meanwhile. */
	static Numbering onPostgres(JdbcTemplate jdbc) {
		RowCallbackHandler nothing = _ -> {
		};
		return conversations -> jdbc.query(
				"select pg_advisory_xact_lock(hashtextextended(conversation, 0)) from unnest(string_to_array(?, ',')) as conversation",
				nothing, String.join(",", new TreeSet<>(conversations)));
	}
}
