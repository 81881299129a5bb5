/** Turns records into sealed bytes and back, so that nothing a person said lies open in the database. */
@NullMarked
package dev.beian.platform.sealing;

import org.jspecify.annotations.NullMarked;
