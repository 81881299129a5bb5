package dev.beian.platform.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Paper that is written on line by line, from the top of one leaf to the bottom and on to the next. */
final class Sheet implements AutoCloseable {

	private static final PDRectangle LEAF = PDRectangle.A4;
	private static final float MARGIN = 56;
	private static final float WIDTH = LEAF.getWidth() - 2 * MARGIN;
	private static final float LEADING = 1.5f;
	/** Stands where a character is missing in the font, as printers do it. */
	private static final int MISSING = '\u3013';

	private final PDDocument document;
	private final CmapLookup characters;
	private final PDFont font;
	private Optional<PDPageContentStream> leaf = Optional.empty();
	private float left;

	Sheet(PDDocument document, TrueTypeFont font) throws IOException {
		this.document = document;
		this.characters = font.getUnicodeCmapLookup();
		this.font = PDType0Font.load(document, font, true);
	}

	/** Writes a paragraph of this size, with so much room above it. */
	void write(String text, float size, float above) {
		try {
			left -= above;
			for (String line : text.split("\\R"))
				for (String part : lines(printable(line), size))
					line(part, size);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void line(String text, float size) throws IOException {
		float height = size * LEADING;
		if (leaf.isEmpty() || left < height)
			turn();
		left -= height;
		PDPageContentStream ink = leaf.orElseThrow();
		ink.beginText();
		ink.setFont(font, size);
		ink.newLineAtOffset(MARGIN, MARGIN + left);
		ink.showText(text);
		ink.endText();
	}

	private void turn() throws IOException {
		close();
		PDPage page = new PDPage(LEAF);
		document.addPage(page);
		leaf = Optional.of(new PDPageContentStream(document, page));
		left = LEAF.getHeight() - 2 * MARGIN;
	}

	/** The text in parts that fit: where a line may break, else wherever it is full. */
	private List<String> lines(String text, float size) throws IOException {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
		breaks.setText(text);
		for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
			String word = text.substring(from, to);
			if (!fits(line + word.stripTrailing(), size) && !line.isEmpty())
				flush(line, lines);
			for (int character : word.codePoints().toArray()) {
				if (!fits(line + Character.toString(character), size) && !line.isEmpty() && character != ' ')
					flush(line, lines);
				line.appendCodePoint(character);
			}
		}
		flush(line, lines);
		return lines;
	}

	private static void flush(StringBuilder line, List<String> lines) {
		if (!line.toString().isBlank())
			lines.add(line.toString().stripTrailing());
		line.setLength(0);
	}

	private boolean fits(String text, float size) throws IOException {
		return font.getStringWidth(text) / 1000 * size <= WIDTH;
	}

	private String printable(String text) {
		return text.codePoints().filter(character -> !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT)
				.map(character -> characters.getGlyphId(character) > 0 ? character : MISSING)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	@Override
	public void close() throws IOException {
		if (leaf.isPresent())
			leaf.get().close();
		leaf = Optional.empty();
	}
}
