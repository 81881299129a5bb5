package dev.beian.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Conversation;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Option;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Stage;
import dev.beian.knowledge.recommendation.Verdict;
import dev.beian.testkit.Explorer;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

/** What is true of every conversation at any time, and of every act. A complaint names the rule, then the case behind {@code --}. */
final class Soundness {

	private static final int LONGEST_KEY = 64;
	private static final int LONGEST_TEXT = 4_096;
	private static final int LONGEST_TRAIL = 40;
	private static final String WEBSITES = "websites";

	private final Set<String> looked = new HashSet<>();

	/** What an act must bring. */
	enum Due {
		ANSWER, SILENCE, EITHER
	}

	/**
	 * A conversation before an act.
	 *
	 * @param means what the act means in the words of the live card, e.g. {@code c:restart}; empty for everything else
	 */
	record Before(Filer filer, Conversation conversation, ChangeRequest request, List<ChangeRequest> others, String means) {

		static Before of(Filer filer) {
			return of(filer, "");
		}

		static Before of(Filer filer, String means) {
			return new Before(filer, filer.conversation(), filer.request(), filer.others(), means);
		}

		String step() {
			return conversation.position().step();
		}

		/** Whether the case spoken of had not begun or was over, so that it need not be kept. */
		boolean isDone(World world) {
			return world.flow().step(step()).ask() == Ask.END || request.answers().keySet().stream().allMatch("welcome"::equals);
		}

		boolean bot() {
			return conversation.owner().isBot();
		}
	}

	/**
	 * What is due to something that a filer does: while a person has the word, nothing but to commands; to an edit nothing where the text
	 * is as it was.
	 */
	static Due due(Filer filer, Content content) {
		String typed = content instanceof Content.Said said ? said.text() : content instanceof Content.Edited edited ? edited.text() : "";
		if (filer.conversation().owner().isBot())
			return content instanceof Content.Edited ? Due.EITHER : Due.ANSWER;
		if (content instanceof Content.Said && typed.startsWith("/"))
			return Due.ANSWER;
		return typed.replaceAll("\\D", "").length() > 3 ? Due.EITHER : Due.SILENCE;
	}

	/** What an act may do and must bring. */
	void after(World world, Before before, Due due) {
		Filer filer = before.filer();
		if (due == Due.ANSWER)
			holds(!filer.letters().isEmpty(), "everything is answered", before.step() + " " + before.means());
		if (due == Due.SILENCE)
			holds(filer.letters().isEmpty(), "nothing comes unasked", filer.news());
		if (due == Due.SILENCE && !before.bot())
			holds(before.request().equals(filer.request()) && before.conversation().position().equals(filer.conversation().position()),
					"what is said to a person is no answer", before.step());
		for (ChangeRequest other : before.others())
			holds(filer.cases().contains(other) || other.part().isPresent() || !other.partners().isEmpty() || isOutlived(world, other),
					"a case put aside stays as it is",
					other.code());
		Optional<ChangeRequest> now = now(before.request(), filer);
		holds(now.isPresent() || before.isDone(world), "no case is lost", before.request().code() + " by " + before.means());
		boolean anew = before.means().matches("c:(restart|restart-now)");
		if (!anew)
			now.ifPresent(request -> answersStay(before, request));
		boolean ended = world.flow().step(filer.step()).ask() == Ask.END;
		boolean replaced = before.conversation().draft().size() == 2 || before.means().startsWith("x:drop");
		if (!anew && !ended && !replaced)
			now.ifPresent(
					request -> holds(ids(request).containsAll(ids(before.request())), "no paper is lost", request.documents().toString()));
	}

	/** Whether the rules no longer allow the type of a case; whoever turns to it finds it settled anew. */
	private static boolean isOutlived(World world, ChangeRequest request) {
		return request.stage() == Stage.PREPARING && request.type().isPresent()
				&& !world.dialogs().rules().recommend(request.facts(world.learning()).without(Fact.TYPE)).allows(request.type().get());
	}

	/** What has become of a case; empty when the filer has it no more. */
	private static Optional<ChangeRequest> now(ChangeRequest before, Filer filer) {
		return filer.cases().stream().filter(request -> request.id().equals(before.id())).findFirst();
	}

	/** While time passes no answer goes; cases put aside may come to their end. */
	void answersStay(Before before) {
		now(before.request(), before.filer()).ifPresent(request -> answersStay(before, request));
		for (ChangeRequest other : before.others())
			now(other, before.filer()).ifPresent(request -> holds(request.answers().equals(other.answers()),
					"no answer is lost", other.code() + " put aside"));
	}

	/** An answer goes only by starting over; it becomes another only where it was asked for. */
	private static void answersStay(Before before, ChangeRequest now) {
		before.request().answers().forEach((step, values) -> {
			boolean dropped = step.equals("change-type") && before.step().equals("recommendation");
			boolean divided = step.equals(WEBSITES) && List.of("recommendation", "change-type").contains(before.step())
					&& websites(before.filer()).containsAll(values);
			boolean asked = divided || step.equals(before.step()) || before.means().startsWith(Choice.SET + step + "=");
			if (!dropped && !asked)
				holds(now.answer(step).equals(values), "no answer is lost", step + " was " + values + " and is " + now.answer(step));
		});
		if (!List.of("new-values", WEBSITES).contains(before.step()))
			holds(now.values().equals(before.request().values()), "no value is lost", before.step());
	}

	/** The websites that are in hand, whatever the case. */
	private static List<String> websites(Filer filer) {
		return filer.cases().stream().flatMap(request -> request.answer(WEBSITES).stream()).toList();
	}

	/** Somebody who waited for a file. */
	void hears(Filer filer) {
		holds(!filer.letters().isEmpty(), "what came of a file is told", filer.step());
	}

	/** The second tap of a double tap. */
	void onceOnly(Before first) {
		Filer filer = first.filer();
		holds(first.request().equals(filer.request()) && first.conversation().position().equals(filer.conversation().position())
				&& first.conversation().draft().equals(filer.conversation().draft()), "a second tap changes nothing", first.step());
	}

	/** Somebody who did nothing. */
	void untouched(Before before) {
		holds(before.conversation().equals(before.filer().conversation()) && before.request().equals(before.filer().request())
				&& before.others().equals(before.filer().others()),
				"nobody else is touched", before.step());
	}

	void sleepsAfterTheEnd(World world, Before before) {
		boolean others = before.others().stream().anyMatch(other -> before.filer().news().contains(other.code()));
		holds(world.flow().step(before.step()).ask() != Ask.END || before.filer().letters().isEmpty() || others,
				"nothing rings after the end",
				before.filer().news());
	}

	/** What is true of a conversation between the acts. */
	void check(World world, Filer filer) {
		Step step = world.flow().step(filer.step());
		filer.letters().forEach(letter -> fits(letter.prompt()));
		filer.texts().forEach(text -> holds(text.length() <= LONGEST_TEXT, "a letter fits into a message", text));
		cardAgrees(world, filer, step);
		trailAgrees(world, filer);
		caseAgrees(world, filer, step);
		look(world, filer);
	}

	private static void fits(Prompt prompt) {
		prompt.rows().forEach(row -> row.forEach(option -> holds(option.key().getBytes(UTF_8).length <= LONGEST_KEY,
				"a key fits into a button", option.key())));
	}

	/** The live card asks the open question, or leads back to it. */
	private static void cardAgrees(World world, Filer filer, Step step) {
		Prompt card = filer.card();
		boolean asks = card.heading().equals(filer.wording().say(step.name() + ".ask"));
		holds(asks || filer.conversation().live().orElseThrow().choices().stream()
				.anyMatch(means -> means.matches("(?s)c:continue|c:look|y:.*")),
				"the card asks the open question or leads back to it", step.name() + ": " + card.heading());
		holds(card.phase().isPresent() == (step.ask() != Ask.END), "the phase bar is there while there is a way to go", step.name());
		String phase = filer.conversation().position().left().map(world.flow()::step).orElse(step).phase();
		card.phase().ifPresent(shown -> holds(shown.number() == world.flow().phases().indexOf(phase) + 1
				&& shown.of() == world.flow().phases().size() && shown.name().startsWith(filer.wording().say("phase." + phase))
				&& shown.name().contains(filer.request().code()) != filer.others().isEmpty(),
				"the phase bar is right", step.name() + ": " + shown));
	}

	private static void trailAgrees(World world, Filer filer) {
		Conversation conversation = filer.conversation();
		String place = conversation.position() + " after " + conversation.trail();
		holds(conversation.trail().size() <= LONGEST_TRAIL, "the trail is short", place);
		for (String visited : conversation.trail())
			holds(world.flow().has(visited) && world.flow().step(visited).guided()
					&& (!world.flow().step(visited).replayed() || filer.request().hasAnswered(visited)),
					"the trail leads over answered questions", place);
		String asked = conversation.position().left().orElse(conversation.position().step());
		conversation.resume().ifPresent(later -> holds(world.flow().step(asked).reopens() && world.flow().has(later.step()),
				"only an answer is corrected", place));
	}

	private static void caseAgrees(World world, Filer filer, Step step) {
		ChangeRequest request = filer.request();
		if (filer.conversation().resume().isEmpty() && step.guided() && step.stage().isPresent()) {
			holds(request.stage() == step.stage().get(), "the stage is that of the step", step.name() + ": " + request.stage());
			Verdict verdict = world.dialogs().rules().recommend(request.facts(world.learning()).without(Fact.TYPE));
			boolean settled = request.stage() != Stage.PREPARING || !filer.conversation().owner().isBot();
			holds(request.type().isPresent() && (settled || verdict.allows(request.type().get())),
					"the type is one that the rules allow", step.name() + ": " + request.type());
		}
		if (step.ask() == Ask.END && filer.conversation().owner().isBot())
			holds(request.documents().isEmpty(), "no paper is kept after the end", request.documents().toString());
	}

	/** From a place not seen before: every button does something, and buttons alone lead to an end. */
	private void look(World world, Filer filer) {
		Conversation conversation = filer.conversation();
		List<String> choices = conversation.live().orElseThrow().choices();
		String place = conversation.position() + " " + conversation.owner().kind() + " " + conversation.resume().isPresent();
		Explorer explorer = new Explorer(world);
		if (looked.add(place + filer.card().heading().equals(filer.wording().say(filer.step() + ".ask"))))
			holds(explorer.wayToAnEnd(filer).isPresent(), "buttons alone lead to an end", place + " " + choices);
		if (!looked.add(place + choices.toString().replaceAll("\\d+", "#")))
			return;
		holds(world.overview(filer, "en").owner().equals(conversation.owner().word()), "the overview knows the owner", place);
		List<Option> options = filer.options();
		for (int i = 0; i < options.size(); i++) {
			if (choices.get(i).equals("-"))
				continue;
			String button = options.get(i).label() + " (" + choices.get(i) + ") at " + place;
			List<Outbound> letters = explorer.wouldBring(filer, options.get(i).key());
			holds(!letters.isEmpty(), "every live button is answered", button);
			holds(letters.stream().flatMap(letter -> letter.prompt().blocks().stream()).noneMatch(misunderstood(filer)::contains),
					"every live button is understood", button);
		}
	}

	private static List<Prompt.Block> misunderstood(Filer filer) {
		return List.of(new Text(filer.wording().say("stale")), new Text(filer.wording().say("unclear")));
	}

	private static List<String> ids(ChangeRequest request) {
		List<String> ids = new ArrayList<>();
		request.documents().forEach(document -> ids.add(document.id()));
		return ids;
	}

	private static void holds(boolean truth, String rule, String detail) {
		if (!truth)
			throw new AssertionError(rule + " -- " + detail);
	}
}
