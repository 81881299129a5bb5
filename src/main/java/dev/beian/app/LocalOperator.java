package dev.beian.app;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Takes whoever asks from this machine itself, and through no proxy, for its operator. */
final class LocalOperator extends OncePerRequestFilter {

	private static final List<String> OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host",
			"X-Real-IP", "Via");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isLocal(request)) {
			SecurityContext local = SecurityContextHolder.createEmptyContext();
			local.setAuthentication(new PreAuthenticatedAuthenticationToken("operator", "", List.of()));
			SecurityContextHolder.setContext(local);
		}
		chain.doFilter(request, response);
	}

	private static boolean isLocal(HttpServletRequest request) {
		return OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null) && isLoopback(request.getRemoteAddr());
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.ofLiteral(address).isLoopbackAddress();
		} catch (IllegalArgumentException _) {
			return false;
		}
	}
}
