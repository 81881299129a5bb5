package dev.beian.channel.webchat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.http.ResponseCookie;

import dev.beian.assistant.messaging.Address;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Knows visitors by a secret in a cookie; we keep only its hash. */
final class Visitors {

	static final String CHANNEL = "web";
	private static final String COOKIE = "beian_chat";
	private static final SecureRandom RANDOM = new SecureRandom();
	private static final int SECRET_BYTES = 24;

	private Visitors() {
	}

	static String newSecret() {
		byte[] secret = new byte[SECRET_BYTES];
		RANDOM.nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

	static ResponseCookie cookie(String secret, boolean secure) {
		return ResponseCookie.from(COOKIE, secret).httpOnly(true).secure(secure).sameSite("Strict").path("/chat")
				.maxAge(Duration.ofDays(180)).build();
	}

	/** The visitor's address; empty without a cookie of ours. */
	static Optional<Address> of(HttpServletRequest request) {
		if (request.getCookies() == null)
			return Optional.empty();
		for (Cookie cookie : request.getCookies())
			if (cookie.getName().equals(COOKIE) && cookie.getValue().matches("[A-Za-z0-9_-]{32}"))
				return Optional.of(address(cookie.getValue()));
		return Optional.empty();
	}

	static Address address(String secret) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
			return new Address(CHANNEL, HexFormat.of().formatHex(hash, 0, 16));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
