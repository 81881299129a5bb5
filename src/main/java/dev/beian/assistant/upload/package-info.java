/** Collecting papers: what is open, what came in, what was refused and why. */
@NullMarked
package dev.beian.assistant.upload;

import org.jspecify.annotations.NullMarked;
