package dev.beian.knowledge.validation;

import static dev.beian.knowledge.validation.Cases.NOTHING_KNOWN;
import static dev.beian.knowledge.validation.Cases.judges;
import static dev.beian.knowledge.validation.Cases.withDomains;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressesTest {

	@ParameterizedTest
	@CsvSource({"139.198.0.1, 139.198.0.1", "８．８．８．８, 8.8.8.8", "139。198。0。1, 139.198.0.1", "' 139.198.0.1 ', 139.198.0.1",
			"2400:3200::1, 2400:3200::1", "2400:3200::ABCD, 2400:3200::abcd", "10.0.0.1, !public-ip-private",
			"172.16.0.1, !public-ip-private", "172.31.255.255, !public-ip-private", "192.168.1.1, !public-ip-private",
			"100.64.0.1, !public-ip-private", "fd00::1, !public-ip-private", "127.0.0.1, !public-ip-reserved",
			"169.254.1.1, !public-ip-reserved", "224.0.0.1, !public-ip-reserved", "0.0.0.0, !public-ip-reserved",
			"255.255.255.255, !public-ip-reserved", "198.18.0.1, !public-ip-reserved", "::1, !public-ip-reserved",
			"::, !public-ip-reserved", "fe80::1, !public-ip-reserved", "ff02::1, !public-ip-reserved",
			"::ffff:10.0.0.1, !public-ip-private", "203.0.113.7, ?public-ip-example", "2001:db8::1, ?public-ip-example",
			"172.32.0.1, 172.32.0.1", "100.128.0.1, 100.128.0.1", "256.1.1.1, !public-ip-shape", "1.2.3, !public-ip-shape",
			"1.2.3.4:80, !public-ip-shape", "1.2.3.0/24, !public-ip-shape", "fe80::1%eth0, !public-ip-shape",
			"2400:3200::/32, !public-ip-shape", "example.com, !public-ip-shape", "01.2.3.4, !public-ip-shape"})
	void public_ip(String value, String expected) {
		judges(Field.PUBLIC_IP, value, NOTHING_KNOWN, expected);
	}

	@ParameterizedTest
	@CsvSource({"example.com, example.com", "EXAMPLE.COM, example.com", "https://www.example.com/index.html, example.com",
			"www.example.com, example.com", "www.com, www.com", "example.com.cn, example.com.cn", "bj.example.cn, ?domain-subdomain",
			"blog.example.com, ?domain-subdomain", "example.bj.cn, example.bj.cn", "blog.example.com.cn, ?domain-subdomain",
			"tax.city.gov.cn, tax.city.gov.cn", "city.gov.cn, city.gov.cn", "a.tax.city.gov.cn, ?domain-subdomain", "例子.中国, 例子.中国",
			"example。com, example.com", "example, !domain-shape", "-a.com, !domain-shape", "a b.com, ab.com", "exa_mple.com, !domain-shape",
			"com.cn, !domain-shape", "example.com:8080, !domain-shape", "1.2.3.4, !domain-shape", "example.invalidtld, !domain-ending"})
	void domain(String value, String expected) {
		judges(Field.DOMAIN, value, NOTHING_KNOWN, expected);
	}

	@Test
	void a_domain_to_remove_is_one_of_those_filed() {
		judges(Field.DOMAIN, "example.com", withDomains("example.com", "example.cn"), "example.com");
		judges(Field.DOMAIN, "example.com", withDomains("WWW.Example.com"), "example.com");
		judges(Field.DOMAIN, "example.net", withDomains("example.com"), "?domain-not-filed");
	}

	@ParameterizedTest
	@CsvSource({"www.example.com, www.example.com", "HTTPS://WWW.Example.com/, https://www.example.com",
			"http://www.example.com, http://www.example.com", "ｗｗｗ。example。com, www.example.com", "example.com, ?homepage-www",
			"blog.example.com, ?homepage-www", "https://www.example.com/home, ?homepage-path",
			"https://www.example.com?a=1, ?homepage-path", "ftp://www.example.com, !homepage-shape",
			"https://www.example.com:8443/, !homepage-shape", "https://user@www.example.com, !homepage-shape",
			"https://139.198.0.1, !homepage-shape", "https://, !homepage-shape", "首页, !homepage-shape",
			"https://www.example.invalidtld, !homepage-shape"})
	void homepage(String value, String expected) {
		judges(Field.HOMEPAGE_URL, value, NOTHING_KNOWN, expected);
	}

	@Test
	void a_homepage_lies_under_a_filed_domain() {
		judges(Field.HOMEPAGE_URL, "https://www.example.com", withDomains("example.cn", "example.com"), "https://www.example.com");
		judges(Field.HOMEPAGE_URL, "https://www.notexample.com", withDomains("example.com"), "!homepage-other-domain");
		judges(Field.HOMEPAGE_URL, "https://www.example.com.evil.cn", withDomains("example.com"), "!homepage-other-domain");
	}
}
