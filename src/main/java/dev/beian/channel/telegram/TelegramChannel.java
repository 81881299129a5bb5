package dev.beian.channel.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import dev.beian.assistant.messaging.Channel;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Printer;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.upload.Fetcher;

/** Brings letters to Telegram, over the earlier message where one is to be replaced. */
final class TelegramChannel implements Channel, Fetcher {

	private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);
	private static final Duration SOON = Duration.ofSeconds(1);
	private static final Duration PAUSE = Duration.ofSeconds(30);
	private static final int GATEWAY_TIMEOUT = 504;

	private final BotApi api;
	private final Doors doors;
	private final Printer printer;

	TelegramChannel(BotApi api, Printer printer) {
		this.api = api;
		this.doors = new Doors(api);
		this.printer = printer;
	}

	@Override
	public String name() {
		return UpdateReader.CHANNEL;
	}

	@Override
	public String channel() {
		return UpdateReader.CHANNEL;
	}

	@Override
	public InputStream open(String origin) throws IOException {
		return api.download(origin);
	}

	@Override
	public Delivery deliver(Outbound written, Optional<String> replaced, Optional<String> retired) {
		Outbound letter = written.saying(doors.written(written.prompt()));
		Optional<Prompt.Page> page = letter.prompt().page();
		Delivery delivery = page.isPresent()
				? send(letter, page.get())
				: replaced.isPresent()
						? edit(letter, replaced.get(), true)
						: send(letter, CardWriter.html(letter.prompt()), true);
		if (delivery instanceof Delivery.Delivered)
			retired.ifPresent(message -> retire(letter.to().user(), message));
		return delivery;
	}

	private Delivery send(Outbound letter, String text, boolean html) {
		SendMessage send = SendMessage.builder().chatId(letter.to().user()).text(text).build();
		if (html)
			send.setParseMode("HTML");
		if (!letter.prompt().rows().isEmpty())
			send.setReplyMarkup(CardWriter.keyboard(letter.prompt()));
		if (letter.kind() == Outbound.Kind.NOTICE)
			send.setDisableNotification(true);
		try {
			return new Delivery.Delivered(String.valueOf(api.tell(send)));
		} catch (TelegramApiException e) {
			if (html && says(e, "can't parse entities")) {
				LOG.error("markup refused, sending plain text");
				return send(letter, CardWriter.plain(letter.prompt()), false);
			}
			return failed(e, false);
		}
	}

	/** Sends a page as a file to be saved and printed, with what else the letter says below it. */
	private Delivery send(Outbound letter, Prompt.Page page) {
		SendDocument send = SendDocument.builder().chatId(letter.to().user()).caption(CardWriter.html(letter.prompt())).parseMode("HTML")
				.disableNotification(letter.kind() == Outbound.Kind.NOTICE)
				.document(new InputFile(new ByteArrayInputStream(printer.print(page)), printer.name(page))).build();
		try {
			return new Delivery.Delivered(String.valueOf(api.send(send)));
		} catch (TelegramApiException e) {
			return failed(e, false);
		}
	}

	private Delivery edit(Outbound letter, String message, boolean html) {
		Prompt prompt = letter.prompt();
		EditMessageText edit = EditMessageText.builder().chatId(letter.to().user()).messageId(Integer.valueOf(message))
				.text(html ? CardWriter.html(prompt) : CardWriter.plain(prompt)).replyMarkup(CardWriter.keyboard(prompt)).build();
		if (html)
			edit.setParseMode("HTML");
		try {
			api.tell(edit);
			return new Delivery.Delivered(message);
		} catch (TelegramApiException e) {
			if (says(e, "message is not modified"))
				return new Delivery.Delivered(message);
			if (html && says(e, "can't parse entities")) {
				LOG.error("markup refused, drawing plain text");
				return edit(letter, message, false);
			}
			if (says(e, "message to edit not found") || says(e, "message can't be edited"))
				return send(letter, CardWriter.html(prompt), true);
			return failed(e, true);
		}
	}

	/** Losing a keyboard that is out of date matters to nobody enough to bring the letter again. */
	private void retire(String chat, String message) {
		try {
			api.tell(EditMessageReplyMarkup.builder().chatId(chat).messageId(Integer.valueOf(message)).build());
		} catch (TelegramApiException e) {
			LOG.debug("keyboard not removed: {}", e.getClass().getSimpleName());
		}
	}

	/** @param repeatable whether doing it twice would leave no trace */
	private static Delivery failed(TelegramApiException e, boolean repeatable) {
		if (e instanceof TelegramApiRequestException refused && refused.getErrorCode() != null)
			return refused(refused, repeatable);
		Throwable cause = e;
		while (cause.getCause() != null && cause.getCause() != cause)
			cause = cause.getCause();
		if (repeatable || cause instanceof ConnectException || cause instanceof UnknownHostException)
			return new Delivery.Later(SOON, false);
		return new Delivery.Unknown(cause.getClass().getSimpleName());
	}

	private static Delivery refused(TelegramApiRequestException e, boolean repeatable) {
		int code = e.getErrorCode();
		String why = code + " " + String.valueOf(e.getApiResponse());
		if (code == 429) {
			Integer wait = e.getParameters() == null ? null : e.getParameters().getRetryAfter();
			return new Delivery.Later(wait == null ? SOON.multipliedBy(3) : Duration.ofSeconds(wait), true);
		}
		if (code == 403 || says(e, "chat not found") || says(e, "user is deactivated"))
			return new Delivery.Unreachable(why);
		if (code == 401 || code == 404)
			return new Delivery.Later(PAUSE, true);
		if (code == GATEWAY_TIMEOUT || code == 0)
			return repeatable ? new Delivery.Later(SOON, false) : new Delivery.Unknown(why);
		if (code >= 500)
			return new Delivery.Later(SOON.multipliedBy(2), false);
		return new Delivery.Refused(why);
	}

	private static boolean says(TelegramApiException e, String part) {
		return e instanceof TelegramApiRequestException refused
				&& String.valueOf(refused.getApiResponse()).toLowerCase(Locale.ROOT).contains(part);
	}
}
