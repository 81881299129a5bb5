package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.beian.assistant.change.NewValue;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.knowledge.filing.Stage;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

/** New values are asked one by one, checked, kept, and listed for the console. */
class IntakeJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@Test
	void each_changed_field_is_asked_in_the_order_of_the_form_and_listed_for_the_console() {
		has("网站名称", "通信地址", "主办单位名称");
		filer.chooses("按变更备案办理");

		filer.isAsked("new-values");
		filer.sees("主办单位的新名称是什么");
		filer.says("云上林间科技有限公司");
		filer.sees("新的通信地址是什么");
		filer.sees("云上林间科技有限公司");
		filer.says("长沙市岳麓区林间路1号");
		filer.sees("网站的新名称是什么");
		filer.says("林间的读书笔记");
		filer.sees("请核对新信息");
		filer.sees("共 3 项，已填 3 项");
		filer.choosesInTurn("没问题，下一步", "继续", "先不交");

		filer.isAsked("console");
		assertThat(filer.news()).containsSubsequence("照着填的清单", "主办单位名称", "云上林间科技有限公司", "通信地址", "网站信息", "林间的读书笔记");
	}

	@Test
	void a_wrong_value_is_refused_with_reason_example_and_source() {
		has("网站负责人手机");
		filer.chooses("按变更网站办理");

		filer.says("1380013800");

		filer.sees("手机号应是 11 位数字");
		filer.sees("例：13800138000");
		filer.sees("网站负责人的新手机号是多少");
		assertThat(filer.request().values()).isEmpty();
	}

	@Test
	void after_two_refusals_the_filer_may_insist_and_staff_are_told() {
		has("网站负责人手机");
		filer.chooses("按变更网站办理");
		filer.says("1380013800");
		assertThat(filer.canChoose("就按这个填")).isFalse();
		filer.says("1380013800");
		filer.sees("如果证件上确实是“1380013800”");

		filer.chooses("就按这个填");

		filer.sees("标出来请客服核对");
		NewValue kept = filer.request().value("website-person-mobile").orElseThrow();
		assertThat(kept.state()).isEqualTo(NewValue.State.INSISTED);
		assertThat(kept.text()).isEqualTo("1380013800");
		assertThat(kept.concerns()).containsExactly("mobile-length");
		filer.says("/status");
		filer.sees("网站负责人手机（待客服核对）：1380013800");
	}

	@Test
	void a_doubtful_value_is_taken_and_marked() {
		has("网站负责人手机");
		filer.chooses("按变更网站办理");

		filer.says("17012345678");

		filer.sees("已记下网站负责人手机：17012345678");
		filer.sees("可能收不到工信部的核验短信");
		filer.sees("请留意");
		assertThat(filer.request().value("website-person-mobile").orElseThrow().concerns()).containsExactly("mobile-virtual");
	}

	@Test
	void two_persons_may_not_share_a_mobile() {
		has("主体负责人手机", "网站负责人手机");
		filer.chooses("按变更备案办理");
		filer.says("13800138000");

		filer.says("13800138000");

		assertThat(filer.request().value("website-person-mobile").map(NewValue::concerns).orElseThrow()).containsExactly("same-mobile");
		filer.sees("请留意");
	}

	@Test
	void one_person_in_both_roles_is_asked_once() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "个人", "广东");
		filer.ticks("主体负责人手机", "网站负责人手机");
		filer.choosesInTurn("完成", "已经生效", "按变更备案办理");

		filer.sees("共 1 项，已填 0 项");
		filer.says("13800138000");

		filer.sees("请核对新信息");
	}

	@ParameterizedTest
	@ValueSource(strings = {"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X", "1101 0519 4912 3100 2X"})
	void an_identity_number_is_checked_and_then_forgotten(String number) {
		isAskedForAnIdentityNumber();
		filer.sees("聊天记录里也一样");

		filer.says(number);

		filer.sees("已记下主体负责人证件号码：1101************2X");
		assertThat(filer.request().value("entity-person-number").orElseThrow().text()).isEqualTo("1101************2X");
		assertThat(kept()).containsExactly("1101************2X");
	}

	@Test
	void an_identity_number_that_is_refused_is_forgotten_too_and_may_still_be_insisted_on() {
		isAskedForAnIdentityNumber();
		filer.says("110105194912310021");
		filer.says("110105194912310021");
		assertThat(filer.conversation().draft().toString()).doesNotContain("19491231");
		assertThat(kept()).containsExactly("1101************21", "1101************21");

		filer.chooses("就按这个填");

		NewValue value = filer.request().value("entity-person-number").orElseThrow();
		assertThat(value.text()).isEqualTo("1101************21");
		assertThat(value.concerns()).isNotEmpty();
		assertThat(filer.news()).doesNotContain("19491231");
	}

	@ParameterizedTest
	@ValueSource(strings = {"我的身份证号是11010519491231002X，企业", "企业 110105194912310021", "身份证 110105491231002", "110105 491231 002",
			"身份证1101051949123100 2X", "/status 11010519491231002X", "1101051949123100234"})
	void an_identity_number_is_masked_at_any_question_where_it_is_kept(String text) {
		filer.starts();
		filer.chooses("同意并开始");

		filer.says(text);

		assertThat(kept()).singleElement().asString().contains("1101****").doesNotContain("491231");
	}

	@ParameterizedTest
	@ValueSource(strings = {"13800138000", "138 0013 8000 13900139000", "2026-02-20 2026-03-31", "0731-88881234-567", "139.198.0.1",
			"91430100MA4L16JQ9B", "湘ICP备12345678号-1", "2026 02 20 09 05", "010 8888 1234 5678", "20260220"})
	void other_numbers_are_kept_as_they_are(String text) {
		filer.starts();
		filer.chooses("同意并开始");

		filer.says(text);

		assertThat(world.rewrites()).isEmpty();
	}

	@Test
	void what_is_said_to_staff_is_kept_as_it_is() {
		filer.starts();
		filer.says("/human");

		filer.says("11010519491231002X");

		assertThat(world.rewrites()).isEmpty();
	}

	@Test
	void the_worksheet_comes_as_a_file_with_the_same_rows_and_the_case_goes_on() {
		isAskedForAnIdentityNumber();
		filer.says("11010519491231002X");
		filer.choosesInTurn("其余都到控制台再填", "没问题，下一步");
		filer.says("/worksheet");
		List<Prompt.Block> rows = filer.card().blocks();

		filer.chooses("发成文件");

		assertThat(filer.letters()).hasSize(2);
		Prompt.Page page = filer.letters().getFirst().prompt().page().orElseThrow();
		assertThat(page.file()).isEqualTo("beian-worksheet-" + filer.request().code());
		assertThat(page.blocks()).isEqualTo(rows);
		assertThat(page.toString()).contains("林一", "1101************2X").doesNotContain("19491231");
		filer.chooses("继续办理");
		filer.isAsked("materials");
		filer.says("/worksheet file");
		assertThat(filer.letters().getFirst().prompt().page()).isPresent();
	}

	@Test
	void there_is_no_file_before_there_is_a_type() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业");

		filer.says("/worksheet file");

		filer.sees("选定变更类型之后");
		assertThat(filer.letters()).singleElement().satisfies(letter -> assertThat(letter.prompt().page()).isEmpty());
		assertThat(filer.canChoose("发成文件")).isFalse();
	}

	private void isAskedForAnIdentityNumber() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
		filer.ticks("主体负责人（换人）");
		filer.choosesInTurn("完成", "已经生效", "按变更主体办理");
		filer.says("林一");
	}

	private List<String> kept() {
		return world.rewrites().stream().map(Content.Said.class::cast).map(Content.Said::text).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = {"谢谢", "好的", "不知道", "跟原来一样", "按变更备案办理", "同意并开始", "网站名称", "这个要填什么？", "填什么", "写错了", "完成", "你好",
			"上一项填错了", "What should I write?", "我不懂", "審核要多久？", "企业"})
	void what_is_said_aside_is_answered_and_is_no_value(String text) {
		isAskedForANewAddress();

		filer.says(text);

		assertThat(filer.request().values()).isEmpty();
		filer.isAsked("new-values");
		filer.sees("新的通信地址是什么");
		filer.doesNotSee("还是别的意思");
	}

	@ParameterizedTest
	@ValueSource(strings = {"谢谢", "吃了什么？", "按变更备案办理"})
	void written_once_more_it_may_be_the_value_after_all(String text) {
		isAskedForANewAddress();
		filer.says(text);

		filer.says(text);

		filer.sees("“" + text + "”是新的内容，还是别的意思？");
		filer.chooses("填入“通信地址”");
		assertThat(filer.request().value("entity-mailing-address").orElseThrow().text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = {"不对，是湖南", "湖南", "对了，网站名称也改了", "重新开始心理咨询", "什么值得买", "吃了吗", "不对称加密笔记", "无", "我要自学网", "好烦啊"})
	void what_may_be_a_value_or_not_is_asked_about_once(String text) {
		isAskedForANewAddress();

		filer.says(text);

		assertThat(filer.request().values()).isEmpty();
		filer.chooses("填入“通信地址”");
		assertThat(filer.request().value("entity-mailing-address").orElseThrow().text()).isEqualTo(text);
		filer.sees("请核对新信息");
	}

	@ParameterizedTest
	@ValueSource(strings = {"长沙市岳麓区林间路1号", "北京市朝阳区望京SOHO", "湖南省长沙市天心区几江街道办事处", "北京市海淀区哪吒路8号", "公司搬迁后的新址：云南路2号", "可以科技大厦3层", "好的音乐城1号",
			"谢家集区取消网大厦", "人工智能产业园A座", "廣州市天河區體育東路1號", "上海市你好时光广场", "重庆市", "企业服务中心5楼", "多多路7号", "Floor 3, Old Talk Show"})
	void a_value_with_odd_words_in_it_is_taken_at_once(String text) {
		isAskedForANewAddress();

		filer.says(text);

		assertThat(filer.request().value("entity-mailing-address").orElseThrow().text()).isEqualTo(text);
	}

	@Test
	void a_doubt_is_answered_in_words_as_well() {
		isAskedForANewAddress();
		filer.says("什么值得买");

		filer.says("是");

		assertThat(filer.request().value("entity-mailing-address").orElseThrow().text()).isEqualTo("什么值得买");
	}

	@Test
	void a_value_may_be_skipped_in_words() {
		isAskedForANewAddress();

		filer.says("先跳过");

		assertThat(filer.request().value("entity-mailing-address").orElseThrow().state()).isEqualTo(NewValue.State.LEFT);
	}

	@Test
	void a_courtesy_is_no_refused_number() {
		has("网站负责人手机");
		filer.chooses("按变更网站办理");

		filer.says("好的");

		filer.sees("好的。请写变更后的新内容");
		filer.doesNotSee("手机号应是 11 位数字");
	}

	@Test
	void a_kind_is_picked_by_its_name_and_the_review_ends_with_a_yes() {
		has("前置审批");
		filer.chooses("按变更网站办理");

		filer.says("新闻");
		assertThat(filer.request().value("website-pre-approval").orElseThrow().text()).isEqualTo("news");
		filer.says("没问题");

		filer.isAsked("materials");
	}

	@Test
	void what_is_left_for_the_console_is_not_counted_as_filled_in() {
		has("网站名称", "通信地址", "IP地址");
		filer.chooses("按变更备案办理");
		filer.says("长沙市岳麓区林间路1号");
		filer.sees("共 3 项，已填 1 项");

		filer.chooses("其余都到控制台再填");

		filer.sees("共 3 项，已填 1 项，留到控制台填 2 项");
	}

	private void isAskedForANewAddress() {
		has("通信地址");
		filer.chooses("按变更主体办理");
		filer.sees("新的通信地址是什么");
	}

	@Test
	void back_leads_to_the_value_before_and_then_out() {
		has("网站名称", "IP地址");
		filer.chooses("按变更网站办理");
		filer.says("林间的读书笔记");
		filer.sees("网站新的公网 IP 是什么");

		filer.chooses("返回");
		filer.sees("网站的新名称是什么");
		filer.sees("已填：林间的读书笔记");
		filer.chooses("返回");

		filer.isAsked("recommendation");
	}

	@Test
	void a_value_can_be_changed_from_the_review_and_a_refusal_loses_nothing() {
		has("IP地址");
		filer.chooses("按变更网站办理");
		filer.says("139.198.0.1");
		filer.chooses("修改IP地址");

		filer.says("192.168.0.1");
		assertThat(filer.request().value("website-ip").orElseThrow().text()).isEqualTo("139.198.0.1");
		filer.chooses("返回");

		filer.sees("请核对新信息");
		filer.sees("139.198.0.1");
	}

	@Test
	void values_are_changed_later_from_my_answers_and_the_filer_goes_on_where_he_was() {
		has("IP地址");
		filer.accepts("按变更网站办理");
		filer.isAsked("materials");

		filer.chooses("我的答案");
		filer.chooses("修改新信息");
		filer.chooses("修改IP地址");
		filer.says("139.198.0.1");
		filer.chooses("没问题，下一步");

		filer.isAsked("materials");
		assertThat(filer.request().value("website-ip").orElseThrow().text()).isEqualTo("139.198.0.1");
	}

	@Test
	void an_item_that_a_correction_adds_is_asked_for_its_value() {
		has("主办单位名称");
		filer.accepts("按变更主体办理");
		filer.isAsked("materials");

		filer.says("/edit changes");
		filer.ticks("通信地址");
		filer.chooses("完成");
		if (filer.canChoose("确认修改"))
			filer.chooses("确认修改");

		filer.isAsked("new-values");
		filer.sees("新的通信地址是什么");
		filer.says("长沙市岳麓区林间路1号");
		filer.chooses("没问题，下一步");
		filer.isAsked("materials");
	}

	@Test
	void an_option_may_be_pressed_or_typed() {
		has("应用服务类型", "前置审批");
		filer.chooses("按变更网站办理");
		filer.says("微信");
		filer.sees("请点下面的一个选项");
		filer.says("微信号应用服务");
		filer.chooses("不涉及");

		filer.sees("微信号应用服务");
		assertThat(filer.request().value("website-service-type").orElseThrow().text()).isEqualTo("wechat");
	}

	@Test
	void nothing_is_asked_where_the_form_asks_nothing() {
		has("证件换发");

		filer.chooses("按变更主体办理");

		filer.isAsked("materials");
	}

	/** An enterprise of Guangdong whose items have changed. */
	@Test
	void nobody_can_insist_on_a_whole_letter() {
		has("网站名称");
		filer.chooses("按变更网站办理");

		for (int i = 0; i < 3; i++)
			filer.says("长".repeat(4_096));

		filer.sees("内容太长了");
		assertThat(filer.canChoose("就按这个填")).isFalse();
		filer.doesNotSee("长长长");
	}

	@Test
	void a_double_tap_leaves_one_value_and_not_the_next_one_too() {
		has("网站名称", "通信地址");
		filer.chooses("按变更备案办理");
		String leave = filer.key("这项到控制台再填");

		filer.presses(leave);
		filer.presses(leave);

		filer.isAsked("new-values");
		assertThat(filer.request().values()).containsOnlyKeys("entity-mailing-address");
		filer.doesNotSee("已经失效");
	}

	@Test
	void back_from_the_papers_does_not_take_back_that_the_papers_are_being_prepared() {
		has("主体负责人（换人）");
		filer.accepts("按变更主体办理");
		filer.choosesInTurn("继续", "先不交", "已提交初审");
		filer.says("/edit changes");
		filer.ticks("网站名称");
		filer.chooses("完成");
		filer.chooses("确认");
		filer.accepts("按变更备案办理");
		assertThat(filer.request().stage()).isEqualTo(Stage.PREPARING);

		filer.says("/back");

		filer.isAsked("new-values");
		assertThat(filer.request().stage()).isEqualTo(Stage.PREPARING);
	}

	private void has(String... items) {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
		filer.ticks(items);
		filer.chooses("完成");
		if (filer.step().equals("same-person"))
			filer.chooses("不是同一人");
		filer.chooses("已经生效");
	}
}
