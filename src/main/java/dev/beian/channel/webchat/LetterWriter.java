package dev.beian.channel.webchat;

/** Writes what a page is told as JSON. */
@FunctionalInterface
public interface LetterWriter {

	String json(Object event);
}
