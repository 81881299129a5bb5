/** The test kit: stand-ins for the outside world that tests and load drivers talk to. */
@NullMarked
package dev.beian.testkit;

import org.jspecify.annotations.NullMarked;
