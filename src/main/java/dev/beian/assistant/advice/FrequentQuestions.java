package dev.beian.assistant.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.messaging.Prompt.Block;
import dev.beian.assistant.messaging.Prompt.Heading;
import dev.beian.assistant.understanding.QuestionFinder;
import dev.beian.assistant.understanding.QuestionFinder.Found;
import dev.beian.assistant.understanding.QuestionWords;
import dev.beian.knowledge.faq.Faq;
import dev.beian.knowledge.faq.FaqEntry;

/** Answers what filers ask along the way, with the passage that the answer rests on. */
public final class FrequentQuestions implements Plugs.Digression {

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
		return asking.in(text) ? finder.find(text).filter(Found::certain).map(found -> answer(turn, found)).orElse(List.of()) : List.of();
	}

	@Override
	public List<Block> toUnclear(Turn turn, String text) {
		return finder.find(text).map(found -> answer(turn, found)).orElse(List.of());
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
		return List.of(new Heading(entry.question()), VerdictCard.cited(turn.wording(), entry.answer(), entry.source()));
	}
}
