package dev.beian.assistant.advice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Cited;
import dev.beian.assistant.messaging.Prompt.Emphasis;
import dev.beian.assistant.messaging.Prompt.Folded;
import dev.beian.assistant.messaging.Prompt.Heading;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.deadline.NoticeStatus;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.guidance.Guidance;
import dev.beian.knowledge.material.MaterialMatrix;
import dev.beian.knowledge.material.RequiredMaterial;
import dev.beian.knowledge.recommendation.Rule;
import dev.beian.knowledge.recommendation.Verdict;

/** The verdict in words: what, why, what else, what not, what to prepare, by when. */
final class VerdictCard {

	private final MaterialMatrix materials;
	private final Deadlines deadlines;
	private final Guidance guidance;
	private final ZoneId zone;

	VerdictCard(MaterialMatrix materials, Deadlines deadlines, Guidance guidance, ZoneId zone) {
		this.materials = materials;
		this.deadlines = deadlines;
		this.guidance = guidance;
		this.zone = zone;
	}

	List<Block> blocks(Turn turn, Verdict verdict) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		verdict.type().ifPresentOrElse(type -> recommended(blocks, turn, verdict, type),
				() -> blocks.add(new Emphasis(wording.say("verdict.label"), wording.say("verdict.none"), "attention")));
		handover(blocks, wording, verdict);
		List<Block> hints = new ArrayList<>();
		verdict.notes().forEach(note -> hints.add(cited(wording, wording.say("rule." + note.id() + ".reason"), note.source())));
		guidance.on("province-hint", turn.facts())
				.forEach(hint -> hints.add(cited(wording, wording.say(hint.key()), hint.source())));
		if (!hints.isEmpty())
			blocks.add(new Folded(wording.count("verdict.notes", hints.size()), hints));
		return blocks;
	}

	List<Block> why(Turn turn, Verdict verdict) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		reasons(blocks, wording, verdict);
		refused(blocks, wording, verdict);
		handover(blocks, wording, verdict);
		blocks.add(new Text(wording.say("verdict.version", "version", verdict.rulesVersion())));
		return blocks;
	}

	/** What another change would come to. */
	List<Block> whatIf(Turn turn, Verdict verdict) {
		Wording wording = turn.wording();
		List<Block> blocks = new ArrayList<>();
		String type = verdict.type().map(found -> wording.say("type." + found.id())).orElse(wording.say("verdict.none"));
		blocks.add(new Emphasis(wording.say("verdict.label"), type, "verdict"));
		reasons(blocks, wording, verdict);
		handover(blocks, wording, verdict);
		blocks.add(new Text(wording.say("whatif.note")));
		return blocks;
	}

	List<Block> tooEarly(Turn turn) {
		return List.of(new Text(turn.wording().say("why.early")));
	}

	String cite(Turn turn, Source source) {
		return turn.wording().say("card.source", "title", source.title(), "quote", source.quote());
	}

	private void recommended(List<Block> blocks, Turn turn, Verdict verdict, ChangeType type) {
		Wording wording = turn.wording();
		blocks.add(new Emphasis(wording.say("verdict.label"), wording.say("type." + type.id()), "verdict"));
		reasons(blocks, wording, verdict);
		if (verdict.allowed().size() > 1)
			blocks.add(new Text(wording.say("verdict.also", "types",
					wording.list(types(wording, verdict.allowed().subList(1, verdict.allowed().size()))))));
		List<Block> refusals = new ArrayList<>();
		refused(refusals, wording, verdict);
		if (!refusals.isEmpty())
			blocks.add(new Folded(wording.say("verdict.refused", "types", wording.list(types(wording, verdict.refused().keySet()))),
					refusals));
		blocks.add(new Text(needs(turn, verdict, type)));
		blocks.add(new Text(wording.say("verdict.sms", "persons",
				wording.list(verdict.smsVerifiers().stream().map(role -> wording.say("role." + role.id())).toList()))));
		blocks.add(latest(turn));
	}

	private void reasons(List<Block> blocks, Wording wording, Verdict verdict) {
		verdict.deciding().forEach(rule -> blocks.add(cited(wording, wording.say("rule." + rule.id() + ".reason"), rule.source())));
	}

	private void refused(List<Block> blocks, Wording wording, Verdict verdict) {
		for (Map.Entry<ChangeType, Rule> refusal : verdict.refused().entrySet())
			blocks.add(cited(wording,
					wording.say("rule." + refusal.getValue().id() + ".refuses", "type", wording.say("type." + refusal.getKey().id())),
					refusal.getValue().source()));
	}

	private void handover(List<Block> blocks, Wording wording, Verdict verdict) {
		if (verdict.handover().isEmpty())
			return;
		blocks.add(new Heading(wording.say("verdict.handover")));
		for (Map.Entry<ChangeItem, Rule> item : verdict.handover().entrySet())
			blocks.add(cited(wording, wording.say("verdict.handover-item", "item", wording.say("change." + item.getKey().id()), "reason",
					wording.say("rule." + item.getValue().id() + ".reason")),
					item.getValue().source()));
	}

	private String needs(Turn turn, Verdict verdict, ChangeType type) {
		Wording wording = turn.wording();
		Facts settled = turn.facts().with(dev.beian.knowledge.filing.Fact.TYPE, type);
		List<RequiredMaterial> required = materials.required(settled).stream().filter(RequiredMaterial::required).toList();
		return required.isEmpty()
				? wording.say("verdict.no-materials")
				: wording.count("verdict.materials", required.size(), "names",
						wording.list(required.stream().map(paper -> wording.say("material." + paper.material().id())).distinct().toList()));
	}

	private Block latest(Turn turn) {
		Wording wording = turn.wording();
		LocalDate today = LocalDate.ofInstant(turn.now(), zone);
		if (turn.request().effective().isEmpty())
			return new Emphasis(wording.say("verdict.latest"), wording.say("verdict.already"), "attention");
		NoticeStatus status = deadlines.status(turn.request().effective().get(), today);
		String key = status.daysLeft() == 0 ? "verdict.today" : "verdict." + status.status().id();
		String tone = switch (status.status()) {
			case ON_TIME -> "good";
			case TIGHT -> "attention";
			case LATE, ALREADY_EFFECTIVE -> "danger";
		};
		return new Emphasis(wording.say("verdict.latest"),
				wording.count(key, status.daysLeft(), "day", wording.day(status.latestSubmission())), tone);
	}

	private static List<String> types(Wording wording, Iterable<ChangeType> types) {
		List<String> names = new ArrayList<>();
		types.forEach(type -> names.add(wording.say("type." + type.id())));
		return names;
	}

	static Cited cited(Wording wording, String text, Source source) {
		return new Cited(text, source.quote(), source.title(), source.heading(),
				wording.say("authority." + ((Named) source.authority()).id()));
	}
}
