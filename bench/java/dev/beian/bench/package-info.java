/** Measures the packaged assistant from outside: how fast it answers, and what it keeps when it is killed. */
@NullMarked
package dev.beian.bench;

import org.jspecify.annotations.NullMarked;
