package dev.beian.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.testkit.DeskMember;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.WebVisitor;

/** A start with a key set that does not belong to the data ends before it has done any harm. */
class KeySetTest {

	@TempDir
	private Path data;
	@TempDir
	private Path elsewhere;
	private RunningAssistant assistant;
	private WebVisitor visitor;
	private String cursor;

	@BeforeEach
	void somebody_has_said_something() {
		assistant = RunningAssistant.in(data).start();
		visitor = assistant.visitor().arrives();
		visitor.says("呜啦啦");
		visitor.sees("需要您先同意");
		cursor = visitor.page().cursor();
	}

	@AfterEach
	void stop() {
		visitor.close();
		assistant.close();
	}

	@Test
	void another_key_set_is_refused_and_nothing_is_written() throws IOException {
		assistant.stop();
		Path foreign = elsewhere.resolve("foreign.keyset");
		Keys.in(elsewhere, "", () -> false);
		Files.move(elsewhere.resolve("materials.keyset"), foreign);

		assistant.with("beian.materials-keyset", foreign.toString()).with("beian.desk-admin-password", "another one");
		isRefused(assistant::start, "MATERIALS_KEYSET", "backup");

		assistant.with("beian.materials-keyset", "").with("beian.desk-admin-password", RunningAssistant.ADMIN_PASSWORD).start();
		goesOn();
	}

	@Test
	void no_key_set_is_generated_for_data_that_was_sealed_with_one() throws IOException {
		assistant.stop();
		Path keys = data.resolve("materials.keyset");
		Files.move(keys, elsewhere.resolve("kept"));

		isRefused(assistant::start, "no key set", "backup");

		assertThat(keys).doesNotExist();
		Files.move(elsewhere.resolve("kept"), keys);
		assistant.start();
		goesOn();
	}

	@Test
	void a_key_set_that_names_no_file_is_refused() {
		assistant.stop();

		isRefused(assistant.with("beian.materials-keyset", elsewhere.resolve("nowhere").toString())::start, "MATERIALS_KEYSET",
				"does not exist");

		assistant.with("beian.materials-keyset", "").start();
		goesOn();
	}

	@Test
	void a_damaged_row_does_not_make_a_key_set_wrong() {
		WebVisitor broken = assistant.visitor().arrives();
		broken.page().sees("您好");
		assistant.bean(JdbcTemplate.class).update(
				"update conversation set state = ? where id = (select conversation from change_request where code = ?)",
				new byte[]{1, 2, 3},
				broken.page().state().path("code").asString());
		broken.close();

		assistant.restart();

		goesOn();
	}

	private void isRefused(ThrowingCallable start, String... words) {
		assertThatThrownBy(start).rootCause().isInstanceOf(KeysInvalid.class).message().contains(List.of(words));
	}

	private void goesOn() {
		visitor.closesPages();
		visitor.opens(cursor);
		visitor.says("呜啦啦又");
		visitor.sees("需要您先同意");
		assertThat(visitor.page().letters()).hasSize(2);
		try (DeskMember member = assistant.deskMember()) {
			member.signsIn();
		}
	}
}
