package dev.beian.testkit;

import static dev.beian.testkit.ApiCaller.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FakeBotContentTest {

	private static final String TOKEN = "4242:secret";

	private final FakeBotApi api = FakeBotApi.start(TOKEN);

	private final ApiCaller bot = new ApiCaller(this.api.address(), TOKEN);

	private final Person lin = this.api.person("Lin", "zh-hans");

	@AfterEach
	void stop() {
		this.bot.close();
		this.api.close();
	}

	@Test
	void html_is_counted_after_parsing() {
		String html = "<b>Fang &amp; Co</b>\n<blockquote expandable>" + "字".repeat(4086) + "</blockquote>";

		JsonNode message = this.bot.text(this.lin, html, "").path("result");
		JsonNode longer = this.bot.text(this.lin, html + "!", "");

		assertThat(message.path("text").asString()).hasSize(4096).startsWith("Fang & Co\n字");
		assertThat(message.path("entities").valueStream().map(entity -> entity.path("type").asString()))
				.containsExactly("bold", "expandable_blockquote");
		assertThat(refusal(longer)).isEqualTo("Bad Request: message is too long");
	}

	@Test
	void markup_that_does_not_parse_is_refused() {
		assertThat(refusal(this.bot.text(this.lin, "<u>under</i>", ""))).startsWith("Bad Request: can't parse entities: Unmatched end tag");
		assertThat(refusal(this.bot.text(this.lin, "字<div>x</div>", ""))).endsWith("Unsupported start tag \"div\" at byte offset 3");
		assertThat(refusal(this.bot.text(this.lin, "<b>", ""))).endsWith("Can't find end tag corresponding to start tag \"b\"");
		assertThat(refusal(this.bot.text(this.lin, "a < b", ""))).startsWith("Bad Request: can't parse entities");
	}

	@Test
	void a_text_must_show_something() {
		assertThat(refusal(this.bot.text(this.lin, " <b> </b> ", ""))).isEqualTo("Bad Request: message text is empty");
		assertThat(this.bot.text(this.lin, "1 &lt; 2 &nbsp;", "").path("result").path("text").asString()).isEqualTo("1 < 2 &nbsp;");
	}

	@Test
	void button_data_has_1_to_64_bytes() {
		JsonNode longest = this.bot.text(this.lin, "Choose", "字".repeat(21) + "x");
		JsonNode tooLong = this.bot.text(this.lin, "Choose", "字".repeat(22));

		assertThat(longest.path("ok").asBoolean()).isTrue();
		assertThat(refusal(tooLong)).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
	}

	@Test
	void a_button_must_do_something() {
		String idle = "{\"inline_keyboard\":[[{\"text\":\"Idle\"}]]}";

		JsonNode answer = this.bot.call("sendMessage", Map.of("chat_id", this.lin.id(), "text", "x", "reply_markup", idle));

		assertThat(refusal(answer)).contains("Text buttons are unallowed in the inline keyboard");
	}

	@Test
	void an_edit_must_change_something() {
		int id = this.bot.text(this.lin, "Choose", "yes").path("result").path("message_id").asInt();

		JsonNode same = this.bot.edit(this.lin, id, "Choose", "yes");
		JsonNode changed = this.bot.edit(this.lin, id, "Chosen", "");

		assertThat(refusal(same)).startsWith("Bad Request: message is not modified");
		assertThat(changed.path("result").path("edit_date").asLong()).isPositive();
		assertThat(this.lin.messages()).extracting(BotMessage::text, BotMessage::edits).containsExactly(tuple("Chosen", 1));
		assertThat(this.lin.buttons()).isEmpty();
	}

	@Test
	void only_messages_that_are_there_and_the_bots_own_can_be_edited() {
		int mine = this.bot.text(this.lin, "Choose", "yes").path("result").path("message_id").asInt();
		int theirs = this.lin.says("hello");

		this.bot.call("deleteMessage", Map.of("chat_id", this.lin.id(), "message_id", mine));

		assertThat(refusal(this.bot.edit(this.lin, theirs, "Mine", ""))).isEqualTo("Bad Request: message can't be edited");
		assertThat(refusal(this.bot.edit(this.lin, mine, "Gone", ""))).isEqualTo("Bad Request: message to edit not found");
		assertThat(this.lin.screen()).isEqualTo("Lin #" + theirs + ": hello");
	}

	@Test
	void parameters_come_as_query_or_json_too() {
		JsonNode query = this.bot.query("sendMessage", "chat_id=" + this.lin.id() + "&text=by%20query");
		JsonNode json = this.bot.json("sendMessage",
				Json.object().put("chat_id", this.lin.id()).put("text", "by JSON").putNull("entities"));

		assertThat(query.path("result").path("text").asString()).isEqualTo("by query");
		assertThat(json.path("result").path("text").asString()).isEqualTo("by JSON");
	}

	@Test
	void the_bot_uploads_documents() {
		Attachment list = Attachment.document("清单.pdf", "application/pdf", "%PDF-\r\n--x".getBytes(UTF_8));

		JsonNode answer = this.bot.upload("sendDocument", Map.of("chat_id", this.lin.id(), "caption", "Your list"), "document", list);

		assertThat(answer.path("result").path("document").path("file_name").asString()).isEqualTo("清单.pdf");
		assertThat(this.lin.sees("清单")).isEqualTo("Your list");
		assertThat(this.lin.messages().getFirst().attachment().orElseThrow().bytes()).isEqualTo(list.bytes());
	}

	@Test
	void a_photo_comes_in_sizes_of_which_the_last_is_whole() throws IOException {
		byte[] picture = picture(640, 480);
		this.lin.sendsPhoto(picture);

		JsonNode sizes = this.bot.updates(0).path(0).path("message").path("photo");

		assertThat(sizes.valueStream().map(size -> size.path("width").asInt())).containsExactly(90, 320, 640);
		assertThat(this.bot.download(link(sizes.path(2).path("file_id").asString())).body()).isEqualTo(picture);
	}

	@Test
	void the_bot_uploads_photos_that_are_pictures() throws IOException {
		Map<String, ?> to = Map.of("chat_id", this.lin.id());

		JsonNode picture = this.bot.upload("sendPhoto", to, "photo", Attachment.photo(picture(300, 200)));
		JsonNode noise = this.bot.upload("sendPhoto", to, "photo", Attachment.photo(new byte[300]));

		assertThat(picture.path("result").path("photo")).hasSize(2);
		assertThat(refusal(noise)).isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
	}

	@Test
	void an_album_is_one_message_for_each_file() {
		Attachment front = Attachment.document("front.pdf", "application/pdf", new byte[]{1});
		Attachment back = Attachment.document("back.pdf", "application/pdf", new byte[]{2});

		this.lin.sendsAlbum(List.of(front, back));

		JsonNode updates = this.bot.updates(0);
		assertThat(updates.valueStream().map(update -> update.path("message").path("media_group_id").asString()).distinct()).hasSize(1);
		assertThat(updates.valueStream().map(update -> update.path("message").path("document").path("file_name").asString()))
				.containsExactly("front.pdf", "back.pdf");
	}

	@Test
	void links_age_and_large_files_have_none() {
		this.lin.sendsDocument("id.pdf", "application/pdf", new byte[]{7, 8, 9});
		this.lin.sendsDocumentClaiming("film.pdf", "application/pdf", (20L << 20) + 1);
		JsonNode updates = this.bot.updates(0);
		String path = link(document(updates.path(0)));

		assertThat(this.bot.download(path).body()).containsExactly(7, 8, 9);
		this.api.advance(Duration.ofMinutes(61));
		assertThat(this.bot.download(path).statusCode()).isEqualTo(404);
		assertThat(refusal(this.bot.call("getFile", Map.of("file_id", document(updates.path(1))))))
				.isEqualTo("Bad Request: file is too big");
	}

	@Test
	void a_download_may_be_cut_half_way_or_be_longer_than_it_said() {
		this.lin.sendsDocumentClaiming("liar.pdf", "application/pdf", 100, 300_000);
		String path = link(document(this.bot.updates(0).path(0)));

		this.api.dropAfterEffect(FakeBotApi.DOWNLOADS, 1);

		assertThatThrownBy(() -> this.bot.download(path)).hasRootCauseInstanceOf(IOException.class);
		assertThat(this.bot.download(path).body()).hasSize(300_000);
	}

	private static String document(JsonNode update) {
		return update.path("message").path("document").path("file_id").asString();
	}

	private String link(String fileId) {
		return this.bot.call("getFile", Map.of("file_id", fileId)).path("result").path("file_path").asString();
	}

	private static byte[] picture(int width, int height) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
		return out.toByteArray();
	}
}
