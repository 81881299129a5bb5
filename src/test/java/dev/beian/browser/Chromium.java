package dev.beian.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The Chromium of this machine; the build brings none of its own. */
final class Chromium implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

	private final Playwright playwright;
	private final Browser browser;

	private Chromium(Path executable) {
		playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
						"--disable-sync")));
	}

	/** Where it stands; empty on a machine without one. */
	static Optional<Path> installed() {
		return Stream.of(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), PLACES.stream()).flatMap(places -> places).map(Path::of)
				.filter(Files::isExecutable).findFirst();
	}

	static Chromium start() {
		return new Chromium(installed().orElseThrow());
	}

	Browser browser() {
		return browser;
	}

	@Override
	public void close() {
		browser.close();
		playwright.close();
	}
}
