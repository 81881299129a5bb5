package dev.beian.knowledge.validation;

import static dev.beian.knowledge.validation.Cases.NOTHING_KNOWN;
import static dev.beian.knowledge.validation.Cases.aFiler;
import static dev.beian.knowledge.validation.Cases.judges;
import static dev.beian.knowledge.validation.Cases.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegisteredNumbersTest {

	private static final String CHILD = "110101201101010012";

	@ParameterizedTest
	@CsvSource({"11010519491231002X, 11010519491231002X", "11010519491231002x, 11010519491231002X",
			"110101199003071233, 110101199003071233", "430102198506150028, 430102198506150028", "520103197811013314, 520103197811013314",
			"320106200002291011, 320106200002291011", "１１０１０５ 19491231 002Ｘ, 11010519491231002X", "110101199003071234, !id-card-check",
			"110101199002301230, !id-card-birthday", "110101209902281234, !id-card-birthday", "990101199003071233, !id-card-region",
			"110105491231002, !id-card-old", "1101051949123100, !id-card-shape", "A10105194912310021, !id-card-shape",
			"11010519491231002XX, !id-card-shape"})
	void id_card(String value, String expected) {
		judges(Field.ID_CARD, value, NOTHING_KNOWN, expected);
	}

	@ParameterizedTest
	@CsvSource({"PASSPORT, e12345678, E12345678", "PASSPORT, 1234, !passport-shape", "HK_MACAU_PERMIT, h12345678, H12345678",
			"HK_MACAU_PERMIT, M1234567801, M1234567801", "HK_MACAU_PERMIT, X12345678, !hk-macau-permit-shape",
			"TAIWAN_PERMIT, 12345678, 12345678", "TAIWAN_PERMIT, 12345678(B), 12345678(B)", "TAIWAN_PERMIT, 1234567, !taiwan-permit-shape",
			"FOREIGN_PERMANENT, 932682198501010017, 932682198501010017", "FOREIGN_PERMANENT, 132682198501010017, !foreign-permanent-shape",
			"RESIDENCE_PERMIT_HMT, 810000199003071232, !id-card-check", "RESIDENCE_PERMIT_HMT, 830000199201300022, 830000199201300022",
			"RESIDENCE_PERMIT_HMT, 110101199003071233, !residence-permit-shape"})
	void other_documents(IdentityDocument document, String value, String expected) {
		judges(Field.ID_CARD, value, with(document), expected);
	}

	@ParameterizedTest
	@CsvSource({"ENTERPRISE, HUNAN, !minor-refused", "INDIVIDUAL, TIANJIN, !minor-refused", "ENTERPRISE, CHONGQING, !minor-refused",
			"INDIVIDUAL, ZHEJIANG, !minor-refused", "INDIVIDUAL, HENAN, ?minor-papers", "ENTERPRISE, YUNNAN, ?minor-papers",
			"INDIVIDUAL, GUANGDONG, ?minor-sixteen",
			"ENTERPRISE, ZHEJIANG, " + CHILD, "INDIVIDUAL, CHONGQING, " + CHILD, "ENTERPRISE, BEIJING, " + CHILD})
	void persons_under_age_depend_on_province_and_organizer(Organizer organizer, Province province, String expected) {
		judges(Field.ID_CARD, CHILD, aFiler(organizer, province), expected);
	}

	@ParameterizedTest
	@CsvSource({"91310110666007217T, 91310110666007217T", "91110108MA01ABCD5T, 91110108MA01ABCD5T",
			"91430100MA4LTE5T91, 91430100MA4LTE5T91", "91520100MA6DTEXT3K, 91520100MA6DTEXT3K", "91320100MA1MABCD6M, 91320100MA1MABCD6M",
			"91310110666007217t, 91310110666007217T", "９１３１０１１０ 666007217T, 91310110666007217T", "91310110666007217A, ?credit-code-check",
			"91350211M00013FA1N, ?credit-code-check", "91110108MO01ABCD5T, !credit-code-letter", "9131011066600721, !credit-code-length",
			"91310110666007217TT, !credit-code-length", "110108012345678, !credit-code-old", "9131A110666007217T, !credit-code-shape",
			"营业执照, !credit-code-letter"})
	void credit_code(String value, String expected) {
		judges(Field.CREDIT_CODE, value, NOTHING_KNOWN, expected);
	}

	@Test
	void a_credit_code_tells_what_kind_of_organisation_holds_it() {
		judges(Field.CREDIT_CODE, "91310110666007217T", aFiler(Organizer.ENTERPRISE, Province.SHANGHAI), "91310110666007217T");
		judges(Field.CREDIT_CODE, "91310110666007217T", aFiler(Organizer.GOVERNMENT, Province.SHANGHAI), "?credit-code-organizer");
	}

	@ParameterizedTest
	@CsvSource({"京ICP备12345678号, 京ICP备12345678号", "京ICP备12345678号-1, 京ICP备12345678号-1", "京icp备12345678号-1, 京ICP备12345678号-1",
			"京ＩＣＰ备１２３４５６７８号－１, 京ICP备12345678号-1", "' 陇 ICP备 2021003158 号 - 1', 陇ICP备2021003158号-1", "陇ICP备19001358号-1, 陇ICP备19001358号-1",
			"蜀ICP备12345678号—2, 蜀ICP备12345678号-2", "川ICP备12345678号, 川ICP备12345678号", "沪ICP备12345678号-2A, 沪ICP备12345678号-2A",
			"沪ICP备12345678号-3x, 沪ICP备12345678号-3X", "京ICP备123456789号, !filing-number-shape", "京ICP备12345678号-0, !filing-number-shape",
			"ICP备12345678号, !filing-number-shape", "美ICP备12345678号, !filing-number-shape", "京ICP备12345678号-1B, !filing-number-shape",
			"京公网安备11010502030143号, !filing-number-shape", "粤B2-20090059, ?filing-number-licence", "京ICP证030173号, ?filing-number-licence"})
	void filing_number(String value, String expected) {
		judges(Field.FILING_NUMBER, value, NOTHING_KNOWN, expected);
	}

	@Test
	void a_filing_number_of_another_province_is_looked_at() {
		judges(Field.FILING_NUMBER, "湘ICP备12345678号", aFiler(Organizer.ENTERPRISE, Province.HUNAN), "湘ICP备12345678号");
		judges(Field.FILING_NUMBER, "湘ICP备12345678号", aFiler(Organizer.ENTERPRISE, Province.HUBEI), "?filing-number-province");
	}

	@Test
	void takes_a_filing_number_apart() {
		FilingNumbers numbers = Words.filingNumbers();

		assertThat(numbers.parse("黔icp备2021003158号-12A")).contains(new FilingNumber("黔", "2021003158", OptionalInt.of(12), "A",
				Province.GUIZHOU));
		assertThat(numbers.parse("苏ICP备12345678号")).contains(new FilingNumber("苏", "12345678", OptionalInt.empty(), "", Province.JIANGSU));
		assertThat(numbers.parse("粤B2-20090059")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void every_province_has_a_character(Province province) {
		FilingNumbers numbers = Words.filingNumbers();

		assertThat("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀川黔贵滇云藏陕陇甘青宁新".chars().mapToObj(Character::toString))
				.extracting(prefix -> numbers.parse(prefix + "ICP备12345678号").orElseThrow().province()).contains(province);
	}
}
