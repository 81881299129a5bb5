package dev.beian.channel.telegram;

import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import dev.beian.assistant.messaging.Prompt;

/** Writes the links by which somebody else comes to this bot; its name is asked for once. */
final class Doors {

	private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

	private final BotApi api;
	private volatile Optional<String> name = Optional.empty();

	Doors(BotApi api) {
		this.api = api;
	}

	/** The card with its doors as links in the open, to be passed on as they are. */
	Prompt written(Prompt prompt) {
		if (prompt.blocks().stream().noneMatch(Prompt.Door.class::isInstance))
			return prompt;
		List<Prompt.Block> blocks = prompt.blocks().stream()
				.map(block -> block instanceof Prompt.Door door ? new Prompt.Text(door.text() + "\n" + address(door.token())) : block)
				.toList();
		return new Prompt(prompt.phase(), prompt.heading(), blocks, prompt.rows(), prompt.input());
	}

	/** Where the name cannot be learned, what has to be sent to this bot. */
	private String address(String token) {
		if (name.isEmpty())
			try {
				name = Optional.of(api.call(new GetMe()).getUserName());
			} catch (TelegramApiException e) {
				LOG.warn("the bot's name could not be learned: {}", e.getClass().getSimpleName());
			}
		return name.map(bot -> "https://t.me/" + bot + "?start=" + token).orElse("/start " + token);
	}
}
