/** What the console's form asks for anew, field by field. */
@NullMarked
package dev.beian.knowledge.form;

import org.jspecify.annotations.NullMarked;
