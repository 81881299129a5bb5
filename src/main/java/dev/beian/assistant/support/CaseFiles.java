package dev.beian.assistant.support;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.beian.assistant.change.Document;
import dev.beian.assistant.conversation.Conversations;
import dev.beian.assistant.conversation.Conversations.Held;
import dev.beian.assistant.conversation.Overview;
import dev.beian.assistant.conversation.TurnTaker;
import dev.beian.assistant.messaging.Address;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Transcript;
import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;

/** Puts together the hand-over packet of a conversation. */
public final class CaseFiles {

	private static final int LAST_LINE = 80;

	private final Conversations conversations;
	private final Transcript transcript;
	private final TurnTaker taker;
	private final Wordings wordings;
	private final Clock clock;

	public CaseFiles(Conversations conversations, Transcript transcript, TurnTaker taker, Wordings wordings, Clock clock) {
		this.conversations = conversations;
		this.transcript = transcript;
		this.taker = taker;
		this.wordings = wordings;
		this.clock = clock;
	}

	/** Where the filer of a conversation is reached; empty when it is damaged. */
	public Optional<Address> address(String conversation) {
		return read(conversation).map(held -> held.conversation().address());
	}

	/**
	 * The packet of a conversation; empty when it is damaged.
	 *
	 * @param locale the language of the member of staff
	 */
	public Optional<CaseFile> of(String conversation, String locale) {
		return read(conversation).map(held -> of(held, locale));
	}

	/**
	 * How one of the filer's cases stands, spoken of or put aside; empty when there is none of this code, or it is damaged.
	 *
	 * @param locale the language of the member of staff
	 */
	public Optional<CaseFile.Packet> packet(String conversation, String code, String locale) {
		Wording wording = wordings.in(wordings.nearest(locale));
		return read(conversation).flatMap(held -> held.about(code))
				.map(held -> packet(held, taker.overview(held, locale, clock.instant()), wording));
	}

	private Optional<Held> read(String conversation) {
		try {
			return Optional.of(conversations.read(conversation));
		} catch (Conversations.Unreadable _) {
			return Optional.empty();
		}
	}

	private CaseFile of(Held held, String locale) {
		Wording wording = wordings.in(wordings.nearest(locale));
		Overview overview = taker.overview(held, locale, clock.instant());
		List<CaseFile.Entry> entries = entries(held.conversation().id(), wording);
		Map<String, String> reasons = new LinkedHashMap<>();
		taker.steps().forEach(step -> reasons.put(step, wording.say(step + ".ask")));
		String last = entries.isEmpty() ? "" : entries.getLast().text().replaceAll("\\s+", " ");
		return new CaseFile(overview.code(), held.conversation().locale(), entries, packet(held, overview, wording), reasons,
				last.length() > LAST_LINE ? last.substring(0, LAST_LINE) + "…" : last);
	}

	private CaseFile.Packet packet(Held held, Overview overview, Wording wording) {
		List<CaseFile.Answer> answers = overview.answers().stream().map(given -> new CaseFile.Answer(given.label(), given.value()))
				.toList();
		String verdict = overview.status().stream().filter(Prompt.Item.class::isInstance).map(block -> ((Prompt.Item) block).name())
				.findFirst().orElse("");
		List<String> reasons = overview.reasons().stream().filter(Prompt.Cited.class::isInstance)
				.map(block -> ((Prompt.Cited) block).text()).toList();
		List<Prompt.Clock> clocks = overview.status().stream().filter(Prompt.Clock.class::isInstance).map(Prompt.Clock.class::cast)
				.toList();
		List<String> values = overview.status().stream().filter(Prompt.Text.class::isInstance).map(block -> ((Prompt.Text) block).text())
				.toList();
		return new CaseFile.Packet(overview.code(), overview.owner(), overview.stage(), answers, verdict, reasons, papers(held, wording),
				clocks, values, overview.others());
	}

	private static List<CaseFile.Paper> papers(Held held, Wording wording) {
		Map<String, List<CaseFile.File>> bySlot = new LinkedHashMap<>();
		for (Document document : held.request().documents())
			if (document.state() == Document.State.KEPT)
				bySlot.computeIfAbsent(document.slot(), _ -> new ArrayList<>())
						.add(new CaseFile.File(document.id(), document.name(), document.kind(), document.size()));
		List<CaseFile.Paper> papers = new ArrayList<>();
		bySlot.forEach((slot, files) -> papers.add(new CaseFile.Paper(name(slot, wording), wording.say("upload.state.received"), files)));
		return papers;
	}

	private static String name(String slot, Wording wording) {
		int at = slot.indexOf('@');
		String material = at < 0 ? slot : slot.substring(0, at);
		String name = wording.find("material." + material).orElse(wording.say("upload.some-paper"));
		return at < 0 ? name : wording.say("material.of", "name", name, "person", wording.say("role." + slot.substring(at + 1)));
	}

	private List<CaseFile.Entry> entries(String conversation, Wording wording) {
		List<CaseFile.Entry> entries = new ArrayList<>();
		List<Transcript.Line> lines = transcript.after(conversation, "");
		Set<Long> drawnOver = new HashSet<>();
		lines.forEach(line -> line.letter().ifPresent(letter -> letter.replaces().ifPresent(drawnOver::add)));
		for (Transcript.Line line : lines) {
			line.letter().filter(letter -> !drawnOver.contains(letter.seq()))
					.ifPresent(letter -> entries.add(new CaseFile.Entry(line.at().toString(), letter.author(), letter.kind().name(),
							letter.prompt().heading(), line.fate())));
			line.inbound().flatMap(inbound -> words(inbound.content(), wording))
					.ifPresent(text -> entries.add(new CaseFile.Entry(line.at().toString(), "filer", "FILER", text, "sent")));
		}
		return entries;
	}

	private static Optional<String> words(Content content, Wording wording) {
		return switch (content) {
			case Content.Said said -> Optional.of(said.text());
			case Content.Sent sent -> Optional.of(wording.say("desk.sent-file", "name", sent.name()));
			case Content.Edited edited -> edited.text().isEmpty()
					? Optional.empty()
					: Optional.of(wording.say("desk.edited", "text", edited.text()));
			case Content.Unusable unusable -> Optional.of(wording.say("desk.unusable", "kind", unusable.kind()));
			case Content.Tapped _,Content.Read _,Content.Due _,Content.Staff _,Content.Reachable _,Content.Failed _,Content.RulesChanged _,Content.Invited _,Content.NotInvited _,Content.FromPartner _,Content.ForPartner _ ->
				Optional.empty();
		};
	}
}
