package dev.beian.assistant.change;

import java.time.Instant;

import dev.beian.knowledge.filing.Stage;

/** A stage and when the filer said that it was reached. */
public record StageReached(Stage stage, Instant at) {
}
