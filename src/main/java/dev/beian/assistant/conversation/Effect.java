package dev.beian.assistant.conversation;

/** Something that a turn wants done besides sending letters; stored in the turn's transaction by whoever understands it. */
public interface Effect {
}
