package dev.beian.platform.dialogs;

import java.util.List;
import java.util.Map;

import dev.beian.assistant.flow.Flow;
import dev.beian.assistant.reminder.SilencePlan;
import dev.beian.assistant.understanding.Keywords;
import dev.beian.assistant.understanding.Phrases;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.faq.Faq;
import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Province;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.form.Form;
import dev.beian.knowledge.guidance.Guidance;
import dev.beian.knowledge.material.MaterialMatrix;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import dev.beian.knowledge.validation.FilingNumbers;
import dev.beian.knowledge.validation.SpokenDate;
import dev.beian.knowledge.validation.Validators;

/**
 * The conversation and the regulations, read and proved.
 *
 * @param faqs the FAQ by language
 * @param groups the change items by the group they are shown in
 * @param regions the provinces by the part of the country under which they are shown
 * @param sets the named sets that rules may use
 */
public record Dialogs(Flow flow, Wordings wordings, ChangeTypeRules rules, MaterialMatrix materials, Deadlines deadlines, Guidance guidance,
		Validators validators, Form form, FilingNumbers filingNumbers, SpokenDate spokenDate, Timing timing, SilencePlan silence,
		Map<String, Faq> faqs, Phrases phrases,
		Keywords keywords, Map<String, List<ChangeItem>> groups, Map<String, List<Province>> regions, Map<String, List<String>> sets,
		Map<String, Source> sources) {

	/** Reads everything in this folder; refuses with all faults at once. */
	public static Dialogs in(DialogsFolder folder) {
		return new DialogsReader(folder).read();
	}

	/** How the assistant keeps time. */
	public record Timing(java.time.ZoneId zone, java.time.Duration lateAfter) {
	}
}
