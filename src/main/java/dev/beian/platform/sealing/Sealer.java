package dev.beian.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.google.crypto.tink.Aead;

import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes values as JSON and encrypts them, bound to the row they belong to. */
public final class Sealer {

	private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

	private final Aead aead;
	private final JsonMapper json;

	public Sealer(Keys keys) {
		this.aead = keys.aead();
		this.json = mapper();
	}

	/** The mapper that writes letters; their wire form for the web chat as well. What an older version did not write yet reads as empty. */
	public static JsonMapper mapper() {
		return JsonMapper.builder().addMixIn(Content.class, Shapes.ByName.class).addMixIn(Prompt.Block.class, Shapes.ByBlock.class)
				.addMixIn(Conversation.class, Shapes.Flat.class)
				.registerSubtypes(Shapes.blocks())
				.withConfigOverride(Map.class, written -> written.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
				.changeDefaultVisibility(visible -> visible.withGetterVisibility(Shapes.NONE).withIsGetterVisibility(Shapes.NONE)
						.withFieldVisibility(Shapes.ANY))
				.build();
	}

	/** @param row name of the row; the bytes open under no other */
	public byte[] seal(Object value, String row) {
		try {
			return aead.encrypt(json.writeValueAsBytes(value), row.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("cannot encrypt " + row, e);
		}
	}

	public <T> T open(byte[] sealed, String row, Class<T> kind) {
		return json.readValue(openBytes(sealed, row), kind);
	}

	/** As {@link #open}, but empty for what is damaged, which the log tells: one such row must not take the others with it. */
	public <T> Optional<T> openIfWhole(byte[] sealed, String row, Class<T> kind) {
		return ifWhole(row, () -> open(sealed, row, kind));
	}

	/** As {@link #openBytes}, but empty for what is damaged. */
	public Optional<byte[]> openBytesIfWhole(byte[] sealed, String row) {
		return ifWhole(row, () -> openBytes(sealed, row));
	}

	private static <T> Optional<T> ifWhole(String row, Supplier<T> open) {
		try {
			return Optional.of(open.get());
		} catch (IllegalStateException | JacksonException e) {
			LOG.error("cannot read row={} why={}", row, e.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	/** Whether our key set opens this. */
	boolean opens(byte[] sealed, String row) {
		try {
			return aead.decrypt(sealed, row.getBytes(StandardCharsets.UTF_8)).length > 0;
		} catch (GeneralSecurityException _) {
			return false;
		}
	}

	/** Encrypts bytes as they are. */
	public byte[] sealBytes(byte[] bytes, String row) {
		try {
			return aead.encrypt(bytes, row.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("cannot encrypt " + row, e);
		}
	}

	public byte[] openBytes(byte[] sealed, String row) {
		try {
			return aead.decrypt(sealed, row.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("cannot decrypt " + row + "; is MATERIALS_KEYSET the one it was encrypted with?", e);
		}
	}
}
