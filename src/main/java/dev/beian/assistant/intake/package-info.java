/** The new values of what has changed: asked one by one, checked, and listed for the console. */
@NullMarked
package dev.beian.assistant.intake;

import org.jspecify.annotations.NullMarked;
