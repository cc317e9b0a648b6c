package dev.gleaner.api;

import dev.gleaner.operation.KeptAnswers;
import dev.gleaner.operation.KeptAnswers.Kept;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Does a request with an {@code Idempotency-Key} once: the same request under the same key gets the
 * answer that was given, with {@code Idempotency-Replayed: true}; another one under it is refused
 * with 422.
 *
 * <p>Two at the same time wait for each other. What failed on our side (5xx) is not kept, and may
 * be sent again. Requests that answer in lines while they work are not kept: to ingest, search for
 * channels or rebuild twice does no harm.
 */
@Component
final class RequestsOnce extends ApiFilter {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final int MOST_KEPT_BYTES = 1 << 20;
    private static final int SERVER_ERROR = 500;
    private static final int LOCKS = 64;

    private static final Set<String> IN_LINES =
            Set.of(
                    "/api/ingest",
                    "/api/index/rebuild",
                    "/api/reprocess",
                    "/api/sources/find",
                    "/api/sources/opml");

    private final ObjectProvider<Operations> operations;
    private final Lock[] locks = new Lock[LOCKS];

    /**
     * @param operations asked for when a request comes: the server starts before they are there
     */
    RequestsOnce(ObjectProvider<Operations> operations) {
        this.operations = operations;
        for (int index = 0; index < LOCKS; index++) {
            locks[index] = new ReentrantLock();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || !request.getMethod().equals("POST")
                || super.shouldNotFilter(request)
                || IN_LINES.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<KeptAnswers> kept = operations.getObject().answers();
        String key = Objects.requireNonNull(request.getHeader(KEY)).strip();
        if (kept.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!key.matches("[\\x21-\\x7e]{1," + LONGEST_KEY + "}")) {
            Refusal.write(
                    response,
                    new Problem(
                            Problem.Kind.USAGE,
                            "an Idempotency-Key is 1 to " + LONGEST_KEY + " visible characters",
                            "use a random UUID"));
        } else {
            ReadRequest read = new ReadRequest(request, request.getInputStream().readAllBytes());
            once(kept.get(), key, read, response, chain);
        }
    }

    private void once(
            KeptAnswers kept,
            String key,
            ReadRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        String print = request.print();
        Lock lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
        lock.lock();
        try {
            Optional<Kept> before = kept.find(key);
            if (before.isEmpty()) {
                answer(kept, key, print, request, response, chain);
            } else if (before.get().print().equals(print)) {
                replay(before.get(), response);
            } else {
                Refusal.write(
                        response,
                        new Problem(
                                Problem.Kind.OTHER_REQUEST,
                                "the Idempotency-Key was used for another request",
                                "give each request a key of its own"));
            }
        } finally {
            lock.unlock();
        }
    }

    private static void answer(
            KeptAnswers kept,
            String key,
            String print,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copied = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copied);
        byte[] body = copied.getContentAsByteArray();
        if (copied.getStatus() < SERVER_ERROR && body.length <= MOST_KEPT_BYTES) {
            kept.keep(
                    key,
                    new Kept(
                            print,
                            copied.getStatus(),
                            Objects.requireNonNullElse(copied.getContentType(), ""),
                            Objects.requireNonNullElse(copied.getHeader(HttpHeaders.ETAG), ""),
                            body));
        }
        copied.copyBodyToResponse();
    }

    private static void replay(Kept kept, HttpServletResponse response) throws IOException {
        response.setStatus(kept.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (!kept.tag().isEmpty()) {
            response.setHeader(HttpHeaders.ETAG, kept.tag());
        }
        if (!kept.type().isEmpty()) {
            response.setContentType(kept.type());
        }
        response.setContentLength(kept.body().length);
        response.getOutputStream().write(kept.body());
    }
}
