package dev.beian.channel.api;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.guidance.Guidance;
import dev.beian.knowledge.material.MaterialMatrix;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The API, wired. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {

	private static final int LARGEST_BODY = 64 << 10;

	@Bean
	RecommendationController recommendationController(ChangeTypeRules rules, MaterialMatrix materials, Guidance guidance, Wordings wordings) {
		return new RecommendationController(rules, materials, guidance, wordings);
	}

	@Bean
	DeadlineController deadlineController(Deadlines deadlines, Wordings wordings, ZoneId zone, Clock clock) {
		return new DeadlineController(deadlines, wordings, zone, clock);
	}

	/** Refuses bodies that are too large before they are read. */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> bodyLimit(Wordings wordings) {
		OncePerRequestFilter filter = new OncePerRequestFilter() {
			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				if (request.getContentLengthLong() <= LARGEST_BODY) {
					chain.doFilter(request, response);
					return;
				}
				response.setStatus(413);
				response.setContentType("application/problem+json;charset=UTF-8");
				String detail = wordings.in(wordings.nearest(request.getLocale().toLanguageTag())).say("api.too-large", "limit", "64 kB");
				response.getWriter().write("{\"status\":413,\"title\":\"Content Too Large\",\"detail\":\"" + detail.replace("\"", "'")
						+ "\",\"errors\":[{\"field\":\"body\"}]}");
			}
		};
		FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("/api/*");
		return registration;
	}
}
