package dev.beian.assistant.upload;

import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.messaging.Address;

/**
 * A file is to be fetched from where its sender put it, read and kept.
 *
 * @param origin the channel's own name for the bytes
 */
public record Fetch(String file, String conversation, Address from, String origin) implements Effect {
}
