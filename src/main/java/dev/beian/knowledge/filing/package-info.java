/** The words of the field: who files, where, what can change, what is handed in; facts and the conditions that compare them. */
@NullMarked
package dev.beian.knowledge.filing;

import org.jspecify.annotations.NullMarked;
