/** Puts pages on paper, as PDF with the characters it needs inside. */
@NullMarked
package dev.beian.platform.printing;

import org.jspecify.annotations.NullMarked;
