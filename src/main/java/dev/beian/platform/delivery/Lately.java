package dev.beian.platform.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that forget what was not used for the longest time. */
final class Lately {

	private Lately() {
	}

	static <K, V> Map<K, V> remembered(int most) {
		return Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
				return size() > most;
			}
		});
	}
}
