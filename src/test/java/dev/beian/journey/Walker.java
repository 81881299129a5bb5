package dev.beian.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.beian.assistant.change.Document;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Option;
import dev.beian.journey.Soundness.Before;
import dev.beian.journey.Soundness.Due;
import dev.beian.platform.dialogs.Dialogs;
import dev.beian.testkit.DialogsCopy;
import dev.beian.testkit.Filer;
import dev.beian.testkit.Paper;
import dev.beian.testkit.World;

/** Two filers and two members of staff who do what they are told, act by act, and look after each whether everything is right. */
final class Walker {

	private static final int KEYS_REMEMBERED = 200;

	private final World world = new World();
	private final List<Filer> filers = List.of(world.filer("zh-CN"), world.filer("en"));
	private final Soundness soundness;
	private final List<String> told = new ArrayList<>();
	private final Map<String, Integer> visits = new HashMap<>();
	private final List<String> oldKeys = new ArrayList<>();
	private final Dialogs stricter;
	private boolean strict;

	/** @param stricter dialogs whose rules come and go */
	Walker(Soundness soundness, Dialogs stricter) {
		this.soundness = soundness;
		this.stricter = stricter;
		filers.forEach(Filer::starts);
	}

	/** What was wrong, and what had been done. */
	record Fault(String complaint, List<String> told) {

		/** Whether it is the same that was wrong, in another place perhaps. */
		boolean isLike(Fault other) {
			return kind().equals(other.kind());
		}

		private String kind() {
			return complaint.lines().findFirst().orElse("").split(" -- ", 2)[0];
		}
	}

	/** Rules by which every change of the entity takes the full order. */
	static Dialogs stricterRules(Path folder) {
		return DialogsCopy.in(folder).with("rules.yaml", "version: \"", "version: \"2027-01-01\" # ")
				.with("rules.yaml",
						"when: { organizer: { not: individual }, province: { in: [hunan, guizhou] }, changes: { has-any: [entity-person] } }",
						"when: { changes: { has-any: [$entity] } }")
				.read();
	}

	/** Does the acts one after the other until something is wrong. */
	Optional<Fault> walk(List<Act> acts) {
		for (Act act : acts) {
			Filer filer = filers.get(act.who());
			told.add(filer.address().user() + " at " + filer.step() + " (" + filer.conversation().owner().word() + "): ");
			try {
				act(act, filer);
				(act.kind().concernsEverybody() ? filers : List.of(filer)).forEach(one -> soundness.check(world, one));
			} catch (RuntimeException | AssertionError e) {
				return Optional.of(new Fault(e instanceof AssertionError ? String.valueOf(e.getMessage()) : e + " -- " + origin(e),
						List.copyOf(told)));
			}
			visits.merge(filer.step(), 1, Integer::sum);
			filer.options().stream().map(Option::key).forEach(oldKeys::add);
			if (oldKeys.size() > 2 * KEYS_REMEMBERED)
				oldKeys.subList(0, KEYS_REMEMBERED).clear();
		}
		return Optional.empty();
	}

	/** How often each step was stood at after an act. */
	Map<String, Integer> visits() {
		return Map.copyOf(visits);
	}

	private static String origin(Throwable e) {
		return List.of(e.getStackTrace()).stream().limit(6).map(StackTraceElement::toString).toList().toString();
	}

	private void act(Act act, Filer filer) {
		switch (act.kind()) {
			case ANSWER -> press(filer, answering(filer, act), 1);
			case TAP -> press(filer, anyButton(filer, act), 1);
			case DOUBLE -> press(filer, anyButton(filer, act), 2);
			case STALE -> press(filer, oldKeys.isEmpty() ? "x" : act.of(oldKeys), 1);
			case FORGED -> press(filer, act.more() % 2 == 0 ? act.of(Sayings.KEYS) : Sayings.forged(act.pick()), 1);
			case SAY -> does(filer, filer.writing(act.of(Sayings.TEXTS)));
			case COMMAND -> does(filer, filer.writing(act.of(Sayings.COMMANDS)));
			case ODD -> does(filer, act.more() % 2 == 0 ? new Content.Unusable("voice") : filer.rewording(act.of(Sayings.TEXTS)));
			case UPLOAD -> upload(filer, act);
			case SLOW_UPLOAD -> slowly(() -> upload(filer, act));
			case FETCH -> fetch();
			case WAIT -> passes(time(act), false);
			case DOWN -> passes(time(act), true);
			case TAKE, REPLY, HAND_BACK -> staff(filer, act);
			case INVITE -> invite(filer, filers.get((act.who() + 1) % filers.size()));
			case RULES -> rulesChange();
			case RESTART -> everybody("the process begins anew", world::restarts);
			case FAILURE -> happens(filer, "a turn failed for good", Due.ANSWER, () -> filer.acts(new Content.Failed("some:thing")));
			case REACHABLE -> happens(filer, "can be reached again", Due.SILENCE, () -> filer.isReachable(act.pick() % 2 == 0));
		}
	}

	private void press(Filer filer, String key, int times) {
		for (int i = 0; i < times; i++) {
			String label = filer.options().stream().filter(option -> option.key().equals(key)).map(Option::label).findFirst().orElse("?");
			String means = meaning(filer, key).orElse("");
			Before first = Before.of(filer);
			happens(Before.of(filer, means), "taps " + label + " (" + means + ")", means.equals("-") ? Due.EITHER : Due.ANSWER,
					() -> filer.presses(key));
			if (i > 0)
				soundness.onceOnly(first);
		}
	}

	private void does(Filer filer, Content content) {
		boolean command = content instanceof Content.Said said && said.text().startsWith("/");
		String words = content instanceof Content.Said said ? said.text() : content.toString();
		String means = command ? Choice.COMMAND + words.substring(1).strip().split("[\\s@]", 2)[0] : offered(filer);
		happens(Before.of(filer, means), "does “" + shortened(words) + "”", Soundness.due(filer, content), () -> filer.acts(content));
	}

	/** The correction that the card offers, which a word may take; empty where it offers none. */
	private static String offered(Filer filer) {
		return filer.conversation().live().stream().flatMap(card -> card.choices().stream())
				.filter(means -> means.startsWith(Choice.SET)).findFirst().orElse("");
	}

	private void upload(Filer filer, Act act) {
		Paper paper = act
				.of(List.of(Paper.aPicture(), Paper.aPicture(), Paper.aPdf(), Paper.aProgram(), Paper.anEmptyFile(), Paper.aHugeFile()));
		boolean answered = filer.conversation().owner().isBot() && !world.isFetchingSlowly();
		happens(filer, "sends " + paper, answered ? Due.ANSWER : Due.EITHER, () -> filer.uploads(paper));
	}

	private void slowly(Runnable act) {
		world.fetchesSlowly();
		act.run();
	}

	private void fetch() {
		List<Filer> waiting = filers.stream().filter(filer -> filer.conversation().owner().isBot() && filer.request().documents().stream()
				.anyMatch(document -> document.state() == Document.State.FETCHING)).toList();
		everybody("the files arrive", world::fetchesAtOnce);
		waiting.forEach(soundness::hears);
	}

	private static Duration time(Act act) {
		int longest = act.more() % 20 == 0 ? 60 * 24 * 70 : act.more() % 2 == 0 ? 60 * 8 : 60 * 24 * 6;
		return Duration.ofMinutes(1 + act.pick() % longest);
	}

	private void passes(Duration duration, boolean down) {
		List<Before> before = filers.stream().map(Before::of).toList();
		everybody(duration + (down ? " pass in which nothing runs" : " pass"), () -> {
			if (down)
				world.downFor(duration);
			else
				world.passes(duration);
		});
		before.forEach(one -> soundness.sleepsAfterTheEnd(world, one));
	}

	private void staff(Filer filer, Act act) {
		String name = act.of(List.of("Chen", "Li"));
		boolean bot = filer.conversation().owner().isBot();
		boolean mine = filer.conversation().owner().word().equals("staff:" + name);
		switch (act.kind()) {
			case TAKE -> happens(filer, name + " takes over", mine ? Due.SILENCE : Due.ANSWER, () -> world.staff(name).takes(filer));
			case REPLY -> happens(filer, name + " replies", Due.ANSWER, () -> world.staff(name).replies(filer, "您好"));
			default -> happens(filer, name + " hands back", bot ? Due.SILENCE : Due.ANSWER, () -> world.staff(name).handsBack(filer));
		}
	}

	/** One passes the link on to the other, who comes by it; where nobody may be invited that is said. */
	private void invite(Filer filer, Filer guest) {
		happens(filer, "wants to invite", Due.ANSWER, () -> filer.says("/invite website-person"));
		filer.door().ifPresent(link -> happens(guest, "comes by the invitation", Due.ANSWER, () -> guest.says(link)));
	}

	private void rulesChange() {
		strict = !strict;
		everybody("the rules change", () -> world.restartsWith(strict ? stricter : World.SHIPPED));
	}

	private void happens(Filer filer, String what, Due due, Runnable deed) {
		happens(Before.of(filer), what, due, deed);
	}

	/** Something that one filer does or that is done to him. */
	private void happens(Before before, String what, Due due, Runnable deed) {
		told.set(told.size() - 1, told.getLast() + what + "; ");
		List<Before> others = filers.stream().filter(other -> other != before.filer() && !shareACase(other, before.filer()))
				.map(Before::of).toList();
		deed.run();
		soundness.after(world, before, due);
		others.stream().filter(other -> !shareACase(other.filer(), before.filer())).forEach(soundness::untouched);
	}

	private static boolean shareACase(Filer one, Filer other) {
		return takesPart(one, other) || takesPart(other, one);
	}

	/** Whether he was invited to a case of the other; of what has ended the other still hears. */
	private static boolean takesPart(Filer guest, Filer host) {
		return guest.cases().stream().anyMatch(request -> request.part().filter(part -> part.host().equals(host.address())).isPresent())
				|| host.cases().stream()
						.anyMatch(request -> request.partners().stream().anyMatch(partner -> partner.address().equals(guest.address())));
	}

	/** Something that concerns everybody; no answer goes by it. */
	private void everybody(String what, Runnable deed) {
		told.set(told.size() - 1, what);
		List<Before> before = filers.stream().map(Before::of).toList();
		deed.run();
		before.forEach(soundness::answersStay);
	}

	private static Optional<String> meaning(Filer filer, String key) {
		List<Option> options = filer.options();
		return IntStream.range(0, options.size()).filter(i -> options.get(i).key().equals(key))
				.mapToObj(i -> filer.conversation().live().orElseThrow().choices().get(i)).findFirst();
	}

	private static String anyButton(Filer filer, Act act) {
		return filer.options().isEmpty() ? "x" : act.of(filer.options()).key();
	}

	/** A button that answers, rather the one that leads on, so that the walk comes far. */
	private static String answering(Filer filer, Act act) {
		List<Option> answers = filer.options().stream()
				.filter(option -> meaning(filer, option.key())
						.filter(means -> means.matches("(?s)a:.*|y:.*|done|x:anyway|x:leave-all|c:continue|c:restart|c:new-like|c:case .*"))
						.isPresent())
				.toList();
		if (answers.isEmpty())
			return anyButton(filer, act);
		return answers.size() < 4 && act.more() % 3 > 0 ? answers.getFirst().key() : act.of(answers).key();
	}

	private static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "… (" + text.length() + ")" : text;
	}
}
