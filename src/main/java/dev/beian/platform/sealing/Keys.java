package dev.beian.platform.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;

/** The key set under which everything personal is encrypted; generated once when the operator gives none. */
public final class Keys {

	private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

	private final Aead aead;

	private Keys(KeysetHandle handle) throws GeneralSecurityException {
		this.aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
	}

	/**
	 * The key set that is given, or else the one kept in this folder.
	 *
	 * @param given a Tink key set as JSON, or the path of a file that holds one; empty for none
	 * @param inUse whether something is sealed already, which a key set generated now could not open
	 * @throws KeysInvalid when there is none that can be used
	 */
	public static Keys in(Path folder, String given, BooleanSupplier inUse) {
		try {
			AeadConfig.register();
			StreamingAeadConfig.register();
			if (given.strip().startsWith("{"))
				return new Keys(parse(given));
			Path file = given.isBlank() ? folder.resolve("materials.keyset") : Path.of(given);
			if (!Files.exists(file)) {
				if (!given.isBlank())
					throw new KeysInvalid("MATERIALS_KEYSET names " + file + ", which does not exist; restore it from the backup");
				if (inUse.getAsBoolean())
					throw new KeysInvalid(
							"there is no key set at " + file + ", but the database holds what was sealed with one; restore it "
									+ "from the backup, nothing can be decrypted without it");
				generate(file);
			}
			return new Keys(parse(Files.readString(file)));
		} catch (IOException | GeneralSecurityException e) {
			throw new KeysInvalid(
					"the key set for materials cannot be read; restore it from the backup, nothing can be decrypted without it", e);
		}
	}

	Aead aead() {
		return aead;
	}

	private static KeysetHandle parse(String json) throws GeneralSecurityException {
		return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
	}

	private static void generate(Path file) throws IOException, GeneralSecurityException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		String json = TinkJsonProtoKeysetFormat.serializeKeyset(KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM")),
				InsecureSecretKeyAccess.get());
		boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
		if (posix)
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(file, json, posix ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE_NEW);
		LOG.warn("generated a key set for materials at {}; back it up, without it no paper can be read again", file);
	}
}
