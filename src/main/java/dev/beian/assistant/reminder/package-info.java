/** Clocks: which are started by what, whether they still mean anything when they ring, and what is said then. */
@NullMarked
package dev.beian.assistant.reminder;

import org.jspecify.annotations.NullMarked;
