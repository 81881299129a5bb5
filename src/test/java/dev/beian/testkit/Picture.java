package dev.beian.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import tools.jackson.databind.node.ObjectNode;

/** The measures of a picture, in pixels. */
record Picture(int width, int height) {

	/** Read from the header alone; empty when the bytes are no picture. */
	static Optional<Picture> of(byte[] bytes) {
		try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				return Optional.empty();
			}
			ImageReader reader = readers.next();
			reader.setInput(in);
			Picture picture = new Picture(reader.getWidth(0), reader.getHeight(0));
			reader.dispose();
			return Optional.of(picture);
		} catch (IOException | RuntimeException _) {
			return Optional.empty();
		}
	}

	/** Scaled down so that its longer side has this length. */
	Picture within(int longer) {
		double scale = (double) longer / Math.max(this.width, this.height);
		return new Picture((int) Math.max(1, this.width * scale), (int) Math.max(1, this.height * scale));
	}

	/** Telegram takes neither huge nor ribbon-like photos. */
	boolean fit() {
		return this.width + this.height <= 10_000 && Math.max(this.width, this.height) <= 20 * Math.min(this.width, this.height);
	}

	ObjectNode describe(ObjectNode photoSize) {
		return photoSize.put("width", this.width).put("height", this.height);
	}
}
