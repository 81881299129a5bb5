/** Which of the three orders carries a change, which others would do, which not, and why. */
@NullMarked
package dev.beian.knowledge.recommendation;

import org.jspecify.annotations.NullMarked;
