/** What to do and to know along the way, under which condition, each with its source; never decides. */
@NullMarked
package dev.beian.knowledge.guidance;

import org.jspecify.annotations.NullMarked;
