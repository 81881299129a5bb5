/** The web chat: HTTP in, server-sent events out. */
@NullMarked
package dev.beian.channel.webchat;

import org.jspecify.annotations.NullMarked;
