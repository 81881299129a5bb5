package dev.beian.platform.sealing;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Proves at start, before anything is written, that a key set opens what the database holds. Some of its oldest and newest rows are tried:
 * a row may be damaged, but a key set that opens none of them is another one.
 */
public final class KeyProof {

	private static final int SAMPLES = 20;

	private final JdbcTemplate jdbc;

	public KeyProof(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	private record Sealed(String row, byte[] bytes) {
	}

	/** Whether the database holds anything sealed, so that only the key set it was sealed with will do. */
	public boolean isOwed() {
		return !samples("").isEmpty();
	}

	/** @throws KeysInvalid when the database was sealed with another key set */
	public void of(Sealer sealer) {
		if (isOwed() && samples("").stream().noneMatch(sealed -> sealer.opens(sealed.bytes(), sealed.row()))
				&& samples(" desc").stream().noneMatch(sealed -> sealer.opens(sealed.bytes(), sealed.row())))
			throw new KeysInvalid("this key set opens nothing of what the database holds: it was sealed with another one. Nothing has been "
					+ "written. Set MATERIALS_KEYSET to the key set that belongs to this database, or put its materials.keyset back into "
					+ "DATA_DIR from the backup; for a fresh beginning take a new database and an empty DATA_DIR");
	}

	private List<Sealed> samples(String order) {
		return jdbc.query("select id, state from conversation order by touched" + order + " limit " + SAMPLES,
				(row, _) -> new Sealed(row.getString(1), row.getBytes(2)));
	}
}
