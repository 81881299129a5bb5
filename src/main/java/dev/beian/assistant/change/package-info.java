/** The case: what the filer answered, which type was found and chosen, which papers came in, which stages were reached. */
@NullMarked
package dev.beian.assistant.change;

import org.jspecify.annotations.NullMarked;
