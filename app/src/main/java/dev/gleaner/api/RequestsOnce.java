package dev.gleaner.api;

import dev.gleaner.operation.Json;
import dev.gleaner.operation.KeptAnswers;
import dev.gleaner.operation.KeptAnswers.Kept;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
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
 * be sent again. A body of more than 16 MB is refused with 413. Requests that answer in lines while
 * they work are not kept: to ingest, search for channels or rebuild twice does no harm.
 */
@Component
final class RequestsOnce extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final int MOST_KEPT_BYTES = 1 << 20;
    private static final int MOST_READ_BYTES = 16 << 20;
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
                || !request.getRequestURI().startsWith("/api/")
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
            refuse(
                    response,
                    new Problem(
                            Problem.Kind.USAGE,
                            "an Idempotency-Key is 1 to " + LONGEST_KEY + " visible characters",
                            "use a random UUID"));
        } else {
            byte[] body = request.getInputStream().readNBytes(MOST_READ_BYTES + 1);
            if (body.length > MOST_READ_BYTES) {
                refuse(
                        response,
                        new Problem(
                                Problem.Kind.TOO_LARGE,
                                "the request is longer than "
                                        + (MOST_READ_BYTES >> 20)
                                        + " MB, the most that is done once",
                                "send less, or send it without an Idempotency-Key"));
            } else {
                once(kept.get(), key, new Body(request, body), response, chain);
            }
        }
    }

    private void once(
            KeptAnswers kept,
            String key,
            Body request,
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
                refuse(
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

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.kind().status());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .println(
                        Json.write(
                                Map.of(
                                        "status", problem.kind().status(),
                                        "detail", problem.cause(),
                                        "kind", problem.kind(),
                                        "nextStep", problem.nextStep())));
    }

    /** A request whose body was read already. */
    private static final class Body extends HttpServletRequestWrapper {

        private final byte[] bytes;

        Body(HttpServletRequest request, byte[] bytes) {
            super(request);
            this.bytes = bytes;
        }

        /** Another one for each other request. */
        String print() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (String part :
                        new String[] {
                            getRequestURI(),
                            Objects.requireNonNullElse(getQueryString(), ""),
                            Objects.requireNonNullElse(getHeader(HttpHeaders.IF_MATCH), ""),
                            Objects.requireNonNullElse(getContentType(), "")
                        }) {
                    digest.update(part.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
                return HexFormat.of().formatHex(digest.digest(bytes));
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream in = new ByteArrayInputStream(bytes);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is here already");
                }

                @Override
                public int read() {
                    return in.read();
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
