package dev.beian.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.beian.assistant.understanding.Embedder;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;

/** A small Chinese model of sentences (bge-small-zh-v1.5, quantised) on one thread of this process. */
public final class OnnxEmbedder implements Embedder {

	private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
	private static final String TOKENS = "/bge-small-zh-v1.5-q-tokenizer.json";

	private final Model model;

	private OnnxEmbedder(Model model) {
		this.model = model;
	}

	/**
	 * Loads the model, which takes about half a second.
	 *
	 * @param unpacked where the library keeps its native part
	 */
	public static OnnxEmbedder load(Path unpacked) {
		// the tokenizer's library would otherwise tell its makers that it is used, and unpack into the home of the user
		System.setProperty("OPT_OUT_TRACKING", "true");
		System.setProperty("ENGINE_CACHE_DIR", unpacked.toAbsolutePath().toString());
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (InputStream model = read(MODEL); InputStream tokens = read(TOKENS); OrtSession.SessionOptions options = oneThread()) {
			OrtSession session = environment.createSession(model.readAllBytes(), options);
			return new OnnxEmbedder(new Model(new OnnxBertBiEncoder(environment, session, tokens, PoolingMode.CLS)));
		} catch (IOException | OrtException e) {
			throw new IllegalStateException("the language model cannot be loaded", e);
		}
	}

	/** The standard session keeps a thread spinning on every core. */
	private static OrtSession.SessionOptions oneThread() throws OrtException {
		OrtSession.SessionOptions options = new OrtSession.SessionOptions();
		options.setIntraOpNumThreads(1);
		options.setInterOpNumThreads(1);
		return options;
	}

	private static InputStream read(String resource) throws IOException {
		InputStream stream = BgeSmallZhV15QuantizedEmbeddingModel.class.getResourceAsStream(resource);
		if (stream == null)
			throw new IOException(resource + " is not packed into the application");
		return stream;
	}

	@Override
	public float[] embed(String text) {
		return model.embed(text).content().vector();
	}

	/** The library's model around a session of our own. */
	private static final class Model extends AbstractInProcessEmbeddingModel {

		private final OnnxBertBiEncoder encoder;

		Model(OnnxBertBiEncoder encoder) {
			super(Runnable::run);
			this.encoder = encoder;
		}

		@Override
		protected OnnxBertBiEncoder model() {
			return encoder;
		}
	}
}
