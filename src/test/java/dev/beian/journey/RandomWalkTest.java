package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import dev.beian.assistant.flow.Ask;
import dev.beian.assistant.flow.Step;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt.Option;
import dev.beian.knowledge.filing.Fact;
import dev.beian.knowledge.recommendation.Verdict;
import dev.beian.testkit.Explorer;
import dev.beian.testkit.Filer;
import dev.beian.testkit.Paper;
import dev.beian.testkit.World;

/** Filers and staff who do whatever comes to their mind, while hours and days go by. */
class RandomWalkTest {

	private static final int STEPS = 2_000;
	private static final List<String> TEXTS = List.of("企业", "湖南", "广东省", "网站名称", "证件住所和手机", "主体负责人手机", "完成", "done", "是", "不是同一人",
			"2026-04-30", "下个月1号", "昨天", "2031-01-01", "昨天 21:05", "9:30", "25:61", "123456", "变更备案", "继续", "你好", "1", "12", "没收到",
			"京ICP备12345678号", "", "😀", "全部已核验", "Enterprise", "website name");
	private static final List<String> COMMANDS = List.of("/start", "/help", "/back", "/back", "/answers", "/status", "/why", "/whatif",
			"/whatif website-ip", "/human", "/language", "/restart", "/cancel", "/edit changes", "/edit province", "/edit organizer",
			"/edit effective-date", "/edit change-type", "/edit same-person", "/continue", "/what");

	private World world = new World();
	private Random random = new Random();
	private final List<String> oldKeys = new ArrayList<>();
	private final Map<String, Integer> visits = new HashMap<>();

	@Test
	void nobody_gets_lost_on_a_walk_that_is_always_the_same() {
		walk(20_260_220L);

		assertThat(visits.keySet()).as("steps visited").hasSizeGreaterThan(15).contains("recommendation", "sms-verification", "with-agent");
	}

	@Test
	void nobody_gets_lost_on_a_walk_that_is_new_each_time(TestReporter reporter) {
		long seed = new Random().nextLong();
		reporter.publishEntry("seed", String.valueOf(seed));

		walk(seed);
	}

	private void walk(long seed) {
		world = new World();
		random = new Random(seed);
		List<Filer> filers = List.of(world.filer("zh-CN"), world.filer("en"), world.filer("zh-CN"));
		filers.forEach(Filer::starts);
		for (int i = 0; i < STEPS; i++) {
			Filer filer = pick(filers);
			String trace = "seed " + seed + ", step " + i + " at " + filer.step() + ": ";
			String act = "?";
			try {
				act = act(filer);
				filers.forEach(this::isSound);
			} catch (RuntimeException | AssertionError e) {
				throw new AssertionError(trace + act + ": " + e.getMessage(), e);
			}
			visits.merge(filer.step(), 1, Integer::sum);
			filer.options().stream().map(Option::key).forEach(oldKeys::add);
		}
		filers.forEach(filer -> assertThat(canComeToAnEnd(filer)).as("seed " + seed + ": a way to an end from " + filer.step()).isTrue());
	}

	private String act(Filer filer) {
		int dice = random.nextInt(100);
		if (dice < 60)
			return taps(filer);
		if (dice < 66)
			return doing(filer, new Content.Tapped("", oldKey()));
		if (dice < 74)
			return doing(filer, new Content.Said(pick(TEXTS)));
		if (dice < 80)
			return doing(filer, new Content.Said(pick(COMMANDS)));
		if (dice < 84)
			return uploads(filer);
		if (dice < 86)
			return doing(filer, random.nextBoolean() ? new Content.Unusable("voice") : new Content.Edited(pick(TEXTS)));
		if (dice < 92)
			return timePasses(filer);
		return dice < 98 ? staffActs(filer) : somethingElse(filer);
	}

	private String taps(Filer filer) {
		if (filer.options().isEmpty())
			return doing(filer, new Content.Said("/start"));
		int position = position(filer);
		Option option = filer.options().get(position);
		boolean idle = filer.conversation().live().orElseThrow().choices().get(position).equals("-");
		boolean person = !filer.conversation().owner().isBot();
		filer.presses(option.key());
		if (!idle && !person)
			assertThat(filer.letters()).as("answer to " + option.label()).isNotEmpty();
		return "pressed " + option.label();
	}

	private String oldKey() {
		return oldKeys.isEmpty() ? "x" : pick(oldKeys.subList(Math.max(0, oldKeys.size() - 300), oldKeys.size()));
	}

	/** Any button, but rather one that answers, so that the walk comes far. */
	private int position(Filer filer) {
		List<String> meanings = filer.conversation().live().orElseThrow().choices();
		List<Integer> answers = IntStream.range(0, meanings.size()).filter(i -> meanings.get(i).matches("a:.*|done|x:anyway|c:continue"))
				.boxed().toList();
		return answers.isEmpty() || random.nextInt(3) == 0 ? random.nextInt(meanings.size()) : pick(answers);
	}

	private String doing(Filer filer, Content content) {
		boolean person = !filer.conversation().owner().isBot();
		String nothing = filer.request() + " " + filer.conversation().position();
		filer.acts(content);
		if (!person && !idle(filer, content))
			assertThat(filer.letters()).as("answer to " + content).isNotEmpty();
		if (person && content instanceof Content.Said(String text) && !text.startsWith("/") && !text.equals("123456")) {
			assertThat(filer.letters()).as("answer to " + content + " while a person has the word").isEmpty();
			assertThat(filer.request() + " " + filer.conversation().position()).isEqualTo(nothing);
		}
		return content.toString();
	}

	private static boolean idle(Filer filer, Content content) {
		return content instanceof Content.Tapped(String _, String key)
				&& filer.options().stream()
						.anyMatch(option -> option.key().equals(key) && option.style().equals("nav") || option.label().equals("·"));
	}

	private String uploads(Filer filer) {
		Paper paper = pick(List.of(Paper.aPicture(), Paper.aPdf(), Paper.aProgram(), Paper.anEmptyFile(), Paper.aHugeFile()));
		boolean person = !filer.conversation().owner().isBot();
		filer.uploads(paper);
		if (!person)
			assertThat(filer.letters()).as("answer to a file").isNotEmpty();
		return "sent " + paper.name();
	}

	private String timePasses(Filer filer) {
		Duration duration = Duration.ofMinutes(random.nextInt(1, random.nextBoolean() ? 60 * 8 : 60 * 24 * 6));
		boolean down = random.nextInt(4) == 0;
		if (down)
			world.downFor(duration);
		else
			world.passes(duration);
		if (world.flow().step(filer.step()).ask() == Ask.END)
			assertThat(filer.letters()).as("what rings after the end").isEmpty();
		return (down ? "down for " : "passed ") + duration;
	}

	private String staffActs(Filer filer) {
		String name = pick(List.of("Chen", "Li"));
		switch (random.nextInt(5)) {
			case 0 -> world.staff(name).takes(filer);
			case 1 -> world.staff(name).replies(filer, "您好");
			default -> world.staff(name).handsBack(filer);
		}
		return "staff acted";
	}

	private String somethingElse(Filer filer) {
		switch (random.nextInt(4)) {
			case 0 -> world.restarts();
			case 1 -> filer.isReachable(random.nextBoolean());
			case 2 -> filer.acts(new Content.Failed("some:thing"));
			default -> filer.starts();
		}
		return "something else";
	}

	/** What is true of a conversation at any time. */
	private void isSound(Filer filer) {
		Step step = world.flow().step(filer.step());
		if (filer.conversation().owner().isBot())
			assertThat(filer.card().rows()).as("buttons at " + step.name()).isNotEmpty();
		assertThat(world.overview(filer, "en").owner()).isEqualTo(filer.conversation().owner().word());
		boolean settled = filer.conversation().resume().isEmpty() && step.guided() && step.stage().isPresent();
		if (settled) {
			assertThat(filer.request().stage()).as("stage at " + step.name()).isEqualTo(step.stage().orElseThrow());
			Verdict verdict = World.SHIPPED.rules().recommend(filer.request().facts(learning()).without(Fact.TYPE));
			assertThat(filer.request().type().filter(verdict::allows)).as("type at " + step.name()).isPresent();
		}
		if (step.ask() == Ask.END && filer.conversation().owner().isBot())
			assertThat(filer.request().documents()).as("papers after the end").isEmpty();
	}

	private Map<String, Fact> learning() {
		Map<String, Fact> learning = new HashMap<>();
		world.flow().steps().values().forEach(step -> step.learns().ifPresent(fact -> learning.put(step.name(), fact)));
		return learning;
	}

	private boolean canComeToAnEnd(Filer filer) {
		if (!filer.conversation().owner().isBot())
			world.staff("Chen").handsBack(filer);
		return new Explorer(world).wayToAnEnd(filer).isPresent();
	}

	private <T> T pick(List<T> things) {
		return things.get(random.nextInt(things.size()));
	}
}
