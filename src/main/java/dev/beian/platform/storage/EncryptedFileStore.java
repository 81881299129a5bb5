package dev.beian.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.tika.Tika;
import org.springframework.jdbc.core.JdbcTemplate;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

import dev.beian.assistant.conversation.Effect;
import dev.beian.assistant.conversation.EffectSink;
import dev.beian.assistant.upload.Discard;
import dev.beian.assistant.upload.FileStore;
import dev.beian.assistant.upload.Receipt;
import dev.beian.platform.sealing.Sealer;

/**
 * Papers on disk, each encrypted under a key of its own that is kept wrapped in the database: without its row a file is unreadable, so
 * forgetting the row is forgetting the paper.
 */
public final class EncryptedFileStore implements FileStore, EffectSink {

	private static final Map<String, String> ACCEPTED = Map.of("image/jpeg", "image/jpeg", "image/png", "image/png", "image/webp",
			"image/webp",
			"image/heic", "image/heic", "image/heif", "image/heic", "image/tiff", "image/tiff", "application/pdf", "application/pdf");
	private static final Duration UNFINISHED_FOR = Duration.ofHours(1);
	private static final int HEAD = 64 << 10;

	private final Path folder;
	private final JdbcTemplate jdbc;
	private final Sealer sealer;
	private final Clock clock;
	private final Tika tika = new Tika();
	private final ReentrantLock publishing = new ReentrantLock();

	public EncryptedFileStore(Path dataDir, JdbcTemplate jdbc, Sealer sealer, Clock clock) {
		this.folder = dataDir.resolve("materials");
		this.jdbc = jdbc;
		this.sealer = sealer;
		this.clock = clock;
		try {
			Files.createDirectories(folder);
			sweepUnfinished();
		} catch (IOException e) {
			throw new IllegalStateException("cannot write to " + folder, e);
		}
	}

	/** What was being written when a process was killed has no row, hence no key; it goes, unless another one may be writing it. */
	private void sweepUnfinished() throws IOException {
		Instant longAgo = clock.instant().minus(UNFINISHED_FOR);
		try (var files = Files.newDirectoryStream(folder, "*.part")) {
			for (Path part : files)
				if (Files.getLastModifiedTime(part).toInstant().isBefore(longAgo))
					Files.deleteIfExists(part);
		}
	}

	@Override
	public Receipt keep(String file, String conversation, InputStream bytes) throws IOException {
		Optional<Receipt> before = kept(file);
		if (before.isPresent())
			return before.get();
		byte[] head = bytes.readNBytes(HEAD);
		if (head.length == 0)
			return new Receipt.Refused("empty");
		String kind = ACCEPTED.get(tika.detect(head));
		if (kind == null)
			return new Receipt.Refused("wrong-kind");
		Path part = folder.resolve(file + "." + UUID.randomUUID() + ".part");
		try {
			return encrypt(file, conversation, kind, new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), bytes), part);
		} catch (GeneralSecurityException e) {
			throw new IOException("cannot encrypt " + file, e);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private Receipt encrypt(String file, String conversation, String kind, InputStream all, Path part)
			throws IOException, GeneralSecurityException {
		MessageDigest sha = MessageDigest.getInstance("SHA-256");
		KeysetHandle key = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM_HKDF_1MB"));
		long size = 0;
		try (OutputStream out = key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class).newEncryptingStream(
				Files.newOutputStream(part),
				file.getBytes(StandardCharsets.UTF_8)); DigestInputStream in = new DigestInputStream(all, sha)) {
			byte[] buffer = new byte[HEAD];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				if (size > LARGEST)
					return new Receipt.Refused("too-large");
				out.write(buffer, 0, read);
			}
		}
		String digest = HexFormat.of().formatHex(sha.digest());
		byte[] wrapped = sealer.sealBytes(
				TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()).getBytes(StandardCharsets.UTF_8), file);
		publishing.lock();
		try {
			Optional<Receipt> first = kept(file);
			if (first.isPresent())
				return first.get();
			Files.move(part, path(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			jdbc.update("delete from material_file where id = ?", file);
			jdbc.update("insert into material_file (id, conversation, kind, size, digest, wrapped_key, kept) values (?, ?, ?, ?, ?, ?, ?)",
					file,
					conversation, kind, size, digest, wrapped, Timestamp.from(clock.instant()));
			return new Receipt.Kept(kind, size, digest);
		} finally {
			publishing.unlock();
		}
	}

	/** What was handed in before under the same name, as when a sender who heard no answer sends again: bytes and key must stay a pair. */
	private Optional<Receipt> kept(String file) {
		if (!Files.exists(path(file)))
			return Optional.empty();
		return jdbc.query("select kind, size, digest from material_file where id = ?",
				(row, _) -> (Receipt) new Receipt.Kept(row.getString(1), row.getLong(2), row.getString(3)), file).stream().findFirst();
	}

	@Override
	public boolean copy(String file, OutputStream to) throws IOException {
		List<byte[]> wrapped = jdbc.query("select wrapped_key from material_file where id = ?", (row, _) -> row.getBytes(1), file);
		if (wrapped.isEmpty())
			return false;
		try {
			String json = new String(sealer.openBytes(wrapped.getFirst(), file), StandardCharsets.UTF_8);
			StreamingAead key = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()).getPrimitive(
					RegistryConfiguration.get(),
					StreamingAead.class);
			try (InputStream in = key.newDecryptingStream(Files.newInputStream(path(file)), file.getBytes(StandardCharsets.UTF_8))) {
				in.transferTo(to);
			}
			return true;
		} catch (GeneralSecurityException e) {
			throw new IOException("the paper " + file + " is damaged", e);
		}
	}

	@Override
	public String kind(String file) {
		return jdbc.query("select kind from material_file where id = ?", (row, _) -> row.getString(1), file).stream().findFirst()
				.orElse("");
	}

	@Override
	public void discard(Iterable<String> files) {
		for (String file : files) {
			jdbc.update("delete from material_file where id = ?", file);
			unlink(file);
		}
	}

	@Override
	public void apply(List<Effect> effects) {
		for (Effect effect : effects)
			if (effect instanceof Discard discard)
				jdbc.update("delete from material_file where id = ?", discard.file());
	}

	@Override
	public void committed(List<Effect> effects) {
		for (Effect effect : effects)
			if (effect instanceof Discard discard)
				unlink(discard.file());
	}

	private void unlink(String file) {
		try {
			Files.deleteIfExists(path(file));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private Path path(String file) {
		if (!file.matches("[0-9a-f-]{36}"))
			throw new IllegalArgumentException("not a name of ours");
		return folder.resolve(file);
	}
}
