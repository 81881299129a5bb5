package dev.beian.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.beian.knowledge.filing.ChangeItem;
import dev.beian.knowledge.filing.Named;
import dev.beian.testkit.World;

/** How a text is taken apart, and what its words name then. */
class ClausesTest {

	private static final Keywords KEYWORDS = World.SHIPPED.keywords();
	private static final Lexicon LEXICON = new Lexicon(KEYWORDS);
	private static final Clauses CLAUSES = new Clauses(KEYWORDS, LEXICON);
	private static final Spelling SPELLING = new Spelling(KEYWORDS.simplified());

	private static Clauses.Said said(String text) {
		return CLAUSES.said(SPELLING.normal(text), _ -> 0);
	}

	private static Set<ChangeItem> items(String ids) {
		Set<ChangeItem> items = EnumSet.noneOf(ChangeItem.class);
		if (ids != null)
			List.of(ids.split(" ")).forEach(id -> items.add(Named.find(ChangeItem.class, id).orElseThrow()));
		return items;
	}

	@ParameterizedTest
	@CsvSource({"要换法人吗？没有，是网站负责人换了, website-person, entity-person",
			"上次写的改站名，有误，要改的是公司名称, entity-name, website-name",
			"网站名称不对，要改, website-name, ", "别给我删域名，我要再加一个域名, website-domain-added, website-domain-removed",
			"法人的手机号仍有效，邮箱换了, entity-person-email, entity-person-mobile",
			"通信地址也不是原来的了, entity-mailing-address, "})
	void what_is_denied_or_taken_back_falls_out(String text, String changed, String unchanged) {
		assertThat(LEXICON.namedIn(said(text).changed())).isEqualTo(items(changed));
		assertThat(LEXICON.namedIn(said(text).unchanged())).isEqualTo(items(unchanged));
	}

	@ParameterizedTest
	@CsvSource({"法人换了身份证又换了手机号, entity-person-document entity-person-mobile", "法人换了，身份证也是新的, entity-person entity-person-document",
			"要加一个域名example-plus.cn, website-domain-added", "应用类型要改成手机APP, website-service-type",
			"网站负责人的邮箱改成了web@example.com, website-person-email", "机房搬家，服务器IP变了, website-ip"})
	void what_is_said_to_have_changed_is_named(String text, String changed) {
		assertThat(LEXICON.namedIn(said(text).changed())).isEqualTo(items(changed));
	}

	@ParameterizedTest
	@CsvSource({"要加一个域名example-plus.cn, 1", "语言加了英文，再把日文加上, 2", "网站改名了 and the IP changed, 2"})
	void a_name_or_the_end_of_a_clause_is_not_cut_off(String text, int clauses) {
		assertThat(said(text).changed()).hasSize(clauses);
	}
}
