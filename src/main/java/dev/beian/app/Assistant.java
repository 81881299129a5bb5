package dev.beian.app;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import dev.beian.assistant.advice.Advice;
import dev.beian.assistant.advice.FrequentQuestions;
import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.flow.Navigator;
import dev.beian.assistant.intake.Intake;
import dev.beian.assistant.partner.Partners;
import dev.beian.assistant.reminder.Reminders;
import dev.beian.assistant.reminder.Silences;
import dev.beian.assistant.support.SupportDesk;
import dev.beian.assistant.understanding.Embedder;
import dev.beian.assistant.understanding.Notebook;
import dev.beian.assistant.understanding.LexicalQuestionFinder;
import dev.beian.assistant.understanding.PhraseUnderstanding;
import dev.beian.assistant.understanding.QuestionFinder;
import dev.beian.assistant.understanding.QuestionWords;
import dev.beian.assistant.understanding.Understanding;
import dev.beian.assistant.upload.Checklists;
import dev.beian.assistant.upload.Uploads;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.validation.SpokenDate;
import dev.beian.platform.dialogs.Dialogs;

/** The assistant, put together by hand: which features are plugged into the conversation. */
public final class Assistant {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Assistant() {
	}

	/** One that compares free text by its words alone. */
	public static TurnTaker of(Dialogs dialogs, Navigator navigator, Supplier<ChangeRequest> newRequest) {
		return of(dialogs, navigator, understanding(dialogs, Optional.empty(), Notebook.none()), newRequest);
	}

	/** @param newRequest opens a fresh case */
	public static TurnTaker of(Dialogs dialogs, Navigator navigator, Understanding understanding, Supplier<ChangeRequest> newRequest) {
		ZoneId zone = dialogs.timing().zone();
		Advice advice = new Advice(dialogs.rules(), dialogs.materials(), dialogs.deadlines(), dialogs.guidance(), zone);
		Intake intake = new Intake(dialogs.form(), dialogs.validators(), dialogs.sources(), zone);
		Uploads uploads = new Uploads(new Checklists(dialogs.materials()));
		Reminders reminders = new Reminders(dialogs.deadlines(), zone, dialogs.timing().lateAfter(), dialogs.rules()::verifiers);
		Silences silences = new Silences(dialogs.silence(), dialogs.deadlines(), zone);
		SupportDesk support = new SupportDesk();
		Partners partners = new Partners(Assistant::newToken, start -> dialogs.deadlines().end("sms", start));
		FrequentQuestions questions = new FrequentQuestions(dialogs.faqs(),
				questions(dialogs), asking(dialogs));

		Plugs plugs = new Plugs(List.of(advice::status, intake::status, uploads::status, reminders::status, partners::status),
				List.of(support.listener(), silences.listener(), reminders.listener(), partners.listener(), uploads.listener(),
						advice.listener()),
				questions, understanding, advice::stands)
				.actions(advice.actions()).panels(advice.panels()).choices(advice.choices()).commands(advice.commands())
				.actions(intake.actions()).panels(intake.panels()).choices(intake.choices()).readers(intake.readers())
				.commands(intake.commands())
				.actions(uploads.actions()).panels(uploads.panels()).choices(uploads.choices()).readers(uploads.readers())
				.actions(reminders.actions()).panels(reminders.panels())
				.foreseeing(advice::foreseen).foreseeing(intake::foreseen).foreseeing(uploads::foreseen)
				.arrival(silences.arrival()).commands(silences.commands())
				.actions(partners.actions()).panels(partners.panels()).choices(partners.choices()).commands(partners.commands())
				.actions(support.actions()).choices(support.choices());
		List<String> missing = plugs.missing(dialogs.flow());
		if (!missing.isEmpty())
			throw new IllegalStateException("flow.yaml asks for what no feature does: " + missing);

		return new TurnTaker(dialogs.flow(), navigator, dialogs.wordings(), plugs, zone, ids(dialogs.groups()),
				Map.of("province", ids(dialogs.regions())),
				Map.of("province", text -> dialogs.filingNumbers().provinceIn(text).map(Named::id)),
				(text, today) -> dialogs.spokenDate().read(text, today) instanceof SpokenDate.Day(var day)
						? Optional.of(day)
						: Optional.empty(),
				text -> simplified(text, dialogs.keywords().simplified()), _ -> newRequest.get());
	}

	private static String simplified(String text, Map<Integer, Integer> characters) {
		return text.codePoints().map(each -> characters.getOrDefault(each, each))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	/** A word that nobody can guess, for a link. */
	private static String newToken() {
		byte[] token = new byte[32];
		RANDOM.nextBytes(token);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	private static Map<String, List<String>> ids(Map<String, ? extends List<? extends Named>> groups) {
		Map<String, List<String>> ids = new LinkedHashMap<>();
		groups.forEach((group, words) -> ids.put(group, words.stream().map(Named::id).toList()));
		return ids;
	}

	/** @param embedder knows what words mean; without it only the words themselves are compared */
	public static PhraseUnderstanding understanding(Dialogs dialogs, Optional<Embedder> embedder, Notebook notebook) {
		return new PhraseUnderstanding(dialogs.phrases(), dialogs.keywords(), new TreeMap<>(dialogs.faqs()).values(), questions(dialogs),
				asking(dialogs)::in, embedder, notebook);
	}

	private static QuestionWords asking(Dialogs dialogs) {
		Wordings wordings = dialogs.wordings();
		return new QuestionWords(wordings.tags().stream().map(tag -> wordings.in(tag).say("word.question")));
	}

	private static QuestionFinder questions(Dialogs dialogs) {
		return new LexicalQuestionFinder(dialogs.faqs().values(), dialogs.phrases().outOfScope());
	}
}
