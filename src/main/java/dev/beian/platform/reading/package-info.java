/** Fetches what was sent, judges it and keeps it, away from the turns; what came of it enters like any other letter. */
@NullMarked
package dev.beian.platform.reading;

import org.jspecify.annotations.NullMarked;
