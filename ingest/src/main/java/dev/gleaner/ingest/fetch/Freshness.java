package dev.gleaner.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/**
 * How long a server calls its answer fresh (RFC 9111, section 4.2), and how long it asks us to stay away (RFC 9110,
 * section 10.2.3).
 *
 * <p>Times of the server are compared with each other, never with our clock where it can be helped: a server two days
 * slow is still understood.
 */
final class Freshness {

    private static final long MOST_SECONDS = Integer.MAX_VALUE;
    private static final Pattern MAX_AGE = Pattern.compile(
            "(?:^|[,\\s])max-age\\s{0,9}=\\s{0,9}\"?(\\d{1,100})\"?\\s{0,9}(?=,|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNCACHED =
            Pattern.compile("(?:^|[,\\s])no-(?:store|cache)(?=[\\s,=]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,100}");

    private Freshness() {}

    /** What is left of the answer's lifetime; zero when it is over, null when the server says nothing. */
    static @Nullable Duration left(Headers headers, Instant received) {
        String control = String.join(",", headers.all("cache-control"));
        if (UNCACHED.matcher(control).find()) {
            return null;
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        Duration lifetime = maxAge.find() ? seconds(maxAge.group(1)) : untilExpiry(headers, received);
        return lifetime == null ? null : notNegative(lifetime.minus(age(headers)));
    }

    /** What {@code Retry-After} asks for in either of its forms; null when it is absent or unreadable. */
    static @Nullable Duration retryAfter(Headers headers, Instant received) {
        String value = headers.first("retry-after");
        if (value == null) {
            return null;
        }
        if (SECONDS.matcher(value.strip()).matches()) {
            return seconds(value.strip());
        }
        return date(value)
                .map(until -> notNegative(Duration.between(serverTime(headers, received), until)))
                .orElse(null);
    }

    private static @Nullable Duration untilExpiry(Headers headers, Instant received) {
        String expires = headers.first("expires");
        if (expires == null) {
            return null;
        }
        return date(expires)
                .map(until -> notNegative(Duration.between(serverTime(headers, received), until)))
                .orElse(Duration.ZERO);
    }

    private static Duration age(Headers headers) {
        String age = headers.first("age");
        return age != null && SECONDS.matcher(age.strip()).matches() ? seconds(age.strip()) : Duration.ZERO;
    }

    private static Instant serverTime(Headers headers, Instant received) {
        return Optional.ofNullable(headers.first("date"))
                .flatMap(Freshness::date)
                .orElse(received);
    }

    private static Optional<Instant> date(String value) {
        return Optional.ofNullable(DateUtils.parseStandardDate(value));
    }

    private static Duration seconds(String digits) {
        return Duration.ofSeconds(digits.length() > 10 ? MOST_SECONDS : Math.min(MOST_SECONDS, Long.parseLong(digits)));
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
