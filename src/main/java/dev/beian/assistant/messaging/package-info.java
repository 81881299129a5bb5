/** Letters that do not know their channel: what came in, what goes out, and the ports between them. */
@NullMarked
package dev.beian.assistant.messaging;

import org.jspecify.annotations.NullMarked;
