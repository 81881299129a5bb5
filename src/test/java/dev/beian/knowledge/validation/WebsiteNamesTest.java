package dev.beian.knowledge.validation;

import static dev.beian.knowledge.validation.Cases.NOTHING_KNOWN;
import static dev.beian.knowledge.validation.Cases.VALIDATORS;
import static dev.beian.knowledge.validation.Cases.aCompanyCalled;
import static dev.beian.knowledge.validation.Cases.aFiler;
import static dev.beian.knowledge.validation.Cases.judges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebsiteNamesTest {

	@ParameterizedTest
	@CsvSource({"晨光茶叶, 晨光茶叶", "' 晨光 茶叶 ', 晨光茶叶", "晨光茶叶ＡＢＣ, 晨光茶叶ABC", "20261231, !name-digits", "１２３, !name-digits",
			"Morning Light, !name-letters", "example.com, !name-domain", "www.example.com, !name-domain", "例子.中国, !name-domain",
			"晨光★茶叶, !name-symbol", "晨光茶叶!, !name-symbol", "晨光·茶叶, !name-symbol", "晨光茶叶😀, !name-symbol", "晨光, ?name-few-chinese",
			"abc123, ?name-few-chinese"})
	void form(String value, String expected) {
		judges(Field.WEBSITE_NAME, value, NOTHING_KNOWN, expected);
	}

	@Test
	void hidden_characters_hide_nothing() {
		judges(Field.WEBSITE_NAME, "中\u200B国茶叶", NOTHING_KNOWN, "!national-word-start");
		judges(Field.WEBSITE_NAME, "中 国 茶 叶", NOTHING_KNOWN, "!national-word-start");
	}

	@ParameterizedTest
	@CsvSource({"INDIVIDUAL, 中国美食地图, !national-word-start", "ENTERPRISE, 中国茶叶, !national-word-start",
			"ENTERPRISE, 全国茶叶, !national-word-start", "LAW_FIRM, 中华茶叶, !national-word-start", "ENTERPRISE, 爱中国茶叶, ?national-word-inside",
			"GOVERNMENT, 国家茶叶局, ?national-word-proof", "SOCIAL_GROUP, 中国茶叶协会, ?national-word-proof",
			"ENTERPRISE, 美国茶叶, !foreign-name-start", "ENTERPRISE, 今日本地茶叶, ?foreign-name-inside", "ENTERPRISE, 赌博之家, !sensitive-word",
			"GOVERNMENT, 赌博之家, !sensitive-word", "ENTERPRISE, 廉政之家, !sensitive-word", "GOVERNMENT, 廉政之家, ?public-affairs-word-proof",
			"ENTERPRISE, 茶叶论坛, ?interactive-word", "ENTERPRISE, 在线茶叶, ?interactive-word", "ENTERPRISE, 茶叶新闻网, ?licensed-word",
			"ENTERPRISE, 茶叶维权站, 茶叶维权站", "INDIVIDUAL, 茶叶维权站, !public-affairs-word", "INDIVIDUAL, 小林工作室, !individual-word",
			"INDIVIDUAL, 小林的个人空间, !individual-word", "INDIVIDUAL, 茶叶爱好者, !individual-word", "INDIVIDUAL, 小林的博客, !individual-word",
			"INDIVIDUAL, 茶友交流, !individual-word", "INDIVIDUAL, 小林作品展示, !individual-word", "INDIVIDUAL, 小林茶叶商城, !individual-business-word",
			"INDIVIDUAL, 小林科技笔记, ?individual-industry-word", "INDIVIDUAL, 长沙的茶, ?individual-place-name",
			"INDIVIDUAL, 一个人慢慢走遍山川湖海的日记, ?individual-length", "INDIVIDUAL, 林间的读书笔记, 林间的读书笔记", "ENTERPRISE, 晨光网络平台, 晨光网络平台"})
	void words_by_organizer(Organizer organizer, String value, String expected) {
		judges(Field.WEBSITE_NAME, value, aFiler(organizer, Province.BEIJING), expected);
	}

	@ParameterizedTest
	@CsvSource({"ENTERPRISE, HUNAN, 茶叶维权站, !public-affairs-word-province", "SOCIAL_GROUP, SHANGHAI, 茶叶维权站, ?public-affairs-word-proof",
			"ENTERPRISE, SHANGHAI, 茶叶论坛, !shanghai-forum", "ENTERPRISE, SHANGHAI, Tea 2026, !shanghai-chinese",
			"INDIVIDUAL, JIANGSU, 小林的个人博客, ?jiangsu-personal-name", "INDIVIDUAL, JIANGSU, 小林的个人主页, ?jiangsu-personal-name",
			"INDIVIDUAL, JIANGSU, 林间的读书笔记, ?jiangsu-name-style", "INDIVIDUAL, JIANGSU, 小林工作室, !individual-word"})
	void words_by_province(Organizer organizer, Province province, String value, String expected) {
		judges(Field.WEBSITE_NAME, value, aFiler(organizer, province), expected);
	}

	@ParameterizedTest
	@ValueSource(strings = {"中国", "中华", "中央", "人民", "人大", "国家", "全国"})
	void no_individual_begins_a_name_with_a_national_word(String word) {
		judges(Field.WEBSITE_NAME, word + "的读书笔记", aFiler(Organizer.INDIVIDUAL, Province.BEIJING), "!national-word-start");
	}

	@ParameterizedTest
	@EnumSource(names = {"GOVERNMENT", "PUBLIC_INSTITUTION", "SOCIAL_GROUP", "FOUNDATION", "DEFENCE"})
	void a_public_body_may_prove_its_standing(Organizer organizer) {
		judges(Field.WEBSITE_NAME, "中国茶叶", aFiler(organizer, Province.BEIJING), "?national-word-proof");
	}

	@Test
	void a_company_may_carry_the_national_word_it_is_registered_with() {
		judges(Field.WEBSITE_NAME, "中国晨光", aCompanyCalled("中国晨光茶叶集团有限公司"), "?national-word-proof");
		judges(Field.WEBSITE_NAME, "中国晨光", aCompanyCalled("晨光茶叶集团有限公司"), "!national-word-start");
	}

	@Test
	void an_organisation_names_its_site_after_itself() {
		judges(Field.WEBSITE_NAME, "晨光茶叶官网", aCompanyCalled("北京晨光茶叶有限公司"), "晨光茶叶官网");
		judges(Field.WEBSITE_NAME, "山野之间", aCompanyCalled("北京晨光茶叶有限公司"), "?organizer-unlike-name");
		judges(Field.WEBSITE_NAME, "山野之间", aCompanyCalled("科技有限公司"), "山野之间");
	}

	@Test
	void gives_all_reasons_the_gravest_first() {
		Verdict verdict = VALIDATORS.check(Field.WEBSITE_NAME, "长沙科技工作室", aFiler(Organizer.INDIVIDUAL, Province.HUNAN));

		assertThat(verdict.reasons()).extracting(Reason::key).containsExactly("individual-word", "individual-industry-word",
				"individual-place-name");
		assertThat(verdict.reasons()).extracting(Reason::sourceId).first().isEqualTo("provider#individual-naming");
	}

	@Test
	void individuals_rules_need_an_individual() {
		judges(Field.WEBSITE_NAME, "小林工作室", NOTHING_KNOWN, "小林工作室");
	}

	@Test
	void refuses_what_is_too_long() {
		judges(Field.WEBSITE_NAME, "长".repeat(301), NOTHING_KNOWN, "!too-long");
	}
}
