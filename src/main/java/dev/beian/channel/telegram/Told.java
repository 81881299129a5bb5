package dev.beian.channel.telegram;

import java.io.IOException;

import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the answer to a call: whether it was obeyed, and the number of the message; the rest, mostly our own words, is skipped. */
final class Told {

	private static final TypeReference<ApiResponse<Boolean>> REFUSAL = new TypeReference<>() {
	};

	private Told() {
	}

	/** The number of the message, 0 for none; refusals are thrown as the library throws them. */
	static int read(ObjectMapper json, String method, byte[] answer) throws IOException, TelegramApiRequestException {
		boolean obeyed = false;
		int message = 0;
		try (JsonParser parser = json.createParser(answer)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				String field = parser.currentName();
				parser.nextToken();
				if (field.equals("ok"))
					obeyed = parser.getBooleanValue();
				else if (field.equals("result"))
					message = message(parser);
				else
					parser.skipChildren();
			}
		}
		if (!obeyed)
			throw new TelegramApiRequestException("refused " + method, json.readValue(answer, REFUSAL));
		return message;
	}

	private static int message(JsonParser result) throws IOException {
		int message = 0;
		if (result.currentToken() == JsonToken.START_OBJECT)
			while (result.nextToken() == JsonToken.FIELD_NAME) {
				boolean wanted = result.currentName().equals("message_id");
				result.nextToken();
				if (wanted)
					message = result.getIntValue();
				else
					result.skipChildren();
			}
		return message;
	}
}
