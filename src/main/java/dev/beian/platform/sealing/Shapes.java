package dev.beian.platform.sealing;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import dev.beian.assistant.messaging.Prompt;
import tools.jackson.databind.jsontype.NamedType;

/** How our sealed kinds look as JSON. */
final class Shapes {

	static final Visibility NONE = Visibility.NONE;
	static final Visibility ANY = Visibility.ANY;

	private Shapes() {
	}

	/** A kind that is told by the simple name of its record. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
	interface ByName {
	}

	/** A block, told by the word that the web chat knows it by. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
	interface ByBlock {
	}

	/** Written without a level of its own for where the case stands, as before a filer could have several. */
	abstract static class Flat {

		@JsonUnwrapped
		@Nullable
		Object place;
	}

	static NamedType[] blocks() {
		return Arrays.stream(Prompt.Block.class.getPermittedSubclasses())
				.map(kind -> new NamedType(kind, kind.getSimpleName().toLowerCase(Locale.ROOT))).toArray(NamedType[]::new);
	}
}
