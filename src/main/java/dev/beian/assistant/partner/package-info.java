/** The other responsible person of a case: invited by a link, told of his part, and heard when he has done it. */
@NullMarked
package dev.beian.assistant.partner;

import org.jspecify.annotations.NullMarked;
