package dev.beian.bench;

import static dev.beian.bench.Act.press;
import static dev.beian.bench.Act.say;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import javax.imageio.ImageIO;

/** A whole change, from the first greeting to the end of the case. */
public final class Story {

	/** Turns of the assistant that {@link #whole} takes; an upload takes two. */
	public static final int TURNS = 27;
	static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
	/** A paper as it might be photographed, only much smaller. */
	static final byte[] PAPER = picture();

	private Story() {
	}

	/** An enterprise that changes its name, its address, the name of its site and the server it stands on. */
	public static List<Act> whole() {
		return List.of(say("/start", "同意并开始"), press("同意并开始", "企业"), press("企业", "华南"), press("华南", "广东"), press("广东", "主办单位名称"),
				press("主办单位名称", "☑ 主办单位名称"), press("证件住所", "☑ 证件住所"), press("网站", "▸ 网站"), press("网站名称", "☑ 网站名称"),
				press("IP地址", "☑ IP地址"), press("完成", "哪一天起生效"), say(effective(), "按变更"), press("按变更", "主办单位的新名称是什么"),
				say("云上林间科技有限公司", "证件上的新住所是什么"), press("其余都到控制台再填", "没问题，下一步"), press("没问题，下一步", "上传主办单位证件"),
				press("上传主办单位证件", "请发送"), new Act.Upload("已收到并加密保存"), press("返回清单", "已交 1 项"), press("继续", "先不交，继续"),
				press("先不交，继续", "已提交初审"), press("已提交初审", "初审已通过"), press("初审已通过", "已提交复审"), press("已提交复审", "复审已通过"),
				press("复审已通过", "刚刚收到"), press("刚刚收到", "全部已核验"), press("全部已核验", "审核已通过"), press("审核已通过", "都清楚了"),
				press("都清楚了", "重新开始"));
	}

	private static String effective() {
		LocalDate day = LocalDate.now(BEIJING).plusDays(50);
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

	private static byte[] picture() {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
