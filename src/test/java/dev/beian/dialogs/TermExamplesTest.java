package dev.beian.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.deadline.Term;
import dev.beian.knowledge.deadline.Window;
import dev.beian.knowledge.filing.Stage;
import dev.beian.testkit.World;

/** The worked terms of {@code dialogs/examples/terms.yaml} against the shipped terms and calendars. */
class TermExamplesTest {

	private static final Deadlines DEADLINES = World.SHIPPED.deadlines();
	private static final ZoneId ZONE = World.SHIPPED.timing().zone();

	/** A worked term as it stands in the file. */
	private record Case(String name, String term, Instant from, Map<?, ?> expect) {

		static Case of(Object entry) {
			Map<?, ?> fields = (Map<?, ?>) entry;
			return new Case(text(fields, "name"), text(fields, "term"), moment(text(fields, "from")), (Map<?, ?>) fields.get("expect"));
		}
	}

	@TestFactory
	Stream<DynamicTest> every_worked_term_comes_out_as_it_says() throws IOException {
		return cases().stream().map(worked -> dynamicTest(worked.name(), () -> comesOut(worked)));
	}

	@Test
	void every_term_is_met_by_a_case() throws IOException {
		List<String> met = cases().stream().map(Case::term).toList();

		assertThat(Arrays.stream(Stage.values()).flatMap(stage -> DEADLINES.during(stage).stream()).map(Term::id)).isSubsetOf(met);
		assertThat(met).contains("correction", "public-security");
	}

	private static void comesOut(Case worked) {
		Window window = DEADLINES.window(worked.term(), worked.from());
		worked.expect().forEach((what, value) -> {
			switch (what.toString()) {
				case "earliest" -> assertThat(window.earliest()).isEqualTo(LocalDate.parse(value.toString()));
				case "latest" -> assertThat(window.latest()).isEqualTo(LocalDate.parse(value.toString()));
				case "estimated" -> assertThat(window.estimated()).isEqualTo(value);
				case "end" -> assertThat(DEADLINES.end(worked.term(), worked.from())).isEqualTo(moment(value.toString()));
				default -> throw new AssertionError(worked.name() + " expects " + what);
			}
		});
	}

	private static List<Case> cases() throws IOException {
		Object entries = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("dialogs/examples/terms.yaml")));
		return ((List<?>) entries).stream().map(Case::of).toList();
	}

	private static Instant moment(String text) {
		return (text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay()).atZone(ZONE).toInstant();
	}

	private static String text(Map<?, ?> fields, String key) {
		return String.valueOf(fields.get(key));
	}
}
