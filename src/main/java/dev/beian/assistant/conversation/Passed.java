package dev.beian.assistant.conversation;

import dev.beian.assistant.messaging.Inbound;

/** A letter of ours to another conversation, which takes it as its own turn. */
public record Passed(Inbound letter) implements Effect {
}
