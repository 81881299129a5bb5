package dev.beian.assistant.upload;

import dev.beian.assistant.conversation.Effect;

/**
 * A file is to be fetched from where its sender put it, read and kept.
 *
 * @param origin the channel's own name for the bytes
 */
public record Fetch(String file, String conversation, String channel, String origin, String name) implements Effect {
}
