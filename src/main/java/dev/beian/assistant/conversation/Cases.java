package dev.beian.assistant.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.Part;
import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.flow.Position;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Item;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Role;

/** The cases of a filer: which one is spoken of, which are put aside, and how to get from one to another. */
final class Cases {

	/** A command with the code of a case behind it turns to that case. */
	static final String COMMAND = "case";

	private static final int MOST = 12;
	private static final int WORDS = 2;

	private final Flow flow;
	private final Moves moves;
	private final Reentry reentry;
	private final Prompter prompter;
	private final Plugs plugs;
	private final Optional<Step> changes;
	private final Optional<Step> names;

	Cases(Flow flow, Moves moves, Reentry reentry, Prompter prompter, Plugs plugs) {
		this.flow = flow;
		this.plugs = plugs;
		this.names = flow.steps().values().stream().filter(step -> step.ask() == Ask.LIST).findFirst();
		this.moves = moves;
		this.reentry = reentry;
		this.prompter = prompter;
		this.changes = flow.learning(Fact.CHANGES);
	}

	/** All of them, each with a button that leads there. */
	void list(Turn turn) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		List<List<Choice>> rows = new ArrayList<>();
		if (!isOver(turn))
			blocks.add(item("▸", turn.request(), wording.say("cases.now", "title", title(turn.request(), wording)), wording));
		for (ChangeRequest other : turn.others()) {
			String title = title(other, wording);
			blocks.add(item("•", other, title, wording));
			rows.add(List.of(Choice.of(way(other), wording.say("button.case-titled", "code", other.code(), "title", title), "plain")));
		}
		if (blocks.isEmpty())
			blocks.add(new Text(wording.say("cases.none")));
		rows.add(List.of(Choice.of(Choice.COMMAND + "new", wording.say("button.new"), "plain")));
		rows.add(List.of(Commands.goOn(turn)));
		prompter.show(turn, wording.say("cases.heading"), blocks, rows);
	}

	private static Item item(String mark, ChangeRequest request, String title, Wording wording) {
		return new Item(mark, wording.say("stage." + request.stage().id()), request.code(), title);
	}

	/** The cases put aside, for a look from outside. */
	List<Overview.Beside> beside(Turn turn) {
		Wording wording = turn.wording();
		return turn.others().stream()
				.map(other -> new Overview.Beside(other.code(), title(other, wording), wording.say("stage." + other.stage().id())))
				.toList();
	}

	/** What a case is about, in a few words. */
	private String title(ChangeRequest request, Wording wording) {
		if (request.part().isPresent())
			return wording.say("part.title", "role", wording.say("role." + request.part().get().role().id()), "code",
					request.part().get().code());
		String what = changed(request, wording);
		return names.map(step -> request.answer(step.name())).filter(one -> one.size() == 1)
				.map(one -> wording.say("cases.of-website", "website", one.getFirst(), "title", what)).orElse(what);
	}

	private String changed(ChangeRequest request, Wording wording) {
		List<String> items = changes.map(step -> request.answer(step.name())).orElse(List.of());
		if (items.isEmpty())
			return wording.say("cases.untitled");
		String words = Answers.words(changes.orElseThrow(), items.stream().limit(WORDS).toList(), wording);
		return items.size() > WORDS ? wording.say("cases.and-more", "title", words, "n", items.size()) : words;
	}

	/** A further case; what the filer said of himself in the present one need not be said again. */
	void open(Turn turn) {
		Wording wording = turn.wording();
		List<Step> known = flow.steps().values().stream().filter(step -> isAboutFiler(step) && turn.request().hasAnswered(step.name()))
				.toList();
		if (isOver(turn) || isBlank(turn))
			moves.restart(turn);
		else if (turn.others().size() + 1 >= MOST)
			turn.lead(List.of(new Text(wording.say("cases.many", "most", MOST))));
		else if (known.isEmpty())
			begin(turn, false);
		else
			prompter.show(turn, wording.say("cases.open"),
					List.of(new Text(wording.say("cases.stays", "code", turn.request().code()))),
					List.of(List.of(Choice.command("new-like", wording.say("button.new-like", "known",
							wording.list(known.stream().map(step -> Answers.words(step, turn.request(), wording)).toList()))).primary()),
							List.of(Choice.command("new-other", wording.say("button.new-other"))), List.of(Commands.goOn(turn))));
	}

	/** @param alike whether it is about the same filer as the present one */
	void begin(Turn turn, boolean alike) {
		List<String> carried = flow.steps().values().stream().filter(step -> step.keeps() || alike && isAboutFiler(step)).map(Step::name)
				.toList();
		ChangeRequest fresh = moves.fresh(turn, carried);
		turn.speakOf(fresh, Place.begun(flow.beginning(), flow.version()), placeLeft(turn));
		turn.lead(List.of(new Text(turn.wording().say("cases.opened", "code", fresh.code()))));
		moves.replay(turn);
	}

	/** Opens further cases beside the present one, at the same step, as many as may be open at once. */
	void divide(Turn turn, List<UnaryOperator<ChangeRequest>> further) {
		if (further.isEmpty())
			return;
		Wording wording = turn.wording();
		List<ChangeRequest> all = further.stream().map(own -> own.apply(moves.fresh(turn, List.of()))).toList();
		List<ChangeRequest> opened = all.stream().limit(Math.max(0, MOST - 1 - turn.others().size())).toList();
		for (ChangeRequest one : opened.reversed()) {
			turn.putAside(one, Place.begun(turn.conversation().position(), flow.version()).having(turn.conversation().trail()));
			within(turn, one, () -> {
				moves.enter(turn, turn.conversation().position());
				plugs.arrived(turn);
			});
		}
		List<Block> blocks = new ArrayList<>(List.of(new Text(wording.say("cases.divided", "n", opened.size() + 1)),
				item("▸", turn.request(), wording.say("cases.now", "title", title(turn.request(), wording)), wording)));
		opened.forEach(one -> blocks.add(item("•", one, title(one, wording), wording)));
		if (opened.size() < all.size())
			blocks.add(new Text(wording.say("cases.not-divided", "most", MOST, "names", wording.list(
					all.subList(opened.size(), all.size()).stream().map(one -> title(one, wording)).toList()))));
		turn.lead(blocks);
	}

	/** Goes on with the case of this code. */
	void turnTo(Turn turn, String code) {
		Wording wording = turn.wording();
		Optional<ChangeRequest> other = coded(turn, code);
		if (other.isEmpty()) {
			boolean here = turn.request().code().equalsIgnoreCase(code.strip());
			turn.lead(List.of(new Text(wording.say(here ? "cases.here" : "cases.unknown", "code", code.strip()))));
			return;
		}
		Place there = turn.conversation().placeOf(other.get().id()).orElseThrow();
		turn.speakOf(other.get(), there, placeLeft(turn));
		turn.change(turn.conversation().asking());
		turn.keep(there.silence().from(turn.now()));
		turn.lead(List.of(new Text(wording.say("cases.turned", "code", other.get().code(), "title", title(other.get(), wording)))));
		if (!reentry.catchesUp(turn))
			moves.settleAnewIfOutlived(turn);
	}

	/** Takes part in the case of another; what was spoken of is put aside, unless a person has the word there. */
	void join(Turn turn, Content.Invited invited) {
		Role role = Named.find(Role.class, invited.role()).orElseThrow();
		Optional<ChangeRequest> again = Stream.concat(Stream.of(turn.request()), turn.others().stream())
				.filter(request -> request.part().filter(part -> part.request().equals(invited.request()) && part.role() == role)
						.isPresent())
				.findFirst();
		if (again.isPresent() && !(isOver(turn) && again.get().equals(turn.request()))) {
			turn.lead(List.of(new Text(turn.wording().say("part.already", "code", again.get().code()))));
			return;
		}
		ChangeRequest part = moves.fresh(turn, List.of()).as(new Part(invited.request(), invited.code(), role, invited.host()));
		Place door = Place.begun(Position.at(flow.joining()), flow.version());
		if (turn.conversation().owner().isBot()) {
			turn.speakOf(part, door, placeLeft(turn));
			turn.change(turn.conversation().asking());
			turn.redraw();
		} else {
			turn.putAside(part, door);
			turn.lead(List.of(new Text(turn.wording().say("part.waits", "code", part.code()))));
		}
	}

	/**
	 * Whether this is the code of a case and nothing else; to staff and as a new value only the code of one put aside is taken for that.
	 */
	boolean isNamed(Turn turn, String text) {
		return coded(turn, text).isPresent()
				|| turn.conversation().owner().isBot() && turn.step().ask() != Ask.VALUES && isLike(turn.request().code(), text.strip());
	}

	/** Codes have the same beginning and the same length. */
	private static boolean isLike(String code, String text) {
		int start = code.indexOf('-') + 1;
		return start > 0 && text.length() == code.length() && text.regionMatches(true, 0, code, 0, start)
				&& text.chars().skip(start).allMatch(Character::isLetterOrDigit);
	}

	/** The case put aside whose code this is, and nothing else. */
	private Optional<ChangeRequest> coded(Turn turn, String text) {
		return turn.others().stream().filter(other -> other.code().equalsIgnoreCase(text.strip())).findFirst();
	}

	/** The cases put aside that this is about; what is about none of them is about the present one. */
	List<ChangeRequest> concerned(Turn turn, Content content) {
		return turn.others().stream().filter(other -> switch (content) {
			case Content.Due due -> due.subject().startsWith(other.id() + "/");
			case Content.Read read -> other.document(read.file()).isPresent();
			case Content.RulesChanged _ -> true;
			case Content.FromPartner word -> word.request().equals(other.id());
			case Content.ForPartner news -> other.part().filter(part -> part.request().equals(news.request())).isPresent();
			default -> false;
		}).toList();
	}

	/**
	 * Does something in a case put aside, and comes back to the question that is open. What is to be said stands above that question, with
	 * a way to the other case; a case that is over thereby is put aside no longer.
	 */
	void within(Turn turn, ChangeRequest other, Runnable act) {
		Conversation before = turn.conversation();
		ChangeRequest present = turn.request();
		turn.speakOf(other, before.placeOf(other.id()).orElseThrow(), Optional.of(before.place()));
		turn.sketch().about(about(turn));
		act.run();
		boolean spoke = turn.sketch().hasSaidAbout();
		boolean over = isOver(turn);
		turn.speakOf(present, before.place(), over ? Optional.empty() : Optional.of(turn.conversation().place()));
		turn.change(turn.conversation().revised(before.revision()));
		turn.sketch().takeOffers();
		if (spoke && !over)
			turn.offer(Choice.of(way(other), turn.wording().say("button.case", "code", other.code()), "plain"));
	}

	private static String way(ChangeRequest other) {
		return Choice.COMMAND + COMMAND + " " + other.code();
	}

	private Text about(Turn turn) {
		return new Text(turn.wording().say("cases.about", "code", turn.request().code(), "title", title(turn.request(), turn.wording())));
	}

	/** Where the present case is left; nowhere when it is over or has not begun. */
	private Optional<Place> placeLeft(Turn turn) {
		return isOver(turn) || isBlank(turn) ? Optional.empty() : Optional.of(turn.conversation().place());
	}

	private static boolean isOver(Turn turn) {
		return turn.step().ask() == Ask.END;
	}

	/** Nothing is answered but what is kept when everything begins anew. */
	private boolean isBlank(Turn turn) {
		return turn.request().part().isEmpty()
				&& turn.request().answers().keySet().stream().allMatch(step -> flow.has(step) && flow.step(step).keeps());
	}

	private static boolean isAboutFiler(Step step) {
		return step.learns().filter(fact -> fact == Fact.ORGANIZER || fact == Fact.PROVINCE).isPresent();
	}
}
