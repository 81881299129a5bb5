/** Speaks the Telegram Bot API: updates become letters, letters become messages. */
@NullMarked
package dev.beian.channel.telegram;

import org.jspecify.annotations.NullMarked;
