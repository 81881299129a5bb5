package dev.beian.assistant.messaging;

import java.time.Instant;

/**
 * Something that can change a conversation: an act of the filer, of staff, of a clock or of a worker.
 *
 * @param sourceKey unique name of the occurrence; a second arrival under the same key is ignored
 * @param language the language its sender's client speaks (IETF tag), empty when unknown
 */
public record Inbound(String sourceKey, Address from, Instant at, String language, Content content) {
}
