package dev.beian.platform.language;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.beian.assistant.understanding.Understanding;
import dev.beian.assistant.understanding.Understood;

/** Understands by the words alone until the better way, which takes time to load, is ready; for good where it cannot be. */
public final class LazyUnderstanding implements Understanding {

	private static final Logger LOG = LoggerFactory.getLogger(LazyUnderstanding.class);

	/** How far the better way has come. */
	enum State {
		NOT_NEEDED_YET, LOADING, READY, FAILED
	}

	private final Supplier<? extends Understanding> better;
	private final Executor background;
	private final AtomicReference<State> state = new AtomicReference<>(State.NOT_NEEDED_YET);
	private volatile Understanding present;
	private volatile String problem = "";

	/** @param better loads the better way; called once, in the background, when something is to be understood for the first time */
	public LazyUnderstanding(Understanding words, Supplier<? extends Understanding> better, Executor background) {
		this.present = words;
		this.better = better;
		this.background = background;
	}

	@Override
	public Understood understand(String text) {
		if (state.compareAndSet(State.NOT_NEEDED_YET, State.LOADING))
			background.execute(this::load);
		return present.understand(text);
	}

	/** A machine that cannot load native code says so by an error rather than an exception. */
	private void load() {
		long start = System.nanoTime();
		try {
			present = better.get();
			state.set(State.READY);
			LOG.info("language model ready after={}ms", (System.nanoTime() - start) / 1_000_000);
		} catch (RuntimeException | LinkageError e) {
			problem = e.toString();
			state.set(State.FAILED);
			LOG.warn("language model cannot be loaded, free text is understood by its words alone", e);
		}
	}

	State state() {
		return state.get();
	}

	/** Why it failed; empty when it did not. */
	String problem() {
		return problem;
	}
}
