/** The support desk: staff sign in, see who waits, read, reply, hand back. */
@NullMarked
package dev.beian.channel.desk;

import org.jspecify.annotations.NullMarked;
