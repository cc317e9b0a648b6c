package dev.gleaner.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Answers only requests that name this server as a person here would: a page elsewhere that
 * resolves its own name to the loopback address (DNS rebinding) gets nothing.
 */
final class HostCheck extends OncePerRequestFilter {

    private static final int MISDIRECTED_REQUEST = 421;

    /** Below this, hubs reach us. */
    static final String HUBS = "/websub/";

    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final @Nullable String nameForHubs;

    /**
     * @param callbacks where hubs reach us; its host is good for that and for nothing else
     */
    HostCheck(List<String> furtherNames, @Nullable URI callbacks) {
        furtherNames.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        this.nameForHubs = callbacks == null ? null : callbacks.getHost().toLowerCase(Locale.ROOT);
    }

    private boolean isKnown(HttpServletRequest request) {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        return names.contains(name)
                || (name.equals(nameForHubs) && request.getRequestURI().startsWith(HUBS));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(
                    MISDIRECTED_REQUEST,
                    "this server is not known under that name; gleaner.server.hosts adds one");
        }
    }
}
