package dev.beian.journey;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.beian.assistant.messaging.Outbound.Kind;
import dev.beian.testkit.Filer;
import dev.beian.testkit.Paper;
import dev.beian.testkit.World;

/** One filer, several changes under way. */
class SeveralCasesJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");
	private String first = "";

	@BeforeEach
	void a_first_case_has_come_to_the_papers() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
		filer.ticks("网站名称");
		filer.choosesInTurn("完成", "已经生效");
		filer.accepts("按变更网站办理");
		filer.isAsked("materials");
		first = filer.request().code();
	}

	private void a_second_case_is_opened() {
		filer.says("/new");
		filer.chooses("沿用");
	}

	@Test
	void a_further_case_takes_over_who_files_and_asks_what_has_changed() {
		filer.says("/new");

		filer.sees("沿用：企业、广东");
		filer.sees(first + " 先放着");
		filer.chooses("沿用");

		filer.isAsked("changes");
		assertThat(filer.request().code()).isNotEqualTo(first);
		assertThat(filer.request().answer("organizer")).containsExactly("enterprise");
		assertThat(filer.request().documents()).isEmpty();
		filer.sees(filer.request().code());
	}

	@Test
	void a_further_case_of_somebody_else_asks_everything_but_the_consent() {
		filer.says("/new");

		filer.chooses("不一样");

		filer.isAsked("organizer");
		assertThat(filer.request().answers()).containsOnlyKeys("welcome");
	}

	@Test
	void each_case_keeps_its_answers_its_place_and_what_is_ticked() {
		a_second_case_is_opened();
		String second = filer.request().code();
		filer.ticks("IP地址");

		filer.says("/cases");
		filer.sees(first);
		filer.sees("准备材料");
		filer.chooses(first);

		filer.isAsked("materials");
		filer.sees("现在办理 " + first + "：网站名称");
		assertThat(filer.request().answer("changes")).containsExactly("website-name");
		filer.says("/cases");
		filer.chooses(second);
		filer.isAsked("changes");
		assertThat(filer.conversation().draft()).containsExactly("website-ip");
	}

	@Test
	void the_code_alone_turns_to_its_case_however_it_is_written() {
		a_second_case_is_opened();

		filer.says(" " + first.toLowerCase(Locale.ROOT));

		filer.isAsked("materials");
		assertThat(filer.request().code()).isEqualTo(first);
		filer.says("/case " + first);
		filer.sees("现在办理的就是 " + first);
		filer.says("/case BG-NOBODY");
		filer.sees("没有找到编号为 BG-NOBODY 的办理件");
	}

	@Test
	void the_code_of_the_present_case_or_of_none_is_no_wrong_answer() {
		a_second_case_is_opened();

		filer.says(filer.request().code());

		filer.sees("现在办理的就是 " + filer.request().code());
		assertThat(filer.conversation().misses()).isZero();
		String nobodys = first.substring(0, 3) + "Z".repeat(first.length() - 3);
		filer.says(nobodys);
		filer.sees("没有找到编号为 " + nobodys);
	}

	@Test
	void what_is_shown_after_the_end_of_a_case_is_not_headed_by_it() {
		a_second_case_is_opened();
		filer.says("/cancel");
		filer.chooses("确认取消");

		filer.says("/cases");

		assertThat(filer.letters().getLast().prompt().phase()).isEmpty();
	}

	@Test
	void a_button_of_the_other_case_counts_no_more() {
		String old = filer.key("返回");
		a_second_case_is_opened();

		filer.presses(old);

		filer.isAsked("changes");
		assertThat(filer.request().code()).isNotEqualTo(first);
	}

	@Test
	void a_clock_of_the_other_case_rings_names_it_and_leads_there() {
		filer.choosesInTurn("继续", "已提交初审", "初审已通过", "已提交复审", "复审已通过", "刚刚收到");
		a_second_case_is_opened();

		world.passes(ofHours(6));

		filer.sees("关于 " + first + "（网站名称）");
		filer.sees("短信核验还有 18 小时 0 分");
		assertThat(filer.letters()).singleElement().satisfies(letter -> assertThat(letter.kind()).isEqualTo(Kind.DEADLINE));
		filer.isAsked("changes");
		filer.chooses("转到 " + first);
		filer.isAsked("sms-verification");
	}

	@Test
	void while_staff_have_the_word_the_clock_of_the_other_case_still_names_it() {
		filer.choosesInTurn("继续", "已提交初审", "初审已通过", "已提交复审", "复审已通过", "刚刚收到");
		a_second_case_is_opened();
		filer.says("/human");

		world.passes(ofHours(6));

		filer.sees("关于 " + first);
		filer.sees("短信核验还有 18 小时 0 分");
		assertThat(filer.conversation().owner().isBot()).isFalse();
	}

	@Test
	void while_staff_have_the_word_the_case_is_not_changed() {
		a_second_case_is_opened();
		String second = filer.request().code();
		filer.says("/human");

		filer.says("/new");
		filer.says("/case " + first);

		assertThat(filer.request().code()).isEqualTo(second);
	}

	@Test
	void what_is_not_begun_is_not_put_aside() {
		filer.says("/new");
		filer.chooses("不一样");
		String blank = filer.request().code();

		filer.says(first);

		filer.says("/cases");
		filer.doesNotSee(blank);
	}

	@Test
	void the_end_of_one_case_leads_to_the_others() {
		a_second_case_is_opened();

		filer.says("/cancel");
		filer.chooses("确认取消");

		filer.isAsked("closed");
		filer.chooses("我的办理件");
		filer.chooses(first);
		filer.isAsked("materials");
		filer.says("/cases");
		assertThat(filer.conversation().casesAside()).isEmpty();
	}

	@Test
	void a_case_put_aside_expires_with_notice_while_the_other_goes_on() {
		a_second_case_is_opened();
		String second = filer.request().code();
		boolean announced = false;
		for (int day = 0; day < 400 && !filer.conversation().casesAside().isEmpty(); day++) {
			world.passes(ofDays(1));
			announced |= filer.letters().stream().anyMatch(letter -> letter.kind() == Kind.DEADLINE) && filer.news().contains(first);
			filer.says("/status");
			filer.chooses("继续办理");
		}

		assertThat(announced).as("the end was announced").isTrue();
		assertThat(filer.conversation().casesAside()).isEmpty();
		assertThat(filer.request().code()).isEqualTo(second);
		filer.isAsked("changes");
	}

	@Test
	void a_file_that_was_on_its_way_comes_to_the_case_it_was_sent_for() {
		a_second_case_is_opened();
		String second = filer.request().code();
		filer.ticks("证件住所");
		filer.choosesInTurn("完成", "已经生效");
		filer.accepts("按变更主体办理");
		world.fetchesSlowly();
		filer.uploads(Paper.aPicture());
		filer.says(first);

		world.fetchesAtOnce();

		assertThat(filer.request().documents()).isEmpty();
		filer.sees("关于 " + second);
		filer.says(second);
		assertThat(filer.request().documents()).singleElement()
				.satisfies(document -> assertThat(document.kind()).isNotEmpty());
	}

	@Test
	void there_is_a_limit() {
		for (int more = 0; more < 11; more++) {
			a_second_case_is_opened();
			filer.ticks("IP地址");
			filer.chooses("完成");
		}

		filer.says("/new");

		filer.sees("已有 12 个");
		assertThat(filer.conversation().casesAside()).hasSize(11);
	}
}
