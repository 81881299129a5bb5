/** The API for outsiders: the rules and the calendar without a conversation. */
@NullMarked
package dev.beian.channel.api;

import org.jspecify.annotations.NullMarked;
