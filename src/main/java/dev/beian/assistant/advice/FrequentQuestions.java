package dev.beian.assistant.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.conversation.Words;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Heading;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.understanding.QuestionFinder;
import dev.beian.assistant.understanding.QuestionFinder.Found;
import dev.beian.assistant.understanding.QuestionWords;
import dev.beian.knowledge.faq.Faq;
import dev.beian.knowledge.faq.FaqEntry;
import dev.beian.knowledge.filing.Province;

/** Answers what filers ask along the way, with the passage that the answer rests on. */
public final class FrequentQuestions implements Plugs.Digression {

	/** What a topic is asked by in so few words that they alone would not find it. */
	private static final String SAID = "digression.said.";

	private final Map<String, Faq> faqs;
	private final QuestionFinder finder;
	private final QuestionWords asking;

	/** @param faqs the FAQ by language */
	public FrequentQuestions(Map<String, Faq> faqs, QuestionFinder finder, QuestionWords asking) {
		this.faqs = Map.copyOf(faqs);
		this.finder = finder;
		this.asking = asking;
	}

	@Override
	public List<Block> toQuestion(Turn turn, String text) {
		Optional<String> topic = turn.wording().under(SAID).keySet().stream().filter(key -> Words.is(turn, key, text)).findFirst();
		if (topic.isPresent())
			return about(turn, topic.get().substring(SAID.length()));
		return asking.in(text) ? finder.find(text).filter(Found::certain).map(found -> answer(turn, found)).orElse(List.of()) : List.of();
	}

	@Override
	public List<Block> toUnclear(Turn turn, String text) {
		return finder.find(text).filter(found -> found.certain() || asking.in(text) && holdsFor(turn, found.entry()))
				.map(found -> answer(turn, found)).orElse(List.of());
	}

	@Override
	public boolean asks(String text) {
		return asking.in(text);
	}

	@Override
	public List<Block> about(Turn turn, String topic) {
		return Optional.ofNullable(faqs.get(turn.conversation().locale())).flatMap(faq -> faq.find(topic)).map(entry -> shown(turn, entry))
				.orElse(List.of());
	}

	/** In the language of the conversation, whatever language it was asked in. */
	private List<Block> answer(Turn turn, Found found) {
		List<Block> answer = about(turn, found.entry().id());
		return answer.isEmpty() ? shown(turn, found.entry()) : answer;
	}

	private static List<Block> shown(Turn turn, FaqEntry entry) {
		List<Block> blocks = new ArrayList<>(
				List.of(new Heading(entry.question()), VerdictCard.cited(turn.wording(), entry.answer(), entry.source())));
		if (!holdsFor(turn, entry))
			blocks.add(new Text(turn.wording().say("digression.elsewhere", "provinces",
					turn.wording().list(entry.provinces().stream().map(province -> name(turn, province)).toList()), "here",
					name(turn, turn.facts().province().orElseThrow()))));
		return blocks;
	}

	private static boolean holdsFor(Turn turn, FaqEntry entry) {
		return entry.provinces().isEmpty() || turn.facts().province().filter(here -> !entry.provinces().contains(here)).isEmpty();
	}

	private static String name(Turn turn, Province province) {
		return turn.wording().say("province." + province.id());
	}
}
