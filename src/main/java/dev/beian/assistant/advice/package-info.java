/** Tells the filer what the regulations say of the case: verdict, reasons, console steps, duties. */
@NullMarked
package dev.beian.assistant.advice;

import org.jspecify.annotations.NullMarked;
