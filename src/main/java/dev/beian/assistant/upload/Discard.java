package dev.beian.assistant.upload;

import dev.beian.assistant.conversation.Effect;

/** A file is to be forgotten, bytes and key. */
public record Discard(String file) implements Effect {
}
