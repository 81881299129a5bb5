package dev.beian.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import dev.beian.app.Assistant;
import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.flow.FlowCheck;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.dialogs.DialogsFolder;
import dev.beian.platform.dialogs.DialogsInvalid;
import dev.beian.platform.statemachine.SpringNavigator;
import dev.beian.testkit.DialogsCopy;

/** The shipped dialogs can be used, and whatever is wrong with others is named with file and key before anything starts. */
class DialogsTest {

	@TempDir
	private Path folder;
	private int copies;

	@Test
	void the_shipped_dialogs_can_be_used() {
		Dialogs dialogs = Dialogs.in(DialogsFolder.at(Path.of("dialogs")));

		assertThat(FlowCheck.faultsOf(dialogs.flow())).isEmpty();
		assertThat(assistant(dialogs).steps()).contains("welcome");
		assertThat(dialogs.sources()).hasSizeGreaterThan(50);
	}

	@Test
	void a_copy_that_nobody_touched_can_be_used_too() {
		assertThat(copy().read().rules().version()).isEqualTo(Dialogs.in(DialogsFolder.at(Path.of("dialogs"))).rules().version());
	}

	@Test
	void the_packed_copy_is_used_where_there_is_no_folder() {
		Dialogs packed = Dialogs.in(DialogsFolder.at(folder.resolve("nowhere")));

		assertThat(packed.flow()).isEqualTo(Dialogs.in(DialogsFolder.at(Path.of("dialogs"))).flow());
	}

	@Test
	void line_ends_of_windows_do_no_harm() {
		DialogsCopy copy = copy();
		for (String file : List.of("flow.yaml", "rules.yaml", "texts/zh-CN/conversation.yaml"))
			copy.written(file, copy.text(file).replace("\n", "\r\n"));

		assertThat(copy.read().flow().steps()).containsKey("welcome");
	}

	@TestFactory
	Stream<DynamicTest> whatever_is_wrong_is_named_with_file_and_key() {
		return Broken.all().map(broken -> dynamicTest(broken.what(), () -> {
			DialogsCopy copy = copy();
			broken.how().accept(copy);

			assertThatExceptionOfType(DialogsInvalid.class).isThrownBy(copy::read)
					.satisfies(e -> assertThat(e.getMessage()).contains(broken.said()));
		}));
	}

	@Test
	void five_faults_in_five_files_are_named_at_once() {
		DialogsCopy copy = copy().with("flow.yaml", "ask: many", "ask: few")
				.with("rules.yaml", "province: { in: [hunan, guizhou] }", "province: { in: [hunnan] }")
				.with("materials.yaml", "source: guide#example-address", "source: guide#no-such-passage")
				.with("calendar/2026.yaml", "2026-01-03", "2026-13-03")
				.with("texts/en/words.yaml", "  hunan: Hunan 湖南\n", "");

		assertThatExceptionOfType(DialogsInvalid.class).isThrownBy(copy::read).satisfies(e -> {
			assertThat(e.faults()).hasSizeGreaterThanOrEqualTo(5);
			assertThat(e.getMessage()).contains("fault(s)", "flow.yaml", "steps.changes.ask", "few", "rules.yaml", "hunnan",
					"materials.yaml",
					"rows[0].source", "guide#no-such-passage", "calendar/2026.yaml", "off[0].to", "2026-13-03", "texts/en",
					"province.hunan is missing");
		});
	}

	@Test
	void a_fault_of_the_flow_is_named_beside_the_faults_of_other_files() {
		DialogsCopy copy = copy().with("flow.yaml", "go: organizer }", "go: nowhere }").with("texts/en/words.yaml", "  hunan: Hunan 湖南\n",
				"");

		assertThatExceptionOfType(DialogsInvalid.class).isThrownBy(copy::read)
				.satisfies(e -> assertThat(e.getMessage()).contains("there is no step nowhere", "province.hunan is missing"));
	}

	@Test
	void a_fault_names_the_line_it_stands_in() {
		DialogsCopy copy = copy().with("rules.yaml", "type: full", "type: fool");
		long line = copy.text("rules.yaml").substring(0, copy.text("rules.yaml").indexOf("type: fool")).lines().count();

		assertThatExceptionOfType(DialogsInvalid.class).isThrownBy(copy::read)
				.satisfies(e -> assertThat(e.faults()).singleElement().asString().startsWith("rules.yaml:" + line + ":")
						.contains("fool", "entity, website, full"));
	}

	@Test
	void a_step_that_asks_for_what_nobody_does_is_refused_when_the_assistant_is_put_together() {
		Dialogs dialogs = copy().with("flow.yaml", "enter: [recommend]", "enter: [recommend, fly]").read();

		assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> assistant(dialogs))
				.withMessageContaining("steps.recommendation.enter: nothing does fly");
	}

	private static TurnTaker assistant(Dialogs dialogs) {
		return Assistant.of(dialogs, new SpringNavigator(dialogs.flow()), () -> ChangeRequest.opened("id", "code"));
	}

	private DialogsCopy copy() {
		copies++;
		return DialogsCopy.in(folder.resolve("dialogs-" + copies));
	}
}
