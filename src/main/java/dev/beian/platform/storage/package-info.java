/** Keeps conversations, cases, tickets, staff accounts and papers: SQL in the open, contents sealed. */
@NullMarked
package dev.beian.platform.storage;

import org.jspecify.annotations.NullMarked;
