package dev.beian.journey;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Something that happens on a walk. Which button, text or file is meant is told by numbers, so that an act still means something when acts
 * before it are left out.
 *
 * @param who which of the filers
 */
record Act(Kind kind, int who, int pick, int more) {

	/** What can happen, and how often in about a thousand acts. */
	enum Kind {
		ANSWER(460), TAP(100), STALE(40), FORGED(20), DOUBLE(40), SAY(90), COMMAND(60), UPLOAD(30), SLOW_UPLOAD(5), FETCH(15), ODD(
				20), WAIT(35), DOWN(8), TAKE(8), REPLY(8), HAND_BACK(40), INVITE(18), RULES(6), RESTART(2), FAILURE(5), REACHABLE(8);

		private final int often;

		Kind(int often) {
			this.often = often;
		}

		boolean concernsEverybody() {
			return EnumSet.of(FETCH, WAIT, DOWN, RULES, RESTART).contains(this);
		}
	}

	private static final List<Kind> DICE = Stream.of(Kind.values()).flatMap(kind -> Stream.generate(() -> kind).limit(kind.often)).toList();

	static List<Act> walk(Random random, int filers, int length) {
		return Stream.generate(() -> new Act(DICE.get(random.nextInt(DICE.size())), random.nextInt(filers),
				random.nextInt(Integer.MAX_VALUE), random.nextInt(Integer.MAX_VALUE))).limit(length).toList();
	}

	/** One of these, and of the same the same one each time. */
	<T> T of(List<T> things) {
		return things.get(pick % things.size());
	}
}
