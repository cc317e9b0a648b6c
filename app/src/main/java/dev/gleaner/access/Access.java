package dev.gleaner.access;

import dev.gleaner.settings.Settings;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The rules of access: each route is named here, and what is not named is refused. To look at an
 * address that is not named is to find nothing there; to change something there is forbidden.
 *
 * <p>There are no accounts, no sessions and no cookies in this mode; the pages need no script, and
 * none runs.
 */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What may be looked at; HEAD is open wherever GET is (RFC 9110, 9.3.2). */
    private static final String[] READABLE = {
        "/",
        "/threads/*",
        "/threads/*/brief",
        "/items/*",
        "/search",
        "/forecasts",
        "/forecasts/*",
        "/benchmarks",
        "/benchmarks/one",
        "/benchmarks/one.svg",
        "/benchmarks/one.csv",
        "/sources",
        "/sources/one",
        "/notices",
        "/feeds/*",
        "/feeds/threads/*",
        "/health",
        "/gleaner.css",
        "/icon.svg",
        "/error",
        "/api/**"
    };

    /**
     * Open to hubs, which show neither token nor cookie: whoever does not know the rest of the
     * address finds nothing there, and what is sent there is believed when it is signed.
     */
    private static final String HUBS = HostCheck.HUBS + "*";

    @Bean
    SecurityFilterChain rules(HttpSecurity http, Settings settings, ChangeToken token)
            throws Exception {
        return http.authorizeHttpRequests(routes ->
                        // Whatever was refused, saying so is allowed; and what was let in may
                        // finish its answer.
                        routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, READABLE)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, READABLE)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, HUBS)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, HUBS)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/**")
                                .hasAuthority("change")
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(
                        new HostCheck(settings.server().hosts(), settings.server().callbacks()),
                        AuthorizationFilter.class)
                .addFilterBefore(new TokenFilter(token.value()), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable()) // No cookie is ever set: a forged request carries no
                // authority.
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, refused) ->
                                        response.sendError(refusal(request)))
                                .accessDeniedHandler((request, response, refused) ->
                                        response.sendError(refusal(request))))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                                .crossOriginOpenerPolicy(policy ->
                                        policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Whatever may be looked at is open to all, so a refused look was at an address of none. */
    private static int refusal(HttpServletRequest request) {
        boolean looks =
                request.getMethod().equals(HttpMethod.GET.name())
                        || request.getMethod().equals(HttpMethod.HEAD.name());
        return (looks ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value();
    }

    /** Nobody has an account; without this bean Spring would make one up and print its password. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("there are no accounts");
        };
    }
}
