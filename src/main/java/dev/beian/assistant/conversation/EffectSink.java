package dev.beian.assistant.conversation;

import java.util.List;

/** Port: stores those effects of turns that it understands, within the turns' transaction. */
public interface EffectSink {

	void apply(List<Effect> effects);

	/** Called once the transaction is safe on disk. */
	default void committed(List<Effect> effects) {
	}
}
