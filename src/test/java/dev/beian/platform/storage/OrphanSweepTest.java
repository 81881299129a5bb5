package dev.beian.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.beian.assistant.upload.FileStore;
import dev.beian.testkit.RunningAssistant;
import dev.beian.testkit.Samples;
import dev.beian.testkit.WebVisitor;

/** What is kept without belonging to any case goes within a day; what belongs to one stays. */
class OrphanSweepTest {

	private static final Duration MORE_THAN_A_DAY = Duration.ofHours(25);

	@TempDir
	private Path data;
	private RunningAssistant assistant;
	private WebVisitor visitor;

	@BeforeEach
	void somebody_is_asked_for_papers() {
		assistant = RunningAssistant.in(data).start();
		visitor = assistant.visitor().arrives();
		visitor.page().sees("您好");
		visitor.taps("同意并开始");
		visitor.taps("企业");
		visitor.says("湖南");
		for (String label : List.of("主体负责人（换人）", "完成，已选 1 项", "已经生效", "按变更备案办理", "其余都到控制台再填",
				"没问题，下一步"))
			visitor.taps(label);
		visitor.taps("上传主办单位证件");
		visitor.sees("请发送：主办单位证件");
	}

	@AfterEach
	void stop() {
		visitor.close();
		assistant.close();
	}

	@Test
	void an_upload_that_comes_once_more_after_it_was_deleted_goes_and_the_others_stay() {
		long number = visitor.nextNumber();
		visitor.uploads(number, "执照.png", "image/png", Samples.aPng());
		visitor.sees("已收到并加密保存");
		visitor.taps("删除文件 1");
		visitor.sees("文件已删除");
		visitor.uploads("执照.pdf", "application/pdf", Samples.aPdfSaying("the right one"));
		visitor.sees("已收到并加密保存");
		List<String> right = papers();

		visitor.uploads(number, "执照.png", "image/png", Samples.aPng());
		assertThat(papers()).hasSize(2);
		assertThat(sweep()).as("it is young").isZero();
		assistant.clock().passes(MORE_THAN_A_DAY);
		sweep();

		assertThat(papers()).isEqualTo(right);
		assertThat(assistant.rows("select id from material_file")).hasSize(1);
	}

	@Test
	void bytes_without_a_key_go() throws IOException {
		Path stray = data.resolve("materials").resolve(UUID.randomUUID().toString());
		Files.write(stray, new byte[]{1});
		Files.setLastModifiedTime(stray, FileTime.from(assistant.clock().instant().minus(MORE_THAN_A_DAY)));

		sweep();

		assertThat(stray).doesNotExist();
	}

	@Test
	void nothing_goes_while_a_case_of_the_conversation_cannot_be_read() throws IOException {
		String conversation = assistant.rows("select conversation from change_request").getFirst().get("conversation").toString();
		assistant.bean(FileStore.class).keep(UUID.randomUUID().toString(), conversation, new ByteArrayInputStream(Samples.aPng()));
		assistant.bean(JdbcTemplate.class).update("update change_request set state = ?", new byte[]{1, 2, 3});
		assistant.clock().passes(MORE_THAN_A_DAY);

		assertThat(sweep()).isZero();

		assertThat(papers()).hasSize(1);
	}

	@Test
	void it_is_done_every_day() throws IOException {
		await().untilAsserted(() -> assertThat(
				assistant.rows("select last_success from scheduled_tasks where task_name = 'orphan-sweep' and last_success is not null"))
				.hasSize(1));
		assistant.bean(FileStore.class).keep(UUID.randomUUID().toString(), "nobody", new ByteArrayInputStream(Samples.aPng()));

		assistant.clock().passes(MORE_THAN_A_DAY);

		await().untilAsserted(() -> assertThat(papers()).isEmpty());
	}

	private int sweep() {
		return assistant.bean(OrphanSweep.class).sweep();
	}

	private List<String> papers() {
		try (Stream<Path> files = Files.list(data.resolve("materials"))) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
