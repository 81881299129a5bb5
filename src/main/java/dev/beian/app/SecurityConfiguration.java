package dev.beian.app;

import java.security.SecureRandom;
import java.util.Base64;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import dev.beian.assistant.support.SignIns;
import dev.beian.channel.desk.SignInLimit;
import dev.beian.platform.storage.JdbcStaff;

/** Who may do what: the desk is for staff who signed in, everything else is open and keeps no session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
			+ "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService staffAccounts(JdbcStaff staff) {
		return name -> staff.find(name)
				.map(member -> User.withUsername(member.name()).password(member.passwordHash()).roles(member.role()).build())
				.orElseThrow(() -> new UsernameNotFoundException("no such account"));
	}

	@Bean
	@Order(1)
	SecurityFilterChain desk(HttpSecurity http, SignIns signIns) throws Exception {
		return headers(http).securityMatcher("/desk", "/desk/**")
				.authorizeHttpRequests(
						requests -> requests.requestMatchers("/desk/login", "/desk/login/wait").permitAll().anyRequest().authenticated())
				.formLogin(form -> form.loginPage("/desk/login").defaultSuccessUrl("/desk", true).failureUrl("/desk/login?error"))
				.addFilterBefore(new SignInLimit(signIns), UsernamePasswordAuthenticationFilter.class)
				.logout(logout -> logout.logoutUrl("/desk/logout").logoutSuccessUrl("/desk/login?logout")).csrf(Customizer.withDefaults())
				.build();
	}

	@Bean
	ApplicationListener<InteractiveAuthenticationSuccessEvent> signedIn(SignIns signIns) {
		return event -> {
			if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails from)
				signIns.succeeded(event.getAuthentication().getName(), from.getRemoteAddress());
		};
	}

	/** How it is may be known to everybody; details are for staff who signed in at the desk, and for whoever runs this machine. */
	@Bean
	@Order(2)
	SecurityFilterChain health(HttpSecurity http) throws Exception {
		return headers(http).securityMatcher("/actuator/**").authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
				.csrf(AbstractHttpConfigurer::disable)
				.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
				.addFilterBefore(new LocalOperator(), AnonymousAuthenticationFilter.class).build();
	}

	/** The chat and the API know no session; posts of the chat must carry a header that no foreign page can set. */
	@Bean
	@Order(3)
	SecurityFilterChain open(HttpSecurity http) throws Exception {
		return headers(http).authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).csrf(AbstractHttpConfigurer::disable)
				.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)).build();
	}

	private static HttpSecurity headers(HttpSecurity http) throws Exception {
		return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
				.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
	}

	/** The first account; its password is told once, in the log of the first start. */
	@Bean
	ApplicationRunner firstAccount(JdbcStaff staff, PasswordEncoder encoder, @Value("${beian.desk-admin-password:}") String given) {
		return _ -> {
			if (!given.isEmpty()) {
				if (staff.find("admin").filter(admin -> encoder.matches(given, admin.passwordHash())).isEmpty())
					staff.put(new JdbcStaff.Member("admin", encoder.encode(given), "ADMIN"));
				return;
			}
			if (staff.find("admin").isPresent())
				return;
			byte[] secret = new byte[12];
			new SecureRandom().nextBytes(secret);
			String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
			staff.put(new JdbcStaff.Member("admin", encoder.encode(password), "ADMIN"));
			LOG.warn("first start: the desk's account is admin, its password {} (told only once; set DESK_ADMIN_PASSWORD to change it)",
					password);
		};
	}
}
