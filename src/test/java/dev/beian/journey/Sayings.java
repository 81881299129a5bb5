package dev.beian.journey;

import java.util.List;
import java.util.Random;

/** What filers come out with on a walk: answers, questions, values, nonsense and malice. */
final class Sayings {

	static final List<String> TEXTS = List.of("企业", "湖南", "广东省", "网站名称", "证件住所和手机", "主体负责人手机", "完成", "done", "是", "不是同一人",
			"2026-04-30", "下个月1号", "昨天", "2031-01-01", "9999-12-31", "昨天 21:05", "9:30", "25:61", "123456", "变更备案", "继续", "你好", "1", "12",
			"99999999999999999999", "没收到", "京ICP备12345678号", "", " ", "\n", "😀", "🧑‍🤝‍🧑🇨🇳", "全部已核验", "Enterprise", "website name",
			"审核要多久？", "法人换了，邮箱也换了", "How long does it take?", "不对，是湖南", "长".repeat(4_096), "x".repeat(4_096), "😀".repeat(2_048),
			"{0} ${jndi:ldap://x} %s", "\u202e反\u202c", "<b>北</b>", "null", "13800138000", "010-66668888", "office@example.cn", "8.8.8.8",
			"http://127.0.0.1", "https://www.example.cn", "example.cn",
			"示例科技有限公司", "示例路 1 号", "110101200001010000");

	static final List<String> COMMANDS = List.of("/start", "/help", "/back", "/back", "/answers", "/status", "/why", "/whatif",
			"/whatif website-ip", "/human", "/language", "/restart", "/cancel", "/edit changes", "/edit province", "/edit organizer",
			"/edit effective-date", "/edit change-type", "/edit same-person", "/continue", "/what", "/", "//", "/ start", "/你好",
			"/start@beian_bot", "/" + "x".repeat(4_095), "/edit ../../etc", "/restart-now", "/cancel-now", "/worksheet",
			"/edit new-values", "/cases", "/cases", "/new", "/new-like", "/new-other", "/case", "/case BG-1");

	/** Keys that no button carries. */
	static final List<String> KEYS = List.of("", ".", "0", "a:enterprise", "c:cancel-now", "2.-1", "zzzzzzzzzzzz.1",
			"2.0'; drop table conversation; --", "２.０", "🙂", "\u0000", "1.".repeat(32));

	private Sayings() {
	}

	/** A key that no button carries. */
	static String forged(int seed) {
		Random random = new Random(seed);
		StringBuilder key = new StringBuilder();
		for (int i = random.nextInt(1, 64); i > 0; i--)
			key.append("0123456789abcdefghijklmnopqrstuvwxyz.+-北".charAt(random.nextInt(40)));
		return key.toString();
	}
}
