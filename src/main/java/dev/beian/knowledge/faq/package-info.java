/** What filers ask again and again: the ways they ask it, the answer, and the passage it rests on. */
@NullMarked
package dev.beian.knowledge.faq;

import org.jspecify.annotations.NullMarked;
