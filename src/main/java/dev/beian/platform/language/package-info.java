/** What words mean, by a model of sentences inside this process; and what is done until it has loaded, or where it cannot. */
@NullMarked
package dev.beian.platform.language;

import org.jspecify.annotations.NullMarked;
