package dev.beian.assistant.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.beian.assistant.conversation.Overview;
import dev.beian.assistant.messaging.Prompt.Clock;

/**
 * All that a member of staff needs to take over: who said what, and how the case stands.
 *
 * @param reasons names of the places a conversation can be handed over from, by step
 * @param last the last line said, shortened
 */
public record CaseFile(String code, String locale, List<Entry> entries, Packet packet, Map<String, String> reasons, String last) {

	public CaseFile {
		entries = List.copyOf(entries);
		reasons = Map.copyOf(reasons);
	}

	/** A line of the conversation. */
	public record Entry(String at, String author, String kind, String text, String delivered) {
	}

	/**
	 * How the case stands.
	 *
	 * @param values how far the new values have come, and those to be looked at
	 * @param others the filer's other cases
	 */
	public record Packet(String code, String owner, String stage, List<Answer> answers, String verdict, List<String> reasons,
			List<Paper> materials,
			List<Clock> clocks, List<String> values, List<Overview.Beside> others) {

		public Packet {
			answers = List.copyOf(answers);
			reasons = List.copyOf(reasons);
			materials = List.copyOf(materials);
			clocks = List.copyOf(clocks);
			values = List.copyOf(values);
			others = List.copyOf(others);
		}
	}

	/** An answer in words. */
	public record Answer(String label, String value) {
	}

	/** A paper with its files. */
	public record Paper(String name, String state, List<File> files) {

		public Paper {
			files = List.copyOf(files);
		}
	}

	/** A file that was handed in. */
	public record File(String id, String name, String kind, long size) {
	}

	/** Where the conversation was when it was handed over, in words. */
	public String reason(String step) {
		return reasons.getOrDefault(step, step);
	}

	/** The clock that runs out first. */
	public Optional<Clock> nearestClock() {
		return packet.clocks().stream().min((a, b) -> Long.compare(a.endEpochSecond(), b.endEpochSecond()));
	}
}
