package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.knowledge.filing.ChangeType;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

/** What a filer writes instead of pressing buttons. Nothing of it counts before it was confirmed. */
class FreeTextJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@Test
	void what_has_changed_is_ticked_and_counts_once_the_filer_is_done() {
		isAskedWhatHasChanged();

		filer.says("网站负责人换人了，服务器IP也换了");

		filer.isAsked("changes");
		filer.sees("我理解为：IP地址、网站负责人");
		assertThat(filer.request().hasAnswered("changes")).isFalse();
		filer.chooses("完成，已选 2 项");
		assertThat(filer.request().answer("changes")).containsExactlyInAnyOrder("website-ip", "website-person");
	}

	@Test
	void what_is_left_as_it_is_is_not_ticked() {
		isAskedWhatHasChanged();

		filer.says("法人手机没换，只改网站负责人的邮箱");

		assertThat(filer.conversation().draft()).containsExactly("website-person-email");
	}

	@Test
	void what_was_ticked_by_mistake_is_unticked_when_it_is_said_to_be_unchanged() {
		isAskedWhatHasChanged();
		filer.ticks("网站名称");

		filer.says("网站名称没变，换的是服务器IP");

		assertThat(filer.conversation().draft()).containsExactly("website-ip");
	}

	@ParameterizedTest
	@ValueSource(strings = {"法人没换", "法人没有换，还是原来的人"})
	void what_is_only_said_to_be_unchanged_is_unticked_and_not_offered(String text) {
		isAskedWhatHasChanged();
		filer.ticks("主体负责人（换人）", "IP地址");

		filer.says(text);

		filer.sees("没有变：主体负责人（换人）");
		assertThat(filer.conversation().draft()).containsExactly("website-ip");
	}

	@ParameterizedTest
	@CsvSource({"不同意并开始, welcome", "没有同意并开始, welcome"})
	void a_denial_is_no_agreement(String text, String step) {
		filer.starts();

		filer.says(text);

		filer.isAsked(step);
	}

	@ParameterizedTest
	@CsvSource({"不是个人, ''", "'我们不是企业，是事业单位', public-institution", "'不，是企业', enterprise", "not an individual, ''"})
	void what_is_denied_is_not_taken_for_the_organizer(String text, String organizer) {
		filer.starts();
		filer.chooses("同意并开始");

		filer.says(text);

		assertThat(String.join(",", filer.request().answer("organizer"))).isEqualTo(organizer);
	}

	@ParameterizedTest
	@CsvSource({"不是湖南, ''", "'不在广东，在广西', guangxi", "'不，是湖南的', hunan"})
	void what_is_denied_is_not_taken_for_the_province(String text, String province) {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业");

		filer.says(text);

		assertThat(String.join(",", filer.request().answer("province"))).isEqualTo(province);
	}

	@Test
	void an_english_sentence_may_name_the_province_in_one_script() {
		Filer stranger = world.filer("en");
		stranger.starts();
		stranger.choosesInTurn("Agree and start", "Enterprise");

		stranger.says("we are in Zhejiang");

		assertThat(stranger.request().answer("province")).containsExactly("zhejiang");
	}

	@Test
	void the_items_understood_stand_on_the_part_of_the_card_that_is_shown() {
		isAskedWhatHasChanged();

		filer.says("网站负责人换人了");

		assertThat(filer.options()).anyMatch(option -> option.selected().orElse(false) && option.label().contains("网站负责人"));
	}

	@Test
	void what_may_mean_either_person_is_asked_back() {
		isAskedWhatHasChanged();

		filer.says("我手机号换了");

		filer.sees("您指的是哪一项");
		assertThat(filer.conversation().draft()).isEmpty();
		assertThat(filer.canChoose("都不是")).isTrue();
		filer.chooses("网站负责人手机");
		filer.isAsked("changes");
		assertThat(filer.conversation().draft()).containsExactly("website-person-mobile");
	}

	@Test
	void none_of_these_leads_back_to_the_card() {
		isAskedWhatHasChanged();
		filer.says("我手机号换了");

		filer.says("都不是");

		filer.isAsked("changes");
		assertThat(filer.conversation().draft()).isEmpty();
	}

	@Test
	void a_list_of_names_is_ticked_as_before() {
		isAskedWhatHasChanged();

		filer.says("网站名称、IP地址");

		assertThat(filer.conversation().draft()).containsExactlyInAnyOrder("website-name", "website-ip");
	}

	@Test
	void a_question_is_answered_and_no_item_taken_out_of_it() {
		isAskedWhatHasChanged();

		filer.says("变更期间网站还能访问吗？");

		filer.isAsked("changes");
		assertThat(filer.conversation().draft()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"我要找人工客服, with-agent, agent", "回到上一步, province, province"})
	void a_wish_works_like_the_command(String text, String step, String what) {
		isAskedWhatHasChanged();

		filer.says(text);

		assertThat(filer.step()).as(what).isEqualTo(step);
	}

	@Test
	void what_would_lose_answers_is_asked_once_more_however_it_was_wished() {
		isAskedWhatHasChanged();

		filer.says("从头来");

		filer.chooses("确认从头开始");
		filer.isAsked("organizer");
	}

	@Test
	void the_progress_can_be_asked_for_in_words_while_the_papers_are_gathered() {
		hasGotTo("materials");

		filer.says("现在进度怎么样");

		filer.sees("办理进度");
		filer.sees(filer.request().code());
	}

	@ParameterizedTest
	@ValueSource(strings = {"不对，是湖南", "说错了，应该是湖南", "不是广东是湖南"})
	void an_earlier_answer_is_put_right_once_the_filer_agrees(String text) {
		isAskedWhatHasChanged();

		filer.says(text);

		filer.sees("要把“备案省份”改为“湖南”吗");
		assertThat(filer.request().answer("province")).containsExactly("guangdong");
		filer.chooses("改为湖南");
		filer.isAsked("changes");
		assertThat(filer.request().answer("province")).containsExactly("hunan");
	}

	@Test
	void yes_and_no_may_be_typed_where_something_is_offered() {
		isAskedWhatHasChanged();
		filer.says("不对，不是企业是个人");
		filer.sees("改为“个人”");

		filer.says("不用");
		filer.isAsked("changes");
		assertThat(filer.request().answer("organizer")).containsExactly("enterprise");

		filer.says("不是企业是个人");
		filer.says("对");
		assertThat(filer.request().answer("organizer")).containsExactly("individual");
	}

	@Test
	void what_is_ticked_stays_ticked_when_an_earlier_answer_is_put_right() {
		isAskedWhatHasChanged();
		filer.ticks("IP地址");

		filer.says("不对，是湖南");
		filer.says("对");

		filer.sees("已更正，备案省份：湖南");
		assertThat(filer.conversation().draft()).containsExactly("website-ip");
		filer.says("好了");
		filer.doesNotSee("已更正");
		filer.isAsked("effective-date");
	}

	@Test
	void a_short_sentence_that_is_clear_is_not_searched_like_a_word() {
		isAskedWhatHasChanged();

		filer.says("法人换了");

		assertThat(filer.conversation().draft()).containsExactly("entity-person");
		filer.says("邮箱");
		filer.sees("找到下面这些");
	}

	@ParameterizedTest
	@CsvSource({"同一个人, yes", "是一个人, yes", "不是一个人, no", "不是同一个人, no", "'是的，同一个人', yes", "两个人, no"})
	void one_person_or_two_may_be_said_as_people_say_it(String text, String answer) {
		isAskedWhatHasChanged();
		filer.says("法人手机换了");
		filer.says("就这些了");
		filer.isAsked("same-person");

		filer.says(text);

		assertThat(filer.request().answer("same-person")).containsExactly(answer);
		filer.says("不是同一个人啊");
		filer.doesNotSee("改为“个人”");
	}

	@ParameterizedTest
	@ValueSource(strings = {"好的", "可以，就按这个办", "行"})
	void the_recommendation_may_be_accepted_in_words(String text) {
		hasGotTo("recommendation");

		filer.says("。");
		filer.isAsked("recommendation");
		filer.says(text);

		filer.isAsked("new-values");
	}

	@Test
	void a_day_is_put_right_with_the_words_change_it_to() {
		hasGotTo("recommendation");

		filer.says("改成下个月5号");

		filer.chooses("改为2026年3月5日");
		assertThat(filer.request().effective()).hasToString("Optional[2026-03-05]");
	}

	@Test
	void another_day_is_offered_as_well() {
		hasGotTo("recommendation");

		filer.says("不对，是2026年5月1日");

		filer.chooses("改为2026年5月1日");
		assertThat(filer.request().effective()).hasToString("Optional[2026-05-01]");
	}

	@Test
	void what_else_has_changed_may_be_said_later_and_leads_to_the_verdict_again() {
		hasGotTo("materials");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);

		filer.says("对了，网站名称也改了");

		filer.sees("您是说，这些内容也变了：网站名称");
		filer.sees("由变更主体变为变更备案");
		filer.chooses("加上：网站名称");
		assertThat(filer.request().answer("changes")).contains("entity-mailing-address", "website-name");
		filer.isAsked("recommendation");
		filer.sees("按变更备案办理");
	}

	@Test
	void what_has_changed_may_be_said_too_early_and_is_asked_for_in_its_turn() {
		filer.starts();
		filer.chooses("同意并开始");

		filer.says("我们公司的服务器IP换了");

		filer.isAsked("organizer");
		filer.sees("您提到变了的是：IP地址");
		assertThat(filer.conversation().misses()).isZero();
	}

	@Test
	void a_caption_at_the_papers_brings_neither_an_answer_of_the_faq_nor_the_list_again() {
		hasGotTo("materials");

		filer.says("营业执照副本");

		filer.sees("这一步请发送文件");
		assertThat(filer.letters()).hasSize(1);
		assertThat(filer.canChoose("看全部内容")).isTrue();
		assertThat(filer.canChoose("加上")).isFalse();
	}

	@Test
	void after_two_misses_another_way_to_put_it_is_offered_and_after_three_a_person() {
		isAskedWhatHasChanged();

		filer.says("哈哈哈");
		filer.doesNotSee("换个说法也可以");
		filer.says("嘻嘻嘻");
		filer.sees("换个说法也可以");
		filer.says("哈哈");

		filer.sees("可以点“转人工”");
		assertThat(filer.options()).anyMatch(option -> option.label().equals("转人工") && option.style().equals("primary"));
	}

	@Test
	void a_greeting_is_returned_and_the_question_stays() {
		isAskedWhatHasChanged();

		filer.says("你好");

		filer.isAsked("changes");
		filer.sees("您好。直接写您想变更什么");
		assertThat(filer.conversation().misses()).isZero();
	}

	@Test
	void in_english_too() {
		Filer stranger = world.filer("en");
		stranger.starts();
		stranger.choosesInTurn("Agree and start", "Enterprise");
		stranger.says("Guangdong");

		stranger.says("our legal representative has changed");
		stranger.sees("Understood as: Entity responsible person");
		stranger.says("sorry, Hunan");
		stranger.sees("Change “Province” to “Hunan 湖南”?");
		stranger.says("yes");

		assertThat(stranger.request().answer("province")).containsExactly("hunan");
		stranger.says("talk to a human");
		assertThat(stranger.step()).isEqualTo("with-agent");
	}

	private void isAskedWhatHasChanged() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业");
		filer.says("广东");
		filer.isAsked("changes");
	}

	private void hasGotTo(String step) {
		isAskedWhatHasChanged();
		filer.ticks("通信地址");
		filer.choosesInTurn("完成", "已经生效");
		if (step.equals("materials"))
			filer.accepts("按变更主体办理");
		filer.isAsked(step);
	}
}
