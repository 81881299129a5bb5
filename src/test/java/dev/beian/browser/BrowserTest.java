package dev.beian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import dev.beian.app.BeianGuide;

/** Plays a whole conversation in Chromium, on a phone and on a desk, and keeps pictures of what a filer sees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

	private static final Path PICTURES = Path.of("target", "screenshots");

	@TempDir
	private static Path data;
	private ConfigurableApplicationContext assistant;
	private Chromium chromium;
	private String address;
	private final List<String> complaints = new ArrayList<>();

	@BeforeAll
	void start() throws IOException {
		boolean there = Chromium.installed().isPresent();
		if (!there)
			System.out.println(
					"\n*** NOTICE: no Chromium on this machine, the browser tests are SKIPPED (Debian: apt-get install chromium) ***\n");
		assertThat(there || System.getenv("CI") == null).as("under CI a Chromium is required").isTrue();
		assumeTrue(there, "no Chromium");
		Files.createDirectories(PICTURES);
		assistant = new SpringApplicationBuilder(BeianGuide.class).run("--server.port=0", "--beian.data-dir=" + data,
				"--beian.desk-admin-password=only-for-this-test");
		address = "http://localhost:" + ((WebServerApplicationContext) assistant).getWebServer().getPort();
		chromium = Chromium.start();
	}

	@AfterAll
	void stop() {
		if (chromium != null)
			chromium.close();
		if (assistant != null)
			assistant.close();
	}

	@Test
	void a_filer_on_a_phone_is_led_from_the_first_question_to_the_approval() {
		try (BrowserContext phone = phone(ColorScheme.LIGHT)) {
			Page page = chat(phone);

			choose(page, "同意并开始");
			choose(page, "企业");
			choose(page, "华中");
			choose(page, "湖南");
			choose(page, "主体负责人（换人）");
			choose(page, "网站");
			choose(page, "网站名称");
			picture(page, "step-1");
			choose(page, "完成");
			sees(page, "变更从哪一天起生效");
			picture(page, "calendar");
			says(page, "12月31日");
			sees(page, "是否按下面的建议办理");
			picture(page, "step-2");
			choose(page, "按变更备案办理");
			sees(page, "新的主体负责人叫什么名字");
			says(page, "林一");
			sees(page, "主体负责人的身份证号码是什么");
			choose(page, "这项到控制台再填");
			says(page, "13800138000");
			sees(page, "已记下主体负责人手机");
			picture(page, "new-values");
			choose(page, "其余都到控制台再填");
			sees(page, "请核对新信息");
			choose(page, "没问题，下一步");
			sees(page, "请准备并上传");
			says(page, "/worksheet");
			choose(page, "发成文件");
			sees(page, "清单在上面");
			assertThat(page.locator(".block-link a[href='/chat/worksheet']").last()).isVisible();
			choose(page, "继续办理");
			sees(page, "请准备并上传");
			upload(page, "licence.png", aPaper());
			sees(page, "已交 1 项");
			picture(page, "step-3");
			choose(page, "继续");
			choose(page, "先不交，继续");
			picture(page, "console");
			choose(page, "已提交初审");
			choose(page, "初审已通过");
			choose(page, "已提交复审");
			choose(page, "复审已通过");
			choose(page, "刚刚收到");
			assertThat(page.getByText("全部已核验").last()).isVisible();
			picture(page, "step-4");
			choose(page, "全部已核验");
			choose(page, "审核已通过");
			picture(page, "approved");
			choose(page, "都清楚了，结束");

			sees(page, "这次变更已经办完");
			assertThat(complaints).isEmpty();
		}
	}

	@Test
	void a_filer_asks_for_a_person_and_is_given_back_to_the_same_question() {
		try (BrowserContext filer = context(1280, 800, ColorScheme.LIGHT, 1);
				BrowserContext staff = context(1280, 800, ColorScheme.LIGHT, 1)) {
			Page chat = chat(filer);
			choose(chat, "同意并开始");
			choose(chat, "个人");
			choose(chat, "华南");
			choose(chat, "广东");
			choose(chat, "联系方式");
			choose(chat, "主体负责人手机");
			choose(chat, "完成");
			choose(chat, "已经生效");
			sees(chat, "是否按下面的建议办理");
			picture(chat, "chat");
			choose(chat, "转人工");
			sees(chat, "已转给人工客服");
			says(chat, "我的身份证快过期了，要一起改吗？");

			Page desk = staff.newPage();
			desk.navigate(address + "/desk");
			picture(desk, "login");
			signIn(desk);
			desk.getByText("BG-").first().click();
			sees(desk, "我的身份证快过期了");
			desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("接手").setExact(true)).click();
			desk.locator("textarea:visible").fill("可以一起改，请在变更内容里再选“主体负责人证件”。");
			desk.locator("#reply-form button[type=submit]").click();
			sees(chat, "可以一起改");
			picture(desk, "desk");
			choose(desk, "交还");
			sees(chat, "是否按下面的建议办理");
			picture(chat, "handed-back");

			assertThat(complaints).isEmpty();
		}
	}

	@Test
	void two_persons_take_part_in_one_case_and_one_of_them_has_another() {
		try (BrowserContext filer = context(1280, 800, ColorScheme.LIGHT, 1); BrowserContext other = phone(ColorScheme.LIGHT)) {
			Page chat = chat(filer);
			for (String label : List.of("同意并开始", "企业", "华南", "广东", "网站", "网站名称", "完成", "已经生效", "按变更网站办理", "其余都到控制台再填",
					"没问题，下一步"))
				choose(chat, label);
			sees(chat, "请准备并上传这次变更的材料");
			says(chat, "/invite website-person");
			sees(chat, "请以网站负责人身份参加备案变更");
			picture(chat, "invitation");

			Page guest = other.newPage();
			guest.navigate(chat.locator(".block-copy-value").last().innerText());
			sees(guest, "有人邀请您一起办理");
			fits(guest);
			picture(guest, "invited");
			choose(guest, "同意并加入");
			sees(guest, "需要您办的事");
			sees(chat, "网站负责人已加入");
			for (String label : List.of("继续", "已提交初审", "初审已通过", "已提交复审", "复审已通过", "刚刚收到"))
				choose(chat, label);
			sees(guest, "核验短信已发出");
			picture(guest, "part");
			choose(guest, "我已核验");
			sees(chat, "网站负责人已完成短信核验");
			picture(chat, "verified-by-partner");

			says(chat, "/new");
			choose(chat, "沿用");
			sees(chat, "哪些备案信息变了");
			says(chat, "/cases");
			sees(chat, "另办一件变更");
			picture(chat, "cases");
			assertThat(complaints).isEmpty();
		}
	}

	@Test
	void three_websites_become_three_cases_on_a_phone() {
		try (BrowserContext filer = phone(ColorScheme.DARK)) {
			Page chat = chat(filer);
			for (String label : List.of("同意并开始", "企业", "华南", "广东", "网站", "网站服务内容", "完成", "已经生效", "不止一个网站要改"))
				choose(chat, label);
			sees(chat, "要改的是哪几个网站");
			fits(chat);
			picture(chat, "websites-asked");
			says(chat, "官网、商城、招聘站");
			sees(chat, "去掉“招聘站”");
			fits(chat);
			picture(chat, "websites-named");
			choose(chat, "完成，共 3 个网站");
			sees(chat, "要改 3 个网站：官网、商城、招聘站");
			picture(chat, "websites-orders");
			choose(chat, "按变更网站办理");
			sees(chat, "分成了 3 个办理件");
			fits(chat);
			picture(chat, "websites-divided");
			says(chat, "发布公司动态和产品介绍");
			choose(chat, "没问题，下一步");
			says(chat, "/cases");
			sees(chat, "商城：网站服务内容");
			fits(chat);
			picture(chat, "websites-cases");
			choose(chat, "商城：网站服务内容");
			sees(chat, "用“发布公司动态和产品介绍”");
			fits(chat);
			picture(chat, "websites-known");
			assertThat(complaints).isEmpty();
		}
	}

	@Test
	void staff_look_at_the_other_cases_of_a_filer() {
		try (BrowserContext filer = context(1280, 800, ColorScheme.LIGHT, 1);
				BrowserContext staff = context(1280, 800, ColorScheme.LIGHT, 1)) {
			Page chat = chat(filer);
			for (String label : List.of("同意并开始", "企业", "华南", "广东", "网站", "网站名称", "IP地址", "完成", "已经生效", "按变更网站办理"))
				choose(chat, label);
			says(chat, "/new");
			choose(chat, "沿用");
			sees(chat, "哪些备案信息变了");
			choose(chat, "转人工");
			sees(chat, "已转给人工客服");
			Page desk = staff.newPage();
			desk.navigate(address + "/desk");
			signIn(desk);

			desk.locator(".ticket").first().click();
			sees(desk, "该办理人的其他办理件");
			picture(desk, "desk-other-cases");
			desk.locator(".case-other").click();

			sees(desk, "正在查看");
			sees(desk, "变更网站");
			picture(desk, "desk-other-case");
			desk.locator("#case-beside-back").click();
			sees(desk, "转交原因");
			choose(chat, "自己继续办理");
			sees(chat, "哪些备案信息变了");
			assertThat(complaints).isEmpty();
		}
	}

	private static void signIn(Page desk) {
		desk.locator("input[name=username]").fill("admin");
		desk.locator("input[name=password]").fill("only-for-this-test");
		desk.locator("button[type=submit]").click();
	}

	@Test
	void the_pages_are_fit_to_be_seen_on_every_screen_in_light_and_dark() {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
			for (int width : List.of(390, 1280))
				try (BrowserContext context = context(width, width == 390 ? 844 : 800, scheme, 1)) {
					String name = scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
					Page home = context.newPage();
					home.navigate(address + "/");
					picture(home, "home-" + name);
					fits(home);
					Page page = chat(context);
					choose(page, "同意并开始");
					sees(page, "什么性质");
					picture(page, "chat-" + name);
					fits(page);
				}

		assertThat(complaints).isEmpty();
	}

	/** Nothing has to be scrolled sideways. */
	private static void fits(Page page) {
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
	}

	private BrowserContext phone(ColorScheme scheme) {
		return context(390, 844, scheme, 2);
	}

	private BrowserContext context(int width, int height, ColorScheme scheme, double scale) {
		BrowserContext context = chromium.browser().newContext(
				new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme).setLocale("zh-CN")
						.setDeviceScaleFactor(scale));
		context.onConsoleMessage(message -> {
			if (message.type().equals("error"))
				complaints.add(message.text());
		});
		return context;
	}

	private Page chat(BrowserContext context) {
		Page page = context.newPage();
		page.navigate(address + "/chat");
		return page;
	}

	/** Presses the last button that reads like this, once it can be pressed. */
	private static void choose(Page page, String label) {
		Locator button = page.locator("button:visible:not([disabled])", new Page.LocatorOptions().setHasText(label)).last();
		assertThat(button).isVisible();
		button.click();
	}

	private static void says(Page page, String text) {
		page.locator("#text").fill(text);
		page.locator("#text").press("Enter");
	}

	private static void sees(Page page, String text) {
		assertThat(page.getByText(text).last()).isVisible();
	}

	private static void upload(Page page, String name, byte[] bytes) {
		page.locator("input[type=file]").first().setInputFiles(new FilePayload(name, "image/png", bytes));
		page.locator("button[type=submit]:visible").click();
	}

	/** Keeps a picture; those that the documents and the first page show are renewed with -Dupdate.docs=true. */
	private static void picture(Page page, String name) {
		byte[] shot = page.screenshot(
				new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED).setPath(PICTURES.resolve(name + ".png")));
		if (Boolean.getBoolean("update.docs"))
			try {
				if (name.startsWith("step-"))
					Files.write(Path.of("src/main/resources/static/img", name + ".png"), shot);
				if (name.equals("chat") || name.equals("desk"))
					Files.write(Files.createDirectories(Path.of("docs/images")).resolve(name + ".png"), shot);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
	}

	/** A drawing that is plainly no real paper. */
	private static byte[] aPaper() {
		BufferedImage paper = new BufferedImage(800, 560, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = paper.createGraphics();
		pen.setColor(new Color(0xFFF8E8));
		pen.fillRect(0, 0, 800, 560);
		pen.setColor(new Color(0xB42318));
		pen.drawRect(20, 20, 760, 520);
		pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
		pen.drawString("SPECIMEN", 280, 280);
		pen.dispose();
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			ImageIO.write(paper, "png", bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
