/**
 * Whether a new value can stand in a filing: numbers, addresses, names and dates, each with a verdict and its reasons.
 *
 * <p>
 * The one room of knowledge that leans on outside libraries, libphonenumber and commons-validator: pure look-ups, no input or output.
 */
@NullMarked
package dev.beian.knowledge.validation;

import org.jspecify.annotations.NullMarked;
