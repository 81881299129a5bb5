package dev.beian.assistant.understanding;

import java.util.List;
import java.util.Optional;

/** Port: keeps what was learned, so that the next start need not learn it again. */
public interface Notebook {

	/** The tables noted under this name; empty when there are none that can be read. */
	Optional<List<float[][]>> read(String name);

	/** Notes tables under a name that changes with whatever they were learned from. */
	void write(String name, List<float[][]> tables);

	/** Keeps nothing. */
	static Notebook none() {
		return new Notebook() {

			@Override
			public Optional<List<float[][]>> read(String name) {
				return Optional.empty();
			}

			@Override
			public void write(String name, List<float[][]> tables) {
				// whoever wants nothing kept learns anew each time
			}
		};
	}
}
