/** Which papers a change needs, in which form, and why. */
@NullMarked
package dev.beian.knowledge.material;

import org.jspecify.annotations.NullMarked;
