package dev.gleaner.server;

import dev.gleaner.operation.Json;
import dev.gleaner.operation.Problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Answers for the server while its data folder is being opened: 503, come again. It stands before
 * everything else, so that no request waits for, or trips over, what is not there yet.
 *
 * <p>A browser gets a line of text and looks again by itself; whoever wants JSON gets a problem.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartingFilter extends OncePerRequestFilter {

    private static final Problem STARTING =
            new Problem(Problem.Kind.TRY_AGAIN, "the server is starting", "try again in a moment");

    private static final String AGAIN_AFTER_SECONDS = "2";

    private final BooleanSupplier started;

    StartingFilter(BooleanSupplier started) {
        this.started = started;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (started.getAsBoolean()) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepted = request.getHeader("Accept");
        boolean isBrowser = accepted != null && accepted.contains("text/html");
        response.setStatus(STARTING.kind().status());
        response.setHeader("Retry-After", AGAIN_AFTER_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (isBrowser) {
            response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
            response.setContentType("text/plain");
            response.getWriter().println("Gleaner is starting; this page looks again by itself.");
        } else {
            response.setContentType("application/problem+json");
            response.getWriter().println(problem());
        }
    }

    private static String problem() {
        return Json.write(
                Map.of(
                        "title", "try again",
                        "status", STARTING.kind().status(),
                        "detail", STARTING.cause(),
                        "kind", STARTING.kind(),
                        "nextStep", STARTING.nextStep()));
    }
}
