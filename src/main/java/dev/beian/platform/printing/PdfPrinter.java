package dev.beian.platform.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

import dev.beian.assistant.messaging.Printer;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;

/** Prints as PDF. The font is read for each page and only the characters used go into the file. */
public final class PdfPrinter implements Printer {

	private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
	private static final float TITLE = 20;
	private static final float HEADING = 13;
	private static final float BODY = 11;
	private static final float SMALL = 9;
	private static final float GAP = 8;
	private static final float WIDE_GAP = 18;

	@Override
	public String name(Prompt.Page page) {
		return page.file() + ".pdf";
	}

	@Override
	public byte[] print(Prompt.Page page) {
		try (PDDocument document = new PDDocument(); TrueTypeFont font = font()) {
			document.getDocumentInformation().setTitle(page.title());
			Sheet sheet = new Sheet(document, font);
			sheet.write(page.title(), TITLE, 0);
			sheet.write(page.about(), SMALL, GAP);
			page.blocks().forEach(block -> write(sheet, block));
			sheet.write(page.note(), SMALL, WIDE_GAP);
			sheet.close();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException("the page cannot be printed: " + page.file(), e);
		}
	}

	/** What only makes sense on a screen is left out. */
	private static void write(Sheet sheet, Block block) {
		switch (block) {
			case Prompt.Heading heading -> sheet.write(heading.text(), HEADING, WIDE_GAP);
			case Prompt.Text text -> sheet.write(text.text(), BODY, GAP);
			case Prompt.Copy copy -> pair(sheet, copy.label(), copy.value());
			case Prompt.Item item ->
				pair(sheet, item.name(), item.detail().isEmpty() ? item.state() : item.state() + " · " + item.detail());
			case Prompt.Emphasis emphasis -> pair(sheet, emphasis.label(), emphasis.text());
			case Prompt.Cited _,Prompt.Folded _,Prompt.Progress _,Prompt.Clock _,Prompt.Link _,Prompt.Door _,Prompt.Page _ -> {
			}
		}
	}

	private static void pair(Sheet sheet, String label, String value) {
		sheet.write(label, SMALL, GAP);
		sheet.write(value, BODY, 0);
	}

	private static TrueTypeFont font() throws IOException {
		try (InputStream font = PdfPrinter.class.getResourceAsStream(FONT)) {
			if (font == null)
				throw new IOException("there is no font " + FONT);
			return new TTFParser().parse(new RandomAccessReadBuffer(font));
		}
	}
}
