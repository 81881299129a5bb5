package dev.beian.knowledge.validation;

import static dev.beian.knowledge.validation.Cases.NOTHING_KNOWN;
import static dev.beian.knowledge.validation.Cases.VALIDATORS;
import static dev.beian.knowledge.validation.Cases.aFiler;
import static dev.beian.knowledge.validation.Cases.judges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beian.knowledge.filing.Organizer;
import dev.beian.knowledge.filing.Province;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactNumbersTest {

	@ParameterizedTest
	@CsvSource({"13800138000, 13800138000", "138 0013 8000, 13800138000", "138-0013-8000, 13800138000", "１３８００１３８０００, 13800138000",
			"+86 138 0013 8000, 13800138000", "+8613800138000, 13800138000", "0086 13800138000, 13800138000", "86-13800138000, 13800138000",
			"(+86)13800138000, 13800138000", "＋８６ 13800138000, 13800138000", "013800138000, 13800138000", "19912345678, 19912345678",
			"1380013800, !mobile-length", "138001380000, !mobile-length", "1380013800a, !mobile-length", "手机13800138000, !mobile-length",
			"12800138000, !mobile-prefix", "01062345678, !mobile-prefix", "+852 9123 4567, !phone-foreign",
			"+1 650-253-0000, !phone-foreign", "0085291234567, !phone-foreign", "17012345678, ?mobile-virtual",
			"16212345678, ?mobile-virtual", "'  ', !empty"})
	void mobile(String value, String expected) {
		judges(Field.MOBILE, value, NOTHING_KNOWN, expected);
	}

	@ParameterizedTest
	@CsvSource({"010-62345678, 010-62345678", "01062345678, 010-62345678", "010 6234 5678, 010-62345678", "（010）62345678, 010-62345678",
			"(0731)8412-3456, 0731-84123456", "0731-84123456, 0731-84123456", "07318412345, 0731-8412345", "+86 10 62345678, 010-62345678",
			"0086-731-84123456, 0731-84123456", "+86-010-62345678, 010-62345678", "010-62345678-801, 010-62345678-801",
			"010-62345678转801, 010-62345678-801", "010-62345678 分机 801, 010-62345678-801", "010-62345678 ext. 801, 010-62345678-801",
			"０１０－６２３４５６７８, 010-62345678", "62345678, !landline-area", "010-623456, !landline-shape", "010-623456789, !landline-shape",
			"400-820-8820, !landline-shape", "电话, !landline-shape", "+852 2123 4567, !phone-foreign", "13800138000, ?landline-mobile"})
	void landline(String value, String expected) {
		judges(Field.LANDLINE, value, NOTHING_KNOWN, expected);
	}

	@Test
	void an_organisation_in_jiangsu_needs_a_real_landline() {
		judges(Field.LANDLINE, "13800138000", aFiler(Organizer.ENTERPRISE, Province.JIANGSU), "?landline-mobile-jiangsu");
		judges(Field.LANDLINE, "13800138000", aFiler(Organizer.INDIVIDUAL, Province.JIANGSU), "?landline-mobile");
	}

	@ParameterizedTest
	@CsvSource({"13900139000, 13900139000", "+86 139 0013 9000, 13900139000", "0731-84123456, 0731-84123456", "17012345678, 17012345678",
			"110, !emergency-shape", "张三, !emergency-shape", "+852 9123 4567, !phone-foreign"})
	void emergency_phone(String value, String expected) {
		judges(Field.EMERGENCY_PHONE, value, NOTHING_KNOWN, expected);
	}

	@ParameterizedTest
	@CsvSource({"zhang@example.com, zhang@example.com", "Zhang.San@Example.COM, zhang.san@example.com",
			"ｚｈａｎｇ＠example。com, zhang@example.com", "' zhang@mail.example.com.cn ', zhang@mail.example.com.cn",
			"a+b_c@example.cn, a+b_c@example.cn", "zhang.example.com, !email-at", "a@b@example.com, !email-at",
			"zhang san@example.com, !email-blank", "zhang@example, !email-domain", "zhang@, !email-domain",
			"zhang@-example.com, !email-domain", "zhang@example..com, !email-domain", "@example.com, !email-shape",
			".a@example.com, !email-shape", "a..b@example.com, !email-shape", "张三@example.com, !email-shape",
			"zhang@gmail.con, ?email-ending"})
	void email(String value, String expected) {
		judges(Field.EMAIL, value, NOTHING_KNOWN, expected);
	}

	@Test
	void two_persons_share_neither_mobile_nor_e_mail() {
		Contacts entityPerson = contacts("13800138000", "010-62345678", "a@example.com", "13900139000");
		Contacts websitePerson = contacts("13800138000", "010-62345678", "a@example.com", "13900139000");

		assertThat(keys(entityPerson, websitePerson, false)).containsExactly("same-mobile", "same-email", "same-landline");
		assertThat(keys(entityPerson, websitePerson, true)).isEmpty();
	}

	@Test
	void the_emergency_phone_is_nobodys_own_phone() {
		Contacts entityPerson = contacts("13800138000", "010-62345678", "a@example.com", "13700137000");
		Contacts websitePerson = contacts("13700137000", "010-62345679", "b@example.com", "13900139000");

		assertThat(keys(entityPerson, websitePerson, false)).containsExactly("emergency-is-personal");
	}

	@Test
	void what_is_not_known_does_not_clash() {
		Contacts unknown = new Contacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

		assertThat(keys(unknown, unknown, false)).isEmpty();
	}

	@Test
	void a_verdict_keeps_the_value_out_of_logs() {
		assertThat(VALIDATORS.check(Field.MOBILE, "13800138000", NOTHING_KNOWN).toString()).doesNotContain("138");
		assertThat(contacts("13800138000", "", "", "").toString()).doesNotContain("138");
	}

	private static Contacts contacts(String mobile, String landline, String email, String emergency) {
		return new Contacts(Optional.of(mobile), Optional.of(landline), Optional.of(email), Optional.of(emergency));
	}

	private static List<String> keys(Contacts one, Contacts other, boolean samePerson) {
		return VALIDATORS.compare(one, other, samePerson).stream().map(Reason::key).toList();
	}
}
