package dev.beian.assistant.upload;

import java.util.List;

import dev.beian.assistant.change.Document;
import dev.beian.assistant.conversation.Turn;
import dev.beian.knowledge.filing.ChangeType;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.filing.Facts;
import dev.beian.knowledge.filing.Named;
import dev.beian.knowledge.material.MaterialMatrix;

/** Makes the checklist of a case. */
public final class Checklists {

	private final MaterialMatrix materials;

	public Checklists(MaterialMatrix materials) {
		this.materials = materials;
	}

	/** The checklist for what is known of this case. */
	public Checklist of(Facts facts) {
		return new Checklist(materials.required(facts).stream()
				.map(paper -> new Checklist.Entry(Document.slot(paper.material().id(), paper.of().map(Named::id).orElse("")), paper))
				.toList());
	}

	Checklist of(Turn turn) {
		return of(turn.facts());
	}

	/** The checklist after a correction whose type the filer has not accepted yet. */
	Checklist after(Turn turn) {
		return turn.request().type().isPresent()
				? of(turn)
				: turn.request().evaluation().flatMap(evaluation -> Named.find(ChangeType.class, evaluation.type()))
						.map(type -> of(turn.facts().with(Fact.TYPE, type))).orElse(new Checklist(List.of()));
	}

	/** How many required papers were handed in, and how many are required. */
	public List<Checklist.Entry> required(Facts facts) {
		return of(facts).entries().stream().filter(entry -> entry.paper().required()).toList();
	}
}
