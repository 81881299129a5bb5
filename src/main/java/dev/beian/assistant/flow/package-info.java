/** The conversation as a plan: steps, what each learns, where each answer leads; and the check that the plan holds together. */
@NullMarked
package dev.beian.assistant.flow;

import org.jspecify.annotations.NullMarked;
