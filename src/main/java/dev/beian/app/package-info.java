/** Wiring only: which parts the assistant is made of. */
@NullMarked
package dev.beian.app;

import org.jspecify.annotations.NullMarked;
