/** Reads dialogs/ and proves it; reports all faults with file and key, then refuses. */
@NullMarked
package dev.beian.platform.dialogs;

import org.jspecify.annotations.NullMarked;
