package dev.beian.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations of one run. */
final class Samples {

	private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

	void add(long duration) {
		nanos.add(duration);
	}

	Summary summary() {
		long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return new Summary(sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
	}

	private static double at(long[] sorted, double share) {
		return sorted.length == 0 ? Double.NaN : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)] / 1e6;
	}

	/** Counted, and in milliseconds. */
	record Summary(int count, double p50, double p95, double p99, double longest) {

		@Override
		public String toString() {
			return Arrays.toString(new double[]{p50, p95, p99, longest});
		}
	}
}
