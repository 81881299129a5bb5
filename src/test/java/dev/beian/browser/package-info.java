/** The product as a person sees it, in a real browser. */
@NullMarked
package dev.beian.browser;

import org.jspecify.annotations.NullMarked;
