/** Sentences: a key, a language and values become what a person reads. */
@NullMarked
package dev.beian.assistant.wording;

import org.jspecify.annotations.NullMarked;
