/** One road in and one road out: the inbox gate, the worker that takes turns, and the courier that brings letters. */
@NullMarked
package dev.beian.platform.delivery;

import org.jspecify.annotations.NullMarked;
