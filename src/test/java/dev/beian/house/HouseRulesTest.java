package dev.beian.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The plan of the house as a table: which rooms there are, and what each may import. */
class HouseRulesTest {

	private static final String ROOT = "dev.beian.";
	private static final String BELOW_THE_LINE = "java.. org.jspecify..";
	private static final JavaClasses HOUSE = house();
	private static final Map<String, Room> ROOMS = rooms();

	/**
	 * A room.
	 *
	 * @param rooms other rooms it may name
	 * @param outside packages from outside the house it may name, in the language of ArchUnit; empty where anything goes
	 */
	private record Room(String name, Set<String> rooms, List<String> outside) {

		String packages() {
			return ROOT + name;
		}
	}

	/** Only our own classes are read; of the others the names are enough. */
	private static JavaClasses house() {
		ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.beian");
	}

	private static Map<String, Room> rooms() {
		Map<String, Room> table = new LinkedHashMap<>();
		below(table, "knowledge.filing", "");
		below(table, "knowledge.recommendation", "knowledge.filing");
		below(table, "knowledge.material", "knowledge.filing");
		below(table, "knowledge.deadline", "knowledge.filing");
		below(table, "knowledge.guidance", "knowledge.filing");
		// numbers of telephones, networks and mails are checked by libraries that do nothing else
		below(table, "knowledge.validation", "knowledge.filing", "com.google.i18n.phonenumbers..",
				"org.apache.commons.validator.routines..");
		below(table, "knowledge.form", "knowledge.filing knowledge.validation");
		below(table, "knowledge.faq", "knowledge.filing");
		below(table, "assistant.messaging", "");
		below(table, "assistant.wording", "");
		below(table, "assistant.flow", "knowledge.filing");
		below(table, "assistant.change", "knowledge.filing assistant.messaging");
		below(table, "assistant.understanding", "knowledge.filing knowledge.faq");
		below(table, "assistant.conversation",
				"assistant.messaging assistant.wording assistant.flow assistant.change assistant.understanding "
						+ "knowledge.filing");
		String turn = "assistant.conversation assistant.messaging assistant.wording assistant.change assistant.flow knowledge.filing ";
		below(table, "assistant.advice", turn + "assistant.understanding knowledge.recommendation knowledge.material knowledge.deadline "
				+ "knowledge.guidance knowledge.faq");
		below(table, "assistant.intake", turn + "knowledge.form knowledge.validation");
		below(table, "assistant.upload", turn + "knowledge.material");
		below(table, "assistant.reminder", turn + "knowledge.deadline");
		below(table, "assistant.partner", turn);
		below(table, "assistant.support", "assistant.conversation assistant.messaging assistant.wording assistant.change assistant.flow");
		above(table, "channel.telegram", "assistant.messaging assistant.wording assistant.upload");
		above(table, "channel.webchat", "assistant.messaging assistant.wording assistant.upload assistant.conversation");
		above(table, "channel.desk", "assistant.messaging assistant.wording assistant.support assistant.upload");
		String knowledge = "knowledge.filing knowledge.recommendation knowledge.material knowledge.deadline knowledge.guidance "
				+ "knowledge.validation ";
		above(table, "channel.api", knowledge + "assistant.wording assistant.understanding");
		above(table, "platform.dialogs",
				knowledge + "knowledge.faq knowledge.form assistant.flow assistant.wording assistant.understanding "
						+ "assistant.reminder");
		above(table, "platform.statemachine", "assistant.flow knowledge.filing");
		above(table, "platform.sealing", "assistant.messaging assistant.conversation");
		above(table, "platform.storage", turn.replace("assistant.wording ", "") + "assistant.support assistant.upload platform.sealing");
		above(table, "platform.delivery", "assistant.messaging assistant.conversation assistant.flow platform.sealing");
		above(table, "platform.timer", "assistant.messaging assistant.conversation assistant.reminder");
		above(table, "platform.language", "assistant.understanding");
		above(table, "platform.reading", "assistant.messaging assistant.upload");
		above(table, "platform.printing", "assistant.messaging");
		above(table, "app", String.join(" ", table.keySet()));
		return table;
	}

	private static void below(Map<String, Room> table, String name, String rooms, String... more) {
		List<String> outside = new ArrayList<>(List.of(BELOW_THE_LINE.split(" ")));
		outside.addAll(List.of(more));
		table.put(name, new Room(name, words(rooms), outside));
	}

	private static void above(Map<String, Room> table, String name, String rooms) {
		table.put(name, new Room(name, words(rooms), List.of()));
	}

	private static Set<String> words(String text) {
		return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
	}

	@TestFactory
	Stream<DynamicTest> every_room_names_only_what_the_plan_allows() {
		return ROOMS.values().stream().map(room -> dynamicTest(room.name(), () -> {
			isLivedIn(room);

			noClasses().that(livesIn(room)).should().dependOnClassesThat(livesInARoomOtherThan(room)).check(HOUSE);
		}));
	}

	@TestFactory
	Stream<DynamicTest> below_the_line_everything_is_plain_java() {
		return ROOMS.values().stream().filter(room -> !room.outside().isEmpty()).map(room -> dynamicTest(room.name(), () -> {
			isLivedIn(room);
			List<String> allowed = new ArrayList<>(room.outside());
			allowed.add("dev.beian..");

			classes().that(livesIn(room)).should().onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))).check(HOUSE);
		}));
	}

	@Test
	void every_package_is_a_room_of_the_plan() {
		Set<String> packages = HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));

		assertThat(packages).isEqualTo(ROOMS.values().stream().map(Room::packages).collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void every_room_says_in_its_package_that_nothing_is_null() {
		for (Room room : ROOMS.values()) {
			isLivedIn(room);
			assertThat(HOUSE.getPackage(room.packages()).isAnnotatedWith(NullMarked.class)).as(room.name() + " is @NullMarked").isTrue();
		}
	}

	@Test
	void below_the_line_nobody_looks_at_a_clock_of_his_own() {
		assertThat(HOUSE.that(resideInAnyPackage("dev.beian.knowledge..", "dev.beian.assistant.."))).isNotEmpty();

		noClasses().that(resideInAnyPackage("dev.beian.knowledge..", "dev.beian.assistant..")).should()
				.callMethodWhere(DescribedPredicate.describe("looks at the clock of the machine", HouseRulesTest::looksAtTheClock))
				.check(HOUSE);
	}

	@Test
	void above_the_line_the_time_comes_from_a_clock_that_is_handed_in() {
		noClasses().should().callMethodWhere(DescribedPredicate.describe("asks java.time for now without a clock",
				call -> looksAtTheClock(call) && call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()))
				.check(HOUSE);
	}

	@Test
	void the_state_machine_is_known_in_one_room_only() {
		staysIn("platform.statemachine", "org.springframework.statemachine..");
	}

	@Test
	void the_telegram_library_and_its_client_are_known_in_one_room_only() {
		staysIn("channel.telegram", "org.telegram..");
		staysIn("channel.telegram", "okhttp3..");
	}

	@Test
	void the_language_model_is_known_in_one_room_only() {
		staysIn("platform.language", "dev.langchain4j..");
		staysIn("platform.language", "ai.onnxruntime..");
	}

	@Test
	void pdf_is_written_in_one_room_only() {
		staysIn("platform.printing", "org.apache.pdfbox..");
		staysIn("platform.printing", "org.apache.fontbox..");
	}

	@Test
	void encryption_is_known_in_two_rooms_only() {
		DescribedPredicate<JavaClass> elsewhere = resideOutsideOfPackages("dev.beian.platform.sealing", "dev.beian.platform.storage");

		noClasses().that(elsewhere).should().dependOnClassesThat(resideInAPackage("com.google.crypto..")).check(HOUSE);
	}

	@Test
	void sql_is_spoken_above_the_line_in_the_platform_only() {
		DescribedPredicate<JavaClass> elsewhere = resideOutsideOfPackages("dev.beian.platform..", "dev.beian.app");

		noClasses().that(elsewhere).should()
				.dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")).check(HOUSE);
	}

	@Test
	void names_say_what_a_class_is() {
		classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Processor|Service|Repository|Dto)").check(HOUSE);
		classes().should().haveNameNotMatching(".*[.$](Base|Abstract)[A-Z].*").check(HOUSE);
	}

	@Test
	void nothing_is_injected_into_a_field() {
		noClasses().should().dependOnClassesThat(named("org.springframework.beans.factory.annotation.Autowired")).check(HOUSE);
	}

	@Test
	void settings_are_read_in_the_wiring_only() {
		noClasses().that(resideOutsideOfPackages("dev.beian.app")).should()
				.dependOnClassesThat(named("org.springframework.beans.factory.annotation.Value")).check(HOUSE);
	}

	/** A rule about an empty room guards nothing. */
	private static void isLivedIn(Room room) {
		assertThat(HOUSE.that(livesIn(room))).as("who lives in " + room.name()).isNotEmpty();
	}

	private static void staysIn(String room, String library) {
		assertThat(HOUSE.that(resideInAPackage(ROOT + room)).stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
				.anyMatch(dependency -> resideInAPackage(library).test(dependency.getTargetClass()))).as(library + " is used in " + room)
				.isTrue();

		noClasses().that(resideOutsideOfPackages(ROOT + room)).should().dependOnClassesThat(resideInAPackage(library)).check(HOUSE);
	}

	private static DescribedPredicate<JavaClass> livesIn(Room room) {
		return resideInAPackage(room.packages());
	}

	private static boolean looksAtTheClock(JavaMethodCall call) {
		String owner = call.getTargetOwner().getFullName();
		return owner.startsWith("java.time.") && (call.getName().equals("now") || call.getName().startsWith("system"))
				|| owner.equals("java.lang.System") && List.of("currentTimeMillis", "nanoTime").contains(call.getName());
	}

	private static DescribedPredicate<JavaClass> named(String type) {
		return DescribedPredicate.describe("are " + type, other -> other.getFullName().equals(type));
	}

	private static DescribedPredicate<JavaClass> livesInARoomOtherThan(Room room) {
		Set<String> known = room.rooms().stream().map(ROOT::concat).collect(Collectors.toSet());
		known.add(room.packages());
		return DescribedPredicate.describe("live in a room that " + room.name() + " may not name",
				type -> type.getPackageName().startsWith(ROOT) && !known.contains(type.getPackageName()));
	}
}
