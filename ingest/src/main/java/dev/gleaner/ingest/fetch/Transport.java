package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.DialledAddresses.Checked;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.fetch.address.AddressPolicy;
import dev.gleaner.ingest.url.WebAddress;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
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

/**
 * One GET or POST on the wire, and nothing more: no redirects, retries, cookies, credentials or
 * cache.
 *
 * <p>What is connected to are exactly the addresses the policy let pass. A watchdog cuts the
 * connection when the time given is over, whatever the server is doing.
 */
final class Transport implements AutoCloseable {

    private static final int MOST_HEADER_CHARACTERS = 65_536;

    /** For the end of a connection after the last byte that was announced. */
    private static final Duration MOMENT = Duration.ofMillis(200);

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
            return new Found.Nowhere(Breakage.outcome(unknown));
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
        return send(new HttpGet(address.toUri()), dialled, pin, headers, bound, time);
    }

    /** Sends something; of the answer only the head is read. */
    Answer post(
            WebAddress address,
            Checked dialled,
            Map<String, String> headers,
            byte[] body,
            Duration time) {
        HttpPost request = new HttpPost(address.toUri());
        request.setEntity(new ByteArrayEntity(body, null));
        return send(request, dialled, Optional.empty(), headers, null, time);
    }

    private Answer send(
            HttpUriRequestBase request,
            Checked dialled,
            Optional<CertificatePin> pin,
            Map<String, String> headers,
            BoundedBody.@Nullable Bound bound,
            Duration time) {
        headers.forEach(request::setHeader);
        // No connection is used twice; a server that knows it ends each with the last byte
        request.setHeader("Connection", "close");
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
            Wire wire = new Wire();
            ScopedValue.Carrier scope =
                    ScopedValue.where(DialledAddresses.CHECKED, dialled)
                            .where(Wire.OF_EXCHANGE, wire);
            return pin.map(one -> scope.where(PinnedTrust.PIN, one))
                    .orElse(scope)
                    .call(() -> exchange(request, wire, bound));
        } catch (IOException broken) {
            return new Answer.None(
                    late.get()
                            ? Breakage.timeout("not finished in time")
                            : Breakage.outcome(broken));
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private Answer exchange(
            HttpUriRequestBase request, Wire wire, BoundedBody.@Nullable Bound bound)
            throws IOException {
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
            if (response.getCode() != 200 || entity == null || bound == null) {
                return new Answer.Response(response.getCode(), headers, new byte[0]);
            }
            if (entity.getContentLength() > bound.maxBytes() && !bound.cuts()) {
                return new Answer.None(
                        new Refused(
                                Reason.TOO_LARGE,
                                "announces " + entity.getContentLength() + " bytes"));
            }
            return body(content(entity, request, wire), headers, bound);
        } finally {
            // Cut, not drained: what was not read may never end
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private InputStream content(HttpEntity entity, HttpUriRequestBase request, Wire wire)
            throws IOException {
        long announced = entity.getContentLength();
        return announced < 0
                ? entity.getContent()
                : new AnnouncedBody(entity.getContent(), announced, () -> goesOn(request, wire));
    }

    /** A server that neither ends nor goes on within a moment has said all it wants. */
    private boolean goesOn(HttpUriRequestBase request, Wire wire) {
        ScheduledFuture<?> enough =
                watchdog.schedule(request::cancel, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return wire.goesOn();
        } catch (IOException ended) {
            return false;
        } finally {
            enough.cancel(false);
        }
    }

    private static Answer body(InputStream content, Headers headers, BoundedBody.Bound bound)
            throws IOException {
        return switch (new BoundedBody(bound).read(content, headers.all("content-encoding"))) {
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
}
