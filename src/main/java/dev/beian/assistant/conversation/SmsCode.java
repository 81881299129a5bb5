package dev.beian.assistant.conversation;

import java.util.regex.Pattern;

/**
 * The code of an SMS within a text: six digits by themselves, in whatever script and grouping. It belongs on the ministry's page, never
 * here.
 */
final class SmsCode {

	private static final String GAP = "[\\p{Zs}\\p{Pd}]{1,3}";
	private static final String TOGETHER = "(?<!\\p{Nd})\\p{Nd}{6}(?!\\p{Nd})";
	private static final String IN_GROUPS = "(?:\\p{Nd}{3}" + GAP + "\\p{Nd}{3}|\\p{Nd}{2}\\p{Zs}\\p{Nd}{2}\\p{Zs}\\p{Nd}{2}|\\p{Nd}(?:"
			+ GAP
			+ "\\p{Nd}){5})";
	/** Groups that go on are another number, those that a colon follows are a day with a time. */
	private static final Pattern CODE = Pattern.compile(TOGETHER + "|(?<!\\p{Nd})(?<!\\p{Nd}[\\p{Zs}\\p{Pd}])" + IN_GROUPS
			+ "(?!(?:" + GAP + ")?\\p{Nd}|[:\\uFF1A])");
	private static final String HIDDEN = "******";

	private SmsCode() {
	}

	static boolean isIn(String text) {
		return CODE.matcher(text).find();
	}

	/** The text without its codes. */
	static String hidden(String text) {
		return CODE.matcher(text).replaceAll(HIDDEN);
	}
}
