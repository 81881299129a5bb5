package dev.beian.channel.webchat;

/** Knows whether another process brings the letters, so that nobody here is told of news. */
@FunctionalInterface
public interface Elsewhere {

	boolean areLettersBrought();
}
