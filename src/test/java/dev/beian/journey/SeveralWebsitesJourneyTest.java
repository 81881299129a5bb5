package dev.beian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.beian.assistant.change.ChangeRequest;
import dev.beian.assistant.change.NewValue;
import dev.beian.assistant.reminder.Planned;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

/** One change that concerns several websites: one order for each, or one for all. */
class SeveralWebsitesJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	private void a_change_of(String... items) {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
		filer.ticks(items);
		filer.choosesInTurn("完成", "已经生效");
		filer.isAsked("recommendation");
	}

	private void names(String text) {
		filer.chooses("不止一个网站要改");
		filer.isAsked("websites");
		filer.says(text);
	}

	private static List<String> websites(ChangeRequest request) {
		return request.answer("websites");
	}

	@Test
	void each_website_becomes_a_case_of_its_own_where_an_order_changes_one_website() {
		a_change_of("网站名称");
		names("官网\n商城、论坛");
		filer.sees("1.");
		filer.sees("论坛");
		filer.chooses("完成，共 3 个网站");

		filer.isAsked("recommendation");
		filer.sees("要改 3 个网站：官网、商城、论坛");
		filer.chooses("按变更网站办理");

		filer.isAsked("new-values");
		filer.sees("分成了 3 个办理件");
		filer.sees("官网：网站名称");
		assertThat(websites(filer.request())).containsExactly("官网");
		assertThat(filer.others()).extracting(SeveralWebsitesJourneyTest::websites).containsExactly(List.of("商城"), List.of("论坛"));
		assertThat(filer.others()).extracting(ChangeRequest::code).doesNotHaveDuplicates().doesNotContain(filer.request().code());
	}

	@Test
	void a_further_case_goes_on_where_the_first_was_divided_and_offers_what_was_given_there() {
		a_change_of("首页网址", "网站服务内容");
		names("官网、商城");
		filer.choosesInTurn("完成", "按变更网站办理");
		filer.says("https://www.example.com");
		filer.says("发布公司动态和产品介绍");
		filer.chooses("没问题，下一步");
		filer.isAsked("materials");
		String first = filer.request().code();
		String second = filer.others().getFirst().code();

		filer.says(second);

		filer.isAsked("new-values");
		filer.sees("商城：首页网址");
		filer.sees("商城 · 网站信息");
		filer.says("https://shop.example.com");
		filer.chooses("用“发布公司动态和产品介绍”（" + first + "）");
		assertThat(filer.request().value("website-content").map(NewValue::text)).contains("发布公司动态和产品介绍");
		filer.sees("请核对新信息");
	}

	@Test
	void the_deadline_of_every_website_is_kept() {
		filer.starts();
		filer.choosesInTurn("同意并开始", "企业", "广东");
		filer.ticks("网站名称");
		filer.chooses("完成");
		filer.says("2026-05-01");
		names("官网、商城");
		filer.choosesInTurn("完成", "按变更网站办理");
		String second = filer.others().getFirst().code();

		assertThat(world.alarms()).filteredOn(alarm -> alarm.term().equals("notice")).extracting(Planned::subject)
				.anyMatch(subject -> subject.startsWith(filer.request().id()))
				.anyMatch(subject -> subject.startsWith(filer.others().getFirst().id()));
		world.passes(Duration.ofDays(27));

		assertThat(filer.texts()).anyMatch(text -> text.contains("关于 " + second + "（商城：网站名称）"));
	}

	@Test
	void one_order_for_all_asks_for_the_new_values_website_by_website() {
		a_change_of("主办单位名称", "网站名称");
		names("官网\n商城");
		filer.chooses("完成");
		filer.sees("一张“变更备案”订单一起提交");
		filer.chooses("按变更备案办理");

		assertThat(filer.others()).isEmpty();
		filer.says("长沙示例科技有限公司");
		filer.sees("官网 · 网站信息");
		filer.says("示例科技官网");
		filer.sees("商城 · 网站信息");
		filer.says("示例科技商城");
		filer.sees("商城 · 网站名称");
		filer.chooses("没问题，下一步");
		filer.says("/worksheet");
		filer.sees("官网 · 网站信息");
		filer.sees("商城 · 网站信息");
	}

	@Test
	void a_number_will_do_where_the_names_do_not_matter() {
		a_change_of("网站名称");
		filer.chooses("不止一个网站要改");
		filer.says("三个");
		filer.sees("网站 3");
		filer.chooses("去掉“网站 3”");
		filer.chooses("完成，共 2 个网站");

		filer.sees("要改 2 个网站：网站 1、网站 2");
	}

	@Test
	void more_websites_than_can_be_filed_are_refused_and_nothing_is_lost() {
		a_change_of("网站名称");
		names("官网、商城");
		filer.says("一、二、三、四、五、六、七、八、九");

		filer.sees("最多备案 10 个网站");
		filer.chooses("完成，共 2 个网站");
	}

	@Test
	void the_list_can_be_corrected_later_and_values_stay_with_their_website() {
		a_change_of("主办单位名称", "网站名称");
		names("官网、商城");
		filer.choosesInTurn("完成", "按变更备案办理");
		filer.says("长沙示例科技有限公司");
		filer.says("示例科技官网");
		filer.says("示例商城");
		filer.chooses("没问题，下一步");
		filer.isAsked("materials");

		filer.says("/edit websites");
		filer.chooses("去掉“官网”");
		filer.chooses("完成，共 1 个网站");

		filer.isAsked("materials");
		assertThat(filer.request().value("website-name").map(NewValue::text)).contains("示例商城");
		assertThat(filer.request().values()).hasSize(2);
	}

	@Test
	void one_website_more_after_the_papers_were_begun_opens_a_case_for_it() {
		a_change_of("网站名称");
		filer.accepts("按变更网站办理");
		filer.isAsked("materials");
		filer.says("/back");
		filer.says("/back");
		filer.isAsked("recommendation");
		names("官网、商城");
		filer.chooses("完成");
		filer.accepts("按变更网站办理");

		assertThat(websites(filer.request())).containsExactly("官网");
		assertThat(filer.others()).hasSize(1);
	}

	@Test
	void what_is_said_aside_is_no_name() {
		a_change_of("网站名称");
		names("官网、商城");
		filer.says("谢谢");
		filer.says("没有变的网站要写吗？");
		filer.says("完成");

		assertThat(websites(filer.request())).containsExactly("官网", "商城");
	}

	@Test
	void a_person_can_be_asked_for_while_the_websites_are_named() {
		a_change_of("网站名称");
		names("官网、商城");

		filer.says("转人工");

		filer.isAsked("with-agent");
	}

	@Test
	void a_value_given_before_the_websites_were_named_is_the_first_ones_alone() {
		a_change_of("网站服务内容");
		filer.chooses("按变更网站办理");
		filer.says("发布公司动态和产品介绍");
		filer.says("/back");
		filer.isAsked("recommendation");
		names("官网、商城");
		filer.choosesInTurn("完成", "按变更网站办理");

		assertThat(filer.request().value("website-content").map(NewValue::text)).contains("发布公司动态和产品介绍");
		assertThat(filer.others().getFirst().values()).isEmpty();
	}

	@Test
	void what_was_given_website_by_website_goes_to_the_case_of_each() {
		a_change_of("网站服务内容");
		names("官网、商城");
		filer.choosesInTurn("完成", "选其他类型", "变更备案");
		filer.says("发布公司动态和产品介绍");
		filer.says("销售自产的办公家具");
		filer.says("/edit change-type");
		filer.chooses("变更网站");

		assertThat(websites(filer.request())).containsExactly("官网");
		assertThat(filer.request().value("website-content").map(NewValue::text)).contains("发布公司动态和产品介绍");
		assertThat(filer.others().getFirst().value("website-content").map(NewValue::text)).contains("销售自产的办公家具");
	}

	@Test
	void nobody_is_asked_for_websites_where_nothing_of_them_changes() {
		a_change_of("主办单位名称");

		assertThat(filer.canChoose("不止一个网站要改")).isFalse();
	}

	@Test
	void a_way_back_leads_out_of_the_list_without_a_name() {
		a_change_of("网站名称");
		filer.chooses("不止一个网站要改");

		filer.chooses("返回");

		filer.isAsked("recommendation");
		assertThat(filer.request().hasAnswered("websites")).isFalse();
	}
}
