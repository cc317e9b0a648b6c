package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.DialledAddresses.Checked;
import dev.gleaner.ingest.fetch.Fetch.Failed;
import dev.gleaner.ingest.fetch.Fetch.Failed.Cause;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.fetch.address.AddressPolicy;
import dev.gleaner.ingest.url.WebAddress;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLException;

/**
 * One GET on the wire, and nothing more.
 *
 * <p>What is connected to are exactly the addresses the policy let pass. A watchdog cuts the
 * connection when the time given is over, whatever the server is doing.
 */
final class Transport implements AutoCloseable {

    private static final int MOST_HEADER_CHARACTERS = 65_536;

    private final AddressPolicy policy;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("fetch-watchdog").factory());

    Transport(FetchSettings settings, AddressPolicy policy) {
        this.policy = policy;
        this.client = BareClient.of(settings);
    }

    /** What one GET gave. */
    sealed interface Answer {
        /**
         * An HTTP answer.
         *
         * @param body read for a 200, else empty
         */
        record Response(int status, Headers headers, byte[] body) implements Answer {}

        /** None that can be used. */
        record None(Fetch fetch) implements Answer {}
    }

    /** Where a host is. */
    sealed interface Found {

        /** At these addresses. */
        record At(Checked checked) implements Found {}

        /** Nowhere that may be called. */
        record Nowhere(Fetch fetch) implements Found {}
    }

    /** Looks a host up; only what is found here is dialled. */
    Found lookUp(WebAddress address) {
        try {
            return new Found.At(
                    new Checked(
                            address.host(),
                            address.port(),
                            policy.dialled(address.host(), address.port())));
        } catch (UnknownHostException unknown) {
            return new Found.Nowhere(outcome(unknown));
        }
    }

    /**
     * Sends one GET.
     *
     * @param pin the only certificate to accept; empty: whatever is valid
     */
    Answer get(
            WebAddress address,
            Checked dialled,
            Optional<CertificatePin> pin,
            Map<String, String> headers,
            BoundedBody.Bound bound,
            Duration time) {
        HttpGet request = new HttpGet(address.toUri());
        headers.forEach(request::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm =
                watchdog.schedule(
                        () -> {
                            late.set(true);
                            request.cancel();
                        },
                        time.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            ScopedValue.Carrier scope = ScopedValue.where(DialledAddresses.CHECKED, dialled);
            return pin.map(one -> scope.where(PinnedTrust.PIN, one))
                    .orElse(scope)
                    .call(() -> exchange(request, bound));
        } catch (IOException broken) {
            return new Answer.None(late.get() ? timeout("not finished in time") : outcome(broken));
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private Answer exchange(HttpGet request, BoundedBody.Bound bound) throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        try {
            Headers headers = headers(response);
            HttpEntity entity = response.getEntity();
            if (headers.fields().values().stream()
                            .flatMap(List::stream)
                            .mapToInt(String::length)
                            .sum()
                    > MOST_HEADER_CHARACTERS) {
                return new Answer.None(
                        new Refused(Reason.TOO_LARGE, "more than 64 KiB of headers"));
            }
            if (response.getCode() != 200 || entity == null) {
                return new Answer.Response(response.getCode(), headers, new byte[0]);
            }
            if (entity.getContentLength() > bound.maxBytes() && !bound.cuts()) {
                return new Answer.None(
                        new Refused(
                                Reason.TOO_LARGE,
                                "announces " + entity.getContentLength() + " bytes"));
            }
            return body(entity, headers, bound);
        } finally {
            // Cut, not drained: what was not read may never end
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static Answer body(HttpEntity entity, Headers headers, BoundedBody.Bound bound)
            throws IOException {
        return switch (new BoundedBody(bound)
                .read(entity.getContent(), headers.all("content-encoding"))) {
            case BoundedBody.Reading.Whole whole ->
                    new Answer.Response(200, headers, whole.bytes());
            case BoundedBody.Reading.Spoilt spoilt -> new Answer.None(spoilt.fetch());
        };
    }

    private static Headers headers(ClassicHttpResponse response) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            String value = header.getValue();
            fields.computeIfAbsent(
                            header.getName().toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .add(value == null ? "" : value);
        }
        return new Headers(fields);
    }

    private static Fetch outcome(Exception broken) {
        Throwable reason =
                broken.getCause() instanceof HttpException violation ? violation : broken;
        return switch (reason) {
            case AddressPolicy.NotPublicException notPublic ->
                    new Refused(Reason.NON_PUBLIC_ADDRESS, String.valueOf(notPublic.getMessage()));
            case MessageConstraintException excess ->
                    new Refused(
                            Reason.TOO_LARGE, "headers beyond our limits: " + excess.getMessage());
            case SSLException untrusted -> new Refused(Reason.TLS, untrusted(untrusted));
            case SocketTimeoutException silent ->
                    timeout("the server stayed silent: " + silent.getMessage());
            case UnknownHostException unknown ->
                    new Failed(Cause.UNREACHABLE, 0, String.valueOf(unknown.getMessage()));
            case HttpException violation ->
                    new Failed(Cause.BROKEN, 0, "no valid HTTP: " + violation.getMessage());
            case MalformedChunkCodingException chunks ->
                    new Failed(Cause.BROKEN, 0, "broken pieces: " + chunks.getMessage());
            case ConnectionClosedException early ->
                    new Failed(Cause.BROKEN, 0, "ended too early: " + early.getMessage());
            default ->
                    new Failed(
                            Cause.UNREACHABLE, 0, "the connection failed: " + reason.getMessage());
        };
    }

    private static String untrusted(SSLException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof PinnedTrust.UntrustedException why) {
                return "no trusted connection: " + why.getMessage();
            }
        }
        return "no trusted connection: " + broken.getMessage();
    }

    private static Failed timeout(String detail) {
        return new Failed(Cause.TIMEOUT, 0, detail);
    }
}
