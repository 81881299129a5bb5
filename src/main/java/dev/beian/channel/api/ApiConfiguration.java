package dev.beian.channel.api;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

import dev.beian.assistant.understanding.Understanding;
import dev.beian.assistant.wording.Wording;
import dev.beian.assistant.wording.Wordings;
import dev.beian.knowledge.deadline.Deadlines;
import dev.beian.knowledge.filing.Source;
import dev.beian.knowledge.guidance.Guidance;
import dev.beian.knowledge.material.MaterialMatrix;
import dev.beian.knowledge.recommendation.ChangeTypeRules;
import dev.beian.knowledge.validation.Validators;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The API, wired. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {

	private static final int LARGEST_BODY = 64 << 10;

	@Bean
	RecommendationController recommendationController(ChangeTypeRules rules, MaterialMatrix materials, Guidance guidance,
			Wordings wordings) {
		return new RecommendationController(rules, materials, guidance, wordings);
	}

	@Bean
	ValidationController validationController(Validators validators, Sources sources, Wordings wordings, ZoneId zone, Clock clock) {
		return new ValidationController(validators, sources.byId(), wordings, zone, clock);
	}

	@Bean
	UnderstandingController understandingController(Understanding understanding, Wordings wordings) {
		return new UnderstandingController(understanding, wordings);
	}

	/** Every cited passage, by id. */
	public record Sources(Map<String, Source> byId) {

		public Sources {
			byId = Map.copyOf(byId);
		}
	}

	@Bean
	DeadlineController deadlineController(Deadlines deadlines, Wordings wordings, ZoneId zone, Clock clock) {
		return new DeadlineController(deadlines, wordings, zone, clock);
	}

	/** Refuses bodies that are too large, whether or not they announce it, once so much of them has been read. */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> bodyLimit(Wordings wordings) {
		OncePerRequestFilter filter = new OncePerRequestFilter() {
			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				chain.doFilter(new ContentCachingRequestWrapper(request, LARGEST_BODY) {
					@Override
					protected void handleContentOverflow(int limit) {
						Wording wording = wordings.in(wordings.nearest(LocaleContextHolder.getLocale().toLanguageTag()));
						throw new BadField(HttpStatus.CONTENT_TOO_LARGE, "body", wording.say("api.too-large", "limit", "64 kB"));
					}
				}, response);
			}
		};
		FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("/api/*");
		return registration;
	}
}
