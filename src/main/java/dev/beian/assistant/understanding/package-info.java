/** Free text becomes something of ours: a question of the FAQ so far; always with how certain that is. */
@NullMarked
package dev.beian.assistant.understanding;

import org.jspecify.annotations.NullMarked;
