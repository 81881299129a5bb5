/** Hand-over to a person and back: tickets, the words of staff, and silence of the bot in between. */
@NullMarked
package dev.beian.assistant.support;

import org.jspecify.annotations.NullMarked;
