package dev.beian.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.upload.FileStore;
import dev.beian.platform.sealing.Sealer;

/**
 * Removes papers that no case knows of, as when an upload comes once more after it was deleted, and bytes whose key is gone. What is young
 * may still find its case.
 */
public final class OrphanSweep {

	private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
	private static final Duration YOUNG = Duration.ofDays(1);

	private final Path folder;
	private final FileStore files;
	private final JdbcTemplate jdbc;
	private final Sealer sealer;
	private final Clock clock;

	public OrphanSweep(Path dataDir, FileStore files, JdbcTemplate jdbc, Sealer sealer, Clock clock) {
		this.folder = dataDir.resolve("materials");
		this.files = files;
		this.jdbc = jdbc;
		this.sealer = sealer;
		this.clock = clock;
	}

	/** Answers how many papers went. */
	public int sweep() {
		Instant before = clock.instant().minus(YOUNG);
		List<String> orphans = new ArrayList<>();
		names("select distinct conversation from material_file where kept < ?", Timestamp.from(before))
				.forEach(conversation -> orphans.addAll(unknown(conversation, before)));
		orphans.addAll(keyless(before));
		files.discard(orphans);
		if (!orphans.isEmpty())
			LOG.info("papers that belonged to no case were removed count={}", orphans.size());
		return orphans.size();
	}

	/** The papers of a conversation that none of its cases knows; none while one of them cannot be read and so cannot be asked. */
	private List<String> unknown(String conversation, Instant before) {
		List<Optional<ChangeRequest>> cases = jdbc.query("select id, state from change_request where conversation = ?",
				(row, _) -> sealer.openIfWhole(row.getBytes(2), row.getString(1), ChangeRequest.class), conversation);
		if (cases.stream().anyMatch(Optional::isEmpty))
			return List.of();
		return names("select id from material_file where conversation = ? and kept < ?", conversation, Timestamp.from(before)).stream()
				.filter(file -> cases.stream().flatMap(Optional::stream).allMatch(one -> one.document(file).isEmpty())).toList();
	}

	private List<String> names(String sql, Object... values) {
		return jdbc.query(sql, (row, _) -> row.getString(1), values);
	}

	private List<String> keyless(Instant before) {
		Set<String> known = new HashSet<>(names("select id from material_file"));
		List<String> found = new ArrayList<>();
		try (var papers = Files.newDirectoryStream(folder, one -> one.getFileName().toString().matches("[0-9a-f-]{36}"))) {
			for (Path paper : papers)
				if (!known.contains(paper.getFileName().toString()) && Files.getLastModifiedTime(paper).toInstant().isBefore(before))
					found.add(paper.getFileName().toString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return found;
	}
}
