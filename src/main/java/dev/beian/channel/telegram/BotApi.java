package dev.beian.channel.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The calls we make, over one HTTP client that never repeats a request by itself. */
final class BotApi {

	private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);
	private static final MediaType JSON = MediaType.get("application/json");
	private static final Duration POLL = Duration.ofSeconds(25);
	private static final int CONNECTIONS = 64;
	private static final List<String> OF_A_CARD = List.of("message_id", "date", "chat");

	private final TelegramSettings settings;
	private final OkHttpClient http;
	private final OkHttpClient polling;
	private final OkHttpTelegramClient client;
	private final String address;
	private final Semaphore lines = new Semaphore(CONNECTIONS);
	private final ObjectMapper json = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

	BotApi(TelegramSettings settings) {
		this.settings = settings;
		Dispatcher dispatcher = new Dispatcher();
		dispatcher.setMaxRequests(CONNECTIONS);
		dispatcher.setMaxRequestsPerHost(CONNECTIONS);
		this.http = new OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).dispatcher(dispatcher)
				.addInterceptor(BotApi::answered)
				.connectionPool(new ConnectionPool(CONNECTIONS, 5, TimeUnit.MINUTES)).connectTimeout(Duration.ofSeconds(5))
				.readTimeout(Duration.ofSeconds(15)).writeTimeout(Duration.ofSeconds(15)).build();
		this.polling = http.newBuilder().dispatcher(new Dispatcher()).readTimeout(POLL.plusSeconds(10)).build();
		URI url = settings.apiUrl();
		int port = url.getPort() > 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
		this.address = url + "/bot" + settings.token() + "/";
		this.client = new OkHttpTelegramClient(http, settings.token(), new TelegramUrl(url.getScheme(), url.getHost(), port, false));
	}

	<T extends Serializable, M extends BotApiMethod<T>> T call(M method) throws TelegramApiException {
		return client.execute(method);
	}

	/** Sends a file; answers the number of its message. */
	int send(SendDocument file) throws TelegramApiException {
		return client.execute(file).getMessageId();
	}

	/**
	 * Makes one of the calls that every turn makes: on the caller's thread, and reading of the answer only what matters.
	 *
	 * @return the number of the message that was sent or changed; 0 where the answer names none
	 */
	int tell(BotApiMethod<?> method) throws TelegramApiException {
		method.validate();
		lines.acquireUninterruptibly();
		try (Response response = http.newCall(request(method)).execute(); ResponseBody answer = response.body()) {
			return Told.read(json, method.getMethod(), answer == null ? new byte[0] : answer.bytes());
		} catch (IOException e) {
			throw new TelegramApiException("no answer to " + method.getMethod(), e);
		} finally {
			lines.release();
		}
	}

	private Request request(BotApiMethod<?> method) throws JsonProcessingException {
		return new Request.Builder().url(address + method.getMethod()).post(RequestBody.create(json.writeValueAsBytes(method), JSON))
				.build();
	}

	/** What the server answered to a poll. */
	record Polled(int code, List<Fetched> updates, String problem, int retryAfter) {
	}

	/**
	 * An update; without a body where it could not be read.
	 *
	 * @param query the tap it tells of, which wants an answer whatever else there is; empty for none
	 */
	record Fetched(long id, String query, Update update, boolean readable) {
	}

	/**
	 * Asks for updates; each is read by itself, so that a strange one harms no other.
	 *
	 * @param waiting whether to wait for some where there are none
	 */
	Polled poll(long offset, boolean waiting) throws IOException {
		Map<String, Object> body = Map.of("offset", offset, "limit", 100, "timeout", waiting ? POLL.toSeconds() : 0, "allowed_updates",
				List.of("message", "edited_message", "callback_query", "my_chat_member"));
		Request request = new Request.Builder().url(address + "getUpdates")
				.post(RequestBody.create(json.writeValueAsBytes(body), JSON)).build();
		try (Response response = polling.newCall(request).execute(); ResponseBody content = response.body()) {
			if (content == null)
				return new Polled(response.code(), List.of(), "empty answer", 0);
			JsonNode answer = readable(content.bytes());
			if (!answer.path("ok").asBoolean())
				return new Polled(answer.path("error_code").asInt(response.code()), List.of(),
						answer.path("description").asText("no description"),
						answer.path("parameters").path("retry_after").asInt());
			List<Fetched> updates = new ArrayList<>();
			answer.path("result").forEach(node -> updates.add(read(node)));
			return new Polled(200, updates, "", 0);
		}
	}

	/** What a proxy says in place of Telegram becomes an answer with its code. */
	private static Response answered(Interceptor.Chain chain) throws IOException {
		Response response = chain.proceed(chain.request());
		ResponseBody body = response.body();
		MediaType kind = body == null ? null : body.contentType();
		if (response.isSuccessful() || kind != null && kind.subtype().equals("json"))
			return response;
		response.close();
		String answer = "{\"ok\":false,\"error_code\":" + response.code() + ",\"description\":\"a page in place of an answer\"}";
		return response.newBuilder().body(ResponseBody.create(answer, JSON)).build();
	}

	private JsonNode readable(byte[] bytes) throws IOException {
		try {
			return json.readTree(bytes);
		} catch (JsonProcessingException _) {
			return json.createObjectNode().put("ok", false).put("description", "an answer that is not JSON");
		}
	}

	private Fetched read(JsonNode node) {
		long id = node.path("update_id").asLong();
		String query = node.path("callback_query").path("id").asText("");
		if (node.path("callback_query").path("message") instanceof ObjectNode card)
			card.retain(OF_A_CARD); // we know our own cards; binding their text and keyboards would be most of the work
		try {
			return new Fetched(id, query, json.treeToValue(node, Update.class), true);
		} catch (JsonProcessingException | IllegalArgumentException e) {
			LOG.warn("unreadable update id={} why={}", id, e.getClass().getSimpleName());
			return new Fetched(id, query, new Update(), false);
		}
	}

	/** The bytes of a file; the library would ask the public host, whatever address is configured. */
	InputStream download(String fileId) throws IOException {
		try {
			String path = client.execute(new GetFile(fileId)).getFilePath();
			Response response = http
					.newCall(new Request.Builder().url(settings.apiUrl() + "/file/bot" + settings.token() + "/" + path).build()).execute();
			ResponseBody body = response.body();
			if (body == null || !response.isSuccessful()) {
				response.close();
				throw new IOException("download answered " + response.code());
			}
			return body.byteStream();
		} catch (TelegramApiException e) {
			throw new IOException("the file cannot be had: " + e.getClass().getSimpleName());
		}
	}

	/** Ends the poll under way; letters on their way are not disturbed. */
	void stopPolling() {
		polling.dispatcher().cancelAll();
	}

	void close() {
		http.dispatcher().executorService().shutdown();
		http.connectionPool().evictAll();
	}
}
