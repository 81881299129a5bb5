package dev.beian.platform.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Block;

class PdfPrinterTest {

	private final PdfPrinter printer = new PdfPrinter();

	/** What can be read on the paper. */
	private record Paper(String text, int leaves, int bytes) {
	}

	@Test
	void what_is_on_the_page_is_on_the_paper_in_its_order() {
		Paper paper = printed(new Prompt.Heading("主体信息"), new Prompt.Copy("主办单位名称", "云上林间科技有限公司"),
				new Prompt.Item("○", "照证件原件填写", "证件号码", "1101************2X"), new Prompt.Item("○", "到控制台直接填写", "邮箱", ""));

		assertThat(paper.text()).containsSubsequence("填表清单", "办理件编号 BG-7", "主体信息", "主办单位名称", "云上林间科技有限公司", "证件号码",
				"照证件原件填写 · 1101************2X", "邮箱", "到控制台直接填写", "请收好");
		assertThat(paper.leaves()).isOne();
		assertThat(paper.bytes()).as("only the characters used are inside").isLessThan(100_000);
	}

	@Test
	void the_name_of_the_file_tells_its_kind() {
		assertThat(printer.name(page())).isEqualTo("sheet.pdf");
	}

	@Test
	void a_long_text_is_broken_and_none_of_it_is_lost() {
		String chinese = "林间有一条安静的小路，".repeat(200);
		String address = "https://example.cn/" + "a".repeat(400);

		Paper paper = printed(new Prompt.Copy("备注", chinese), new Prompt.Copy("首页", address), new Prompt.Text("one two three ".repeat(60)));

		String joined = paper.text().replaceAll("\\s", "");
		assertThat(joined).contains(chinese, address, "onetwothree".repeat(60));
	}

	@Test
	void what_does_not_fit_goes_on_the_next_leaf() {
		Block[] rows = IntStream.range(0, 80).mapToObj(i -> new Prompt.Copy("第 " + i + " 项", "值 " + i)).toArray(Block[]::new);

		Paper paper = printed(rows);

		assertThat(paper.leaves()).isGreaterThan(2);
		assertThat(paper.text()).containsSubsequence("第 0 项", "值 0", "第 79 项", "值 79", "请收好");
	}

	@Test
	void what_the_font_does_not_have_is_marked_as_missing() {
		Paper paper = printed(new Prompt.Copy("姓名", "林\uD83C\uDF32一"), new Prompt.Copy("备注", "a\tb\u202Ec\u0007d\ne"),
				new Prompt.Copy("空", ""));

		assertThat(paper.text()).contains("林〓一", "d");
	}

	private Paper printed(Block... blocks) {
		byte[] bytes = printer.print(page(blocks));
		try (PDDocument pdf = Loader.loadPDF(bytes)) {
			return new Paper(new PDFTextStripper().getText(pdf), pdf.getNumberOfPages(), bytes.length);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Prompt.Page page(Block... blocks) {
		return new Prompt.Page("sheet", "填表清单", "办理件编号 BG-7", List.of(blocks), "这里有个人信息，用完请收好或销毁。");
	}
}
