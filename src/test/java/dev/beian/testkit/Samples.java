package dev.beian.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

/** Files as filers send them; no two pictures are alike. */
public final class Samples {

	private static final AtomicInteger PICTURES = new AtomicInteger();

	private Samples() {
	}

	public static byte[] aJpeg() {
		return picture("jpg");
	}

	public static byte[] aPng() {
		return picture("png");
	}

	private static byte[] picture(String format) {
		BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
		int number = PICTURES.incrementAndGet();
		for (int x = 0; x < 320; x++)
			image.setRGB(x, (x * number) % 200, 0xffffff - number * 1000);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** A PDF by its first bytes, holding these words in plain sight. */
	public static byte[] aPdfSaying(String words) {
		return ("%PDF-1.7\n1 0 obj << /Title (" + words + ") >> endobj\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
	}

	/** A program for Windows by its first bytes. */
	public static byte[] aProgram() {
		byte[] bytes = new byte[2048];
		byte[] head = "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(head, 0, bytes, 0, head.length);
		return bytes;
	}
}
