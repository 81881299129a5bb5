/** One turn of a conversation: read, decide, move, enter, ask; features plug in as readers, actions and panels. */
@NullMarked
package dev.beian.assistant.conversation;

import org.jspecify.annotations.NullMarked;
