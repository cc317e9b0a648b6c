package dev.gleaner.api;

import dev.gleaner.operation.Problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses a request to the API whose body is longer than 16 MB, with 413: what is sent is read into
 * memory. Whoever may change nothing was refused before.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
final class BodyLimit extends ApiFilter {

    private static final int MOST_BYTES = 16 << 20;
    private static final long LET_PASS_BYTES = 256L << 20;

    private static final Problem TOO_LARGE =
            new Problem(
                    Problem.Kind.TOO_LARGE,
                    "the request is longer than " + (MOST_BYTES >> 20) + " MB",
                    "send less at a time");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced > MOST_BYTES) {
            refuse(request.getInputStream(), response);
        } else if (announced >= 0) {
            chain.doFilter(request, response);
        } else {
            byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                refuse(request.getInputStream(), response);
            } else {
                chain.doFilter(new ReadRequest(request, body), response);
            }
        }
    }

    /** The rest is let pass by, up to a point: a client that still sends would miss the answer. */
    private static void refuse(InputStream rest, HttpServletResponse response) throws IOException {
        long ignored = rest.skip(LET_PASS_BYTES);
        Refusal.write(response, TOO_LARGE);
    }
}
