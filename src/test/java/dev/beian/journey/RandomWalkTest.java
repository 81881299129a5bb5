package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import dev.beian.journey.Walker.Fault;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.testkit.World;

/**
 * Filers and staff who do whatever comes to their mind, while hours and days go by and rules change: 10,000 acts that are always the same,
 * and 10,000 that are new in each build. {@code -Dwalk.seed=…} walks the new ones of an earlier build again.
 */
class RandomWalkTest {

	private static final long ALWAYS = 20_260_220L;
	/** A step to which few walks lead may be missed by the first round of them, and is looked for in a few more. */
	private static final int ROUNDS = 5;
	private static final int WALKS = 25;
	private static final int ACTS = 400;
	private static final int FILERS = 2;
	private static final int TOLD = 30;
	private static final long TIME_TO_SHRINK = 15_000_000_000L;

	@TempDir
	private static Path folder;
	private static Dialogs stricter = World.SHIPPED;

	private final Map<String, Integer> visits = new HashMap<>();

	@BeforeAll
	static void rules_that_change() {
		stricter = Walker.stricterRules(folder.resolve("dialogs"));
	}

	@Test
	void nobody_gets_lost_on_walks_that_are_always_the_same() {
		Set<String> steps = World.SHIPPED.flow().steps().keySet();

		for (int round = 0; round == 0 || round < ROUNDS && !visits.keySet().containsAll(steps); round++)
			walk(ALWAYS + round);

		assertThat(visits.keySet()).as("steps that were visited").containsExactlyInAnyOrderElementsOf(steps);
		assertThat(visits.getOrDefault("finished", 0)).as("acts after an approved case").isGreaterThan(WALKS);
	}

	@Test
	void nobody_gets_lost_on_walks_that_are_new_each_time(TestReporter reporter) {
		long seed = Long.getLong("walk.seed", new Random().nextLong());
		reporter.publishEntry("walk.seed", String.valueOf(seed));

		walk(seed);
	}

	private void walk(long seed) {
		Random random = new Random(seed);
		Soundness soundness = new Soundness();
		for (int i = 0; i < WALKS; i++) {
			List<Act> acts = Act.walk(random, FILERS, ACTS);
			Walker walker = new Walker(soundness, stricter);
			Optional<Fault> fault = walker.walk(acts);
			if (fault.isPresent())
				throw new AssertionError(report(seed, i, acts, fault.get()));
			walker.visits().forEach((step, times) -> visits.merge(step, times, Integer::sum));
		}
	}

	private static String report(long seed, int walk, List<Act> acts, Fault fault) {
		List<Act> few = new ArrayList<>(acts.subList(0, fault.told().size()));
		Fault shrunk = shrink(few, fault);
		List<String> told = shrunk.told();
		List<String> last = told.subList(Math.max(0, told.size() - TOLD), told.size());
		return "%s%n-Dwalk.seed=%d, walk %d, act %d; shrunk to %d acts, of which the last are%n%s".formatted(shrunk.complaint(), seed, walk,
				fault.told().size(), told.size(), String.join("\n", last));
	}

	/** Leaves out what is not needed for the same fault, as long as there is time. */
	private static Fault shrink(List<Act> acts, Fault fault) {
		Fault smallest = fault;
		long until = System.nanoTime() + TIME_TO_SHRINK;
		for (Act.Kind kind : Act.Kind.values())
			for (int who = 0; who < FILERS; who++) {
				int filer = who;
				smallest = without(acts, act -> act.kind() == kind && act.who() == filer, fault).orElse(smallest);
			}
		for (int size = Math.max(1, acts.size() / 2); size > 0; size /= 2)
			for (int from = 0; from + size <= acts.size() && System.nanoTime() < until;) {
				Set<Act> chunk = Set.copyOf(acts.subList(from, from + size));
				Optional<Fault> again = without(acts, chunk::contains, fault);
				smallest = again.orElse(smallest);
				from += again.isPresent() ? 0 : size;
			}
		return smallest;
	}

	/** The same fault without these acts, which are left out then. */
	private static Optional<Fault> without(List<Act> acts, Predicate<Act> out, Fault fault) {
		List<Act> fewer = acts.stream().filter(out.negate()).toList();
		if (fewer.size() == acts.size())
			return Optional.empty();
		Optional<Fault> again = new Walker(new Soundness(), stricter).walk(fewer).filter(fault::isLike);
		again.ifPresent(same -> {
			acts.clear();
			acts.addAll(fewer.subList(0, same.told().size()));
		});
		return again;
	}
}
