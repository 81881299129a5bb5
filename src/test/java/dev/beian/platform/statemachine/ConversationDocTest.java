package dev.beian.platform.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.beian.platform.dialogs.Dialogs;
import dev.beian.platform.dialogs.DialogsFolder;

/** Holds docs/conversation.md to the flow; {@code -Dupdate.docs=true} writes the page anew. */
class ConversationDocTest {

	private static final Path PAGE = Path.of("docs/conversation.md");

	@Test
	void the_page_shows_the_conversation_as_it_is() throws IOException {
		String text = FlowDiagram.of(Dialogs.in(DialogsFolder.at(Path.of("dialogs"))).flow());

		if (Boolean.getBoolean("update.docs"))
			Files.writeString(PAGE, text);

		assertThat(PAGE).as("written anew with -Dupdate.docs=true").hasContent(text);
	}
}
