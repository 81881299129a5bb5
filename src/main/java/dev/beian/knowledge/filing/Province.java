package dev.beian.knowledge.filing;

/** The province whose authority keeps the filing. */
public enum Province implements Named {

	BEIJING("beijing"), TIANJIN("tianjin"), HEBEI("hebei"), SHANXI("shanxi"), NEIMENGGU("neimenggu"), LIAONING("liaoning"), JILIN(
			"jilin"), HEILONGJIANG("heilongjiang"), SHANGHAI("shanghai"), JIANGSU("jiangsu"), ZHEJIANG("zhejiang"), ANHUI("anhui"), FUJIAN(
					"fujian"), JIANGXI("jiangxi"), SHANDONG("shandong"), HENAN("henan"), HUBEI("hubei"), HUNAN("hunan"), GUANGDONG(
							"guangdong"), GUANGXI("guangxi"), HAINAN("hainan"), CHONGQING("chongqing"), SICHUAN("sichuan"), GUIZHOU(
									"guizhou"), YUNNAN("yunnan"), XIZANG("xizang"), SHAANXI(
											"shaanxi"), GANSU("gansu"), QINGHAI("qinghai"), NINGXIA("ningxia"), XINJIANG("xinjiang");

	private final String id;

	Province(String id) {
		this.id = id;
	}

	@Override
	public String id() {
		return id;
	}
}
