/** The only clocks: durable rows that ring once and enter like any other letter. */
@NullMarked
package dev.beian.platform.timer;

import org.jspecify.annotations.NullMarked;
