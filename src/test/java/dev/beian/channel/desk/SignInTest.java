package dev.beian.channel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.beian.assistant.support.SignIns;
import dev.beian.testkit.DeskMember;
import dev.beian.testkit.Reply;
import dev.beian.testkit.RunningAssistant;

/** Guessing passwords at the desk becomes slow, and harms nobody else. */
class SignInTest {

	private static final int FREE = 5;

	private RunningAssistant assistant;
	private DeskMember stranger;

	@BeforeEach
	void start(@TempDir Path data) {
		assistant = RunningAssistant.in(data).start();
		stranger = assistant.deskMember();
	}

	@AfterEach
	void stop() {
		stranger.close();
		assistant.close();
	}

	@Test
	void after_a_few_failures_no_password_is_looked_at_for_a_while() {
		guesses(FREE);

		Reply wrong = stranger.signsIn("admin", "guess");
		Reply right = stranger.signsIn("admin", RunningAssistant.ADMIN_PASSWORD);

		for (Reply reply : new Reply[]{wrong, right}) {
			assertThat(reply.status()).isEqualTo(429);
			assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 11);
			assertThat(reply.text()).contains("登录失败次数太多");
		}
		assertThat(stranger.get("/desk").status()).isEqualTo(302);
	}

	@Test
	void the_wait_grows_and_stays_within_minutes() {
		guesses(FREE);
		for (int seconds : new int[]{11, 21, 41, 81, 161, 301, 301}) {
			Reply refused = stranger.signsIn("admin", "guess");
			assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(seconds - 9, seconds);
			assistant.clock().passes(Duration.ofSeconds(seconds));
			assertThat(stranger.signsIn("admin", "guess").header("Location")).endsWith("/desk/login?error");
		}
	}

	@Test
	void who_waited_and_knows_the_password_is_let_in_and_nothing_is_held_against_him() {
		guesses(FREE);
		assistant.clock().passes(Duration.ofSeconds(11));

		assertThat(stranger.signsIn("admin", RunningAssistant.ADMIN_PASSWORD).header("Location")).endsWith("/desk");

		guesses(FREE);
		assertThat(stranger.signsIn("admin", "guess").status()).isEqualTo(429);
	}

	@Test
	void a_restart_forgets_nothing_and_time_does() {
		guesses(FREE);

		assistant.restart();
		try (DeskMember again = assistant.deskMember()) {
			assertThat(again.signsIn("admin", "guess").status()).isEqualTo(429);
			assistant.clock().passes(Duration.ofMinutes(61));
			assertThat(again.signsIn("admin", "guess").status()).isEqualTo(302);
		}
		assertThat(assistant.rows("select subject from sign_in_attempt where failures > 1")).isEmpty();
	}

	@Test
	void another_account_may_go_on_until_the_address_has_tried_too_often() {
		IntStream.range(0, 20).forEach(i -> assertThat(stranger.signsIn("name-" + i, "guess").status()).isEqualTo(302));

		assertThat(stranger.signsIn("name-20", "guess").status()).isEqualTo(429);
	}

	@Test
	void nobody_can_lock_a_member_out_of_where_he_has_signed_in_before() {
		SignIns signIns = assistant.bean(SignIns.class);
		signIns.succeeded("admin", "home");
		IntStream.range(0, 10).forEach(i -> signIns.attempt("admin", "stranger-" + i));

		assertThat(signIns.attempt("admin", "stranger-10")).isPositive();
		assertThat(signIns.attempt("admin", "home")).isZero();
	}

	@Test
	void guesses_that_come_at_once_are_counted_too() {
		SignIns signIns = assistant.bean(SignIns.class);

		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 30).forEach(i -> many.execute(() -> signIns.attempt("admin", "stranger-" + i)));
		}

		assertThat(assistant.rows("select failures from sign_in_attempt where failures >= ?", FREE)).singleElement()
				.satisfies(row -> assertThat(row).containsEntry("failures", FREE));
	}

	@Test
	void neither_names_nor_addresses_are_kept() {
		stranger.signsIn("MARKER-NAME", "guess");

		assertThat(assistant.rows("select * from sign_in_attempt").toString()).doesNotContain("MARKER", "127.0.0.1");
	}

	private void guesses(int times) {
		for (int i = 0; i < times; i++)
			assertThat(stranger.signsIn("admin", "guess").header("Location")).endsWith("/desk/login?error");
	}
}
