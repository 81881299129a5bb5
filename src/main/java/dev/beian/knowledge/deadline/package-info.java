/** When something must be done and when an answer can be expected: terms, the working calendar of the country, moments to remind. */
@NullMarked
package dev.beian.knowledge.deadline;

import org.jspecify.annotations.NullMarked;
