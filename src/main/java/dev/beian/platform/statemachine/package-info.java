/** The conversation's plan as a Spring state machine that answers "where next?" and does nothing else. */
@NullMarked
package dev.beian.platform.statemachine;

import org.jspecify.annotations.NullMarked;
