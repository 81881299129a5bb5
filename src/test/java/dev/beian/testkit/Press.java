package dev.beian.testkit;

import java.time.Instant;

/** A tap on a button that the bot has to answer. */
public record Press(String queryId, long chatId, int messageId, String data, Instant at) {
}
