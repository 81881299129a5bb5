package dev.beian.assistant.conversation;

/**
 * A case that the filer has put aside to go on with another.
 *
 * @param request the id of the case
 */
public record Aside(String request, Place place) {
}
