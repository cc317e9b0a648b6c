package dev.gleaner.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
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

    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    HostCheck(List<String> furtherNames) {
        furtherNames.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(
                    MISDIRECTED_REQUEST,
                    "this server is not known under that name; gleaner.server.hosts adds one");
        }
    }
}
