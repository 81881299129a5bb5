package dev.beian.channel.desk;

import java.io.IOException;
import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.beian.assistant.support.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Has whoever tries too many passwords wait; no password is looked at meanwhile. */
public final class SignInLimit extends OncePerRequestFilter {

	private static final String SIGN_IN = "/desk/login";

	private final SignIns signIns;

	public SignInLimit(SignIns signIns) {
		this.signIns = signIns;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals(HttpMethod.POST.name()) || !request.getServletPath().equals(SIGN_IN);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String name = request.getParameter("username");
		Duration wait = signIns.attempt(name == null ? "" : name.strip(), request.getRemoteAddr());
		if (wait.isZero()) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
		request.getRequestDispatcher(DeskPages.WAIT).forward(request, response);
	}
}
