package dev.beian.assistant.conversation;

import java.time.Instant;

import dev.beian.assistant.messaging.Address;

/** Somebody has come with this token; what came of it reaches him as a letter of ours. */
public record DoorTried(String token, Address guest, Instant at) implements Effect {
}
