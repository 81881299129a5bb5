package dev.beian.journey;

import static dev.beian.testkit.Paper.aPicture;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.beian.knowledge.filing.ChangeType;
import dev.beian.testkit.Filer;
import dev.beian.testkit.World;

class ChangeTypeJourneyTest {

	private final World world = new World();
	private final Filer filer = world.filer("zh-CN");

	@Test
	void a_new_mailing_address_of_a_company_takes_an_entity_change_from_the_first_question_to_the_last() {
		aFilerOf("企业", "广东");
		filer.isAsked("changes");

		filer.ticks("通信地址");
		filer.chooses("完成");
		filer.isAsked("effective-date");
		filer.says("2026-03-31");

		filer.isAsked("recommendation");
		filer.sees("变更主体");
		filer.sees("也可以选：变更备案");
		filer.sees("2026年3月1日");
		filer.sees("还有 9 天");
		filer.choosesInTurn("按变更主体办理", "其余都到控制台再填", "没问题，下一步", "继续");
		filer.isAsked("console");
		filer.sees("变更主体");
		bringsThroughTheReviews();
		filer.isAsked("approved");
		filer.sees("主体备案号");
		filer.chooses("都清楚了");
		filer.isAsked("finished");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);
		assertThat(filer.options()).extracting("label").containsExactly("重新开始");
	}

	@Test
	void a_new_website_name_takes_a_website_change() {
		aFilerOf("企业", "北京");

		answersWith("网站名称");

		filer.isAsked("recommendation");
		filer.sees("变更网站");
		filer.sees("也可以选：变更备案");
		filer.accepts("按变更网站办理");
		filer.isAsked("materials");
		assertThat(filer.request().type()).contains(ChangeType.WEBSITE);
	}

	@Test
	void a_change_on_both_sides_takes_a_full_change_and_no_other() {
		aFilerOf("事业单位", "四川");

		answersWith("通信地址", "网站名称");

		filer.sees("变更备案");
		filer.doesNotSee("也可以选");
		assertThat(filer.canChoose("选其他类型")).isFalse();
		filer.accepts("按变更备案办理");
		assertThat(filer.request().type()).contains(ChangeType.FULL);
	}

	@Test
	void a_new_legal_representative_in_hunan_takes_a_full_change_and_a_letter_and_the_entity_change_is_refused_with_its_reason() {
		aFilerOf("企业", "湖南");

		answersWith("主体负责人（换人）");

		filer.isAsked("recommendation");
		filer.sees("不能选：变更主体、变更网站");
		filer.sees("不能选择“变更主体”");
		filer.sees("网站负责人授权书");
		filer.chooses("为什么");
		filer.sees("不能选择“变更主体”");
		filer.choosesInTurn("继续办理", "按变更备案办理", "其余都到控制台再填", "没问题，下一步");
		filer.isAsked("materials");
		filer.chooses("网站负责人授权书");
		filer.uploads(aPicture());
		filer.sees("已收到并加密保存：网站负责人授权书");
	}

	@Test
	void typing_a_refused_type_does_not_choose_it() {
		aFilerOf("企业", "湖南");
		answersWith("主体负责人（换人）");

		filer.says("变更主体");

		filer.isAsked("recommendation");
		assertThat(filer.request().type()).isEmpty();
	}

	@Test
	void an_individual_with_a_new_phone_takes_a_full_change_and_is_never_asked_about_two_persons() {
		aFilerOf("个人", "湖南");

		filer.ticks("主体负责人手机");
		filer.chooses("完成");

		filer.isAsked("effective-date");
		filer.chooses("已经生效");
		filer.sees("变更备案");
		filer.sees("不能选：变更主体、变更网站");
		filer.sees("请现在就提交");
	}

	@Test
	void for_a_new_address_on_the_licence_the_entity_change_is_recommended_and_the_full_change_can_be_chosen() {
		aFilerOf("企业", "上海");
		answersWith("证件住所");
		filer.sees("变更主体");

		filer.chooses("选其他类型");
		filer.isAsked("change-type");
		assertThat(filer.options()).extracting("label").contains("变更主体", "变更备案").doesNotContain("变更网站");
		filer.accepts("变更备案");

		filer.isAsked("materials");
		assertThat(filer.request().type()).contains(ChangeType.FULL);
		filer.choosesInTurn("主办单位证件");
		filer.sees("能看到变更后的住所");
		filer.uploads(aPicture());
		filer.choosesInTurn("返回清单", "材料备齐");
		filer.isAsked("console");
		filer.sees("“变更备案”");
		filer.sees("证件住所");
	}

	@Test
	void whether_one_person_holds_both_roles_is_asked_only_where_it_matters() {
		aFilerOf("企业", "江西");

		filer.ticks("主体负责人邮箱");
		filer.chooses("完成");

		filer.isAsked("same-person");
		filer.chooses("是同一人");
		filer.chooses("已经生效");
		filer.sees("不能选：变更主体、变更网站");
	}

	@Test
	void two_persons_may_change_one_side_alone() {
		aFilerOf("企业", "江西");
		filer.ticks("主体负责人邮箱");
		filer.chooses("完成");

		filer.says("不是同一人");

		filer.isAsked("effective-date");
		filer.chooses("已经生效");
		filer.sees("也可以选：变更备案");
		filer.accepts("按变更主体办理");
		assertThat(filer.request().type()).contains(ChangeType.ENTITY);
	}

	@Test
	void with_a_change_on_both_sides_nobody_asks_about_persons() {
		aFilerOf("企业", "江西");

		filer.ticks("主体负责人邮箱", "网站名称");
		filer.chooses("完成");

		filer.isAsked("effective-date");
	}

	@Test
	void moving_to_another_province_has_no_type_and_leads_to_a_person() {
		aFilerOf("企业", "北京");

		filer.ticks("所在省份");
		filer.chooses("完成");

		filer.isAsked("recommendation");
		filer.sees("以下内容不能用变更订单办理");
		filer.sees("所在省份");
		assertThat(filer.canChoose("办理件")).isFalse();
		filer.chooses("转人工办理");
		filer.isAsked("with-agent");
		assertThat(filer.request().type()).isEmpty();
	}

	@Test
	void what_no_order_carries_is_handed_over_and_the_rest_is_still_recommended() {
		aFilerOf("企业", "湖北");

		answersWith("所在省份", "证件住所");

		filer.sees("变更主体");
		filer.sees("以下内容不能用变更订单办理");
		filer.accepts("按变更主体办理");
		filer.isAsked("materials");
	}

	@Test
	void a_filing_number_tells_the_province() {
		filer.starts();
		filer.choosesInTurn("同意", "企业");

		filer.says("湘ICP备12345678号-1");

		filer.isAsked("changes");
		assertThat(filer.request().answer("province")).containsExactly("hunan");
	}

	private void aFilerOf(String organizer, String province) {
		filer.starts();
		filer.choosesInTurn("同意并开始", organizer, province);
	}

	private void answersWith(String... changes) {
		filer.ticks(changes);
		filer.choosesInTurn("完成", "已经生效");
	}

	private void bringsThroughTheReviews() {
		filer.choosesInTurn("已提交初审", "初审已通过", "已提交复审", "复审已通过");
		filer.isAsked("sms-received");
		filer.chooses("刚刚收到");
		filer.isAsked("sms-verification");
		filer.choosesInTurn("全部已核验", "审核已通过");
	}
}
