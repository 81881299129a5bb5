package dev.beian.journey;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.beian.testkit.Filer;
import dev.beian.testkit.Paper;
import dev.beian.testkit.World;

/** A filer who goes away: what is said to him meanwhile, and what he finds when he is back. */
class SilenceJourneyTest {

	private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
	private static final String NUDGE = "有空时接着办就好";
	private static final String LAST_NUDGE = "最后一次提醒";
	private static final String PAUSE = "办理先放在这里";
	private static final String NOTICE = "上传的材料届时删除";
	private static final String EXPIRY = "按通知关闭";

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@Test
	void who_comes_back_after_hours_is_told_what_is_settled_and_asked_anew_at_the_end_of_the_chat() {
		aFilerAskedForTheChanges();
		world.passes(ofHours(7));

		filer.chooses("网站");

		assertThat(filer.letters()).singleElement().satisfies(letter -> assertThat(letter.replaces()).isEmpty());
		filer.sees("接着办理 " + filer.request().code() + "。已经定下：企业；广东。");
		filer.isAsked("changes");
		filer.chooses("主体");
		filer.doesNotSee("接着办理");
	}

	@Test
	void who_comes_back_at_once_is_told_nothing() {
		aFilerAskedForTheChanges();
		world.passes(ofHours(5));

		filer.chooses("网站");

		filer.doesNotSee("已经定下");
	}

	@Test
	void the_recap_names_the_type_and_counts_what_would_be_a_long_list() {
		aFilerAskedForTheChanges();
		filer.ticks("主办单位名称", "证件号码", "证件住所", "所在市区", "通信地址", "网站名称", "IP地址");
		filer.choosesInTurn("完成", "已经生效");
		filer.accepts("按变更备案办理");
		world.passes(ofDays(1));

		filer.starts();

		filer.sees("变更内容 7 项；已经生效；变更备案。");
		filer.isAsked("materials");
		assertThat(filer.letters()).hasSize(1);
	}

	@Test
	void a_silent_filer_is_asked_twice_at_ten_in_the_morning_and_then_let_be() {
		aFilerAskedForTheChanges();

		world.passes(ofHours(49).minusMinutes(1));
		filer.seesNothing();
		world.passes(ofHours(1));
		filer.sees(NUDGE);
		filer.isAsked("changes");
		assertThat(filer.letters()).hasSize(1);
		assertThat(world.now().atZone(BEIJING).toLocalTime()).isBetween(LocalTime.of(10, 0), LocalTime.of(11, 0));
		world.passes(ofDays(4));
		filer.seesNothing();
		world.passes(ofDays(2));
		filer.sees(LAST_NUDGE);
		world.passes(ofDays(8));
		filer.sees(PAUSE);
		filer.sees("会在 2026年4月21日（周二） 关闭");

		world.passes(ofDays(30));
		filer.seesNothing();
		filer.chooses("网站");
		filer.sees("已经定下：企业；广东。");
	}

	@Test
	void a_filer_who_is_heard_is_not_asked_until_he_falls_silent_again() {
		aFilerAskedForTheChanges();
		for (int i = 0; i < 10; i++) {
			world.passes(ofDays(1));
			filer.seesNothing();
			filer.chooses(i % 2 == 0 ? "网站" : "主体");
		}

		world.passes(ofDays(3));

		filer.sees(NUDGE);
	}

	@Test
	void one_clock_watches_over_a_filer_however_much_he_says() {
		aFilerAskedForTheChanges();
		filer.ticks("通信地址");
		filer.choosesInTurn("完成", "已经生效");
		filer.accepts("按变更主体办理");

		assertThat(world.alarms()).singleElement().extracting("term").isEqualTo("silence");
	}

	@Test
	void a_button_ends_the_nudges() {
		aFilerAskedForTheChanges();
		world.passes(ofDays(3));

		filer.chooses("别提醒我了");
		filer.sees("不再催您");
		filer.chooses("继续办理");
		filer.isAsked("changes");

		world.passes(ofDays(40));
		filer.seesNothing();
	}

	@Test
	void a_case_given_up_is_closed_with_notice_and_its_papers_go() {
		aFilerAskedForPapers("已经生效");
		filer.uploads(Paper.aPicture());
		world.passes(ofDays(20));

		world.passes(ofDays(34));
		filer.sees(NOTICE);
		filer.sees("2026年4月21日（周二） 会关闭");
		filer.isAsked("materials");
		assertThat(world.papersKept()).hasSize(1);
		world.passes(ofDays(5));
		filer.seesNothing();
		world.passes(ofDays(2));

		filer.sees(EXPIRY);
		filer.isAsked("closed");
		assertThat(world.papersKept()).isEmpty();
		world.passes(ofDays(100));
		filer.seesNothing();
		assertThat(world.alarms()).isEmpty();
	}

	@Test
	void a_word_after_the_notice_keeps_the_case() {
		aFilerAskedForPapers("已经生效");
		world.passes(ofDays(55));
		filer.sees(NOTICE);

		filer.says("还在办");
		filer.sees("继续保留");
		world.passes(ofDays(8));

		filer.isAsked("materials");
		filer.sees(LAST_NUDGE);
	}

	@Test
	void no_case_is_closed_before_the_change_takes_effect() {
		aFilerAskedForPapers("2026-09-01");

		world.passes(ofDays(200));

		filer.isAsked("materials");
		assertThat(filer.news()).doesNotContain(NOTICE).contains("今天是最晚提交日");
		world.passes(ofDays(60));
		filer.isAsked("closed");
	}

	@Test
	void who_waits_for_a_review_is_not_nudged() {
		aFilerAskedForPapers("已经生效");
		filer.choosesInTurn("继续", "先不交", "已提交初审");

		world.passes(ofDays(50));

		assertThat(filer.news()).doesNotContain(NUDGE, LAST_NUDGE, PAUSE);
	}

	@Test
	void while_a_person_has_the_word_nobody_is_nudged_and_the_silence_counts_from_the_hand_back() {
		aFilerAskedForTheChanges();
		filer.says("/human");
		world.staff("Chen").replies(filer, "您好");
		world.passes(ofDays(100));
		filer.seesNothing();

		world.staff("Chen").handsBack(filer);
		filer.isAsked("changes");
		world.passes(ofDays(6));

		filer.sees(NUDGE);
	}

	@Test
	void who_cannot_be_reached_is_not_written_to() {
		aFilerAskedForTheChanges();
		filer.isReachable(false);

		world.passes(ofDays(55));

		filer.seesNothing();
	}

	@Test
	void before_anything_was_answered_there_is_nothing_to_nudge_about() {
		filer.starts();
		filer.chooses("同意并开始");

		world.passes(ofDays(100));

		filer.seesNothing();
		assertThat(world.alarms()).isEmpty();
	}

	@Test
	void of_the_words_missed_while_down_only_the_last_is_said_and_not_at_night() {
		aFilerAskedForTheChanges();

		world.downFor(ofDays(20).plusHours(16));
		filer.seesNothing();
		world.passes(ofHours(8));

		filer.sees(PAUSE);
		assertThat(filer.news()).doesNotContain(NUDGE, LAST_NUDGE);
	}

	@Test
	void after_an_outage_of_months_the_end_is_announced_before_it_comes() {
		aFilerAskedForTheChanges();

		world.downFor(ofDays(120));
		filer.sees(NOTICE);
		filer.isAsked("changes");
		world.passes(ofDays(6));
		filer.seesNothing();
		world.passes(ofDays(2));

		filer.sees(EXPIRY);
		filer.isAsked("closed");
	}

	@Test
	void a_restart_in_between_changes_nothing() {
		aFilerAskedForTheChanges();
		for (String words : List.of(NUDGE, LAST_NUDGE, PAUSE)) {
			world.restarts();
			world.passes(ofDays(words.equals(PAUSE) ? 8 : words.equals(NUDGE) ? 3 : 5));
			filer.sees(words);
		}
	}

	@Test
	void a_new_case_after_the_end_is_watched_like_the_first() {
		aFilerAskedForTheChanges();
		world.passes(ofDays(70));
		filer.isAsked("closed");

		filer.chooses("重新开始");
		filer.choosesInTurn("企业", "四川");
		world.passes(ofDays(3));

		filer.sees(NUDGE);
	}

	private void aFilerAskedForTheChanges() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业");
		filer.says("广东");
		filer.isAsked("changes");
	}

	private void aFilerAskedForPapers(String day) {
		aFilerAskedForTheChanges();
		filer.ticks("证件住所");
		filer.chooses("完成");
		filer.says(day);
		filer.accepts("按变更主体办理");
		filer.isAsked("materials");
	}
}
