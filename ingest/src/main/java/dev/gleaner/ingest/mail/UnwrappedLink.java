package dev.gleaner.ingest.mail;

import dev.gleaner.ingest.url.CanonicalUrl;
import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a link in a message really leads, found without asking anybody.
 *
 * <p>{@code https://click.example/t?u=https%3A%2F%2Fpaper.example%2Fa%3Futm_source%3Dx} leads to
 * {@code https://paper.example/a}; so does a link whose path or parameter holds that address in
 * base64. A link whose target is hidden behind a token leads nowhere: the token names the reader.
 */
final class UnwrappedLink {

    private static final int MOST_LAYERS = 3;
    private static final Pattern INNER =
            Pattern.compile("https?://[^\\s\"'<>\\\\\\p{Cntrl}]{4,2000}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_+/-]{16,4000}={0,2}");
    private static final Pattern TOKEN =
            Pattern.compile("(?=[^/?&=]*\\d)(?=[^/?&=]*[A-Za-z])[A-Za-z0-9_.~%-]{24,}");
    private static final Pattern WORDS = Pattern.compile("[a-z]{2,}(?:[-_][a-z0-9]+){2,}.{0,200}");
    private static final Pattern COUNTING_PATH =
            Pattern.compile(
                    "(?i)[./_-](?:clicks?|track(?:ing)?|trk|redirect|redir|lnk|ls)(?:[./_-]|$)");
    private static final Pattern COUNTING_HOST =
            Pattern.compile(
                    "(?i)(?:^|[.-])(?:clicks?|track(?:ing)?|trk|lnk|links?|ct|list-manage\\d?|e|e?mail|open)\\d?[.-]");
    private static final Set<String> PERSONAL =
            Set.of(
                    "token",
                    "email",
                    "e",
                    "r",
                    "uid",
                    "user",
                    "user_id",
                    "subscriber",
                    "subscriber_id",
                    "sid",
                    "mid",
                    "recipient",
                    "recipient_id",
                    "contact",
                    "contact_id",
                    "jwt",
                    "key",
                    "auth",
                    "sig",
                    "signature");

    private UnwrappedLink() {}

    /** The address behind a link; empty when there is none that says nothing of the reader. */
    static Optional<String> of(String href) {
        Optional<WebAddress> address = WebAddress.parse(href.replaceAll("\\s", ""));
        for (int layer = 0; layer < MOST_LAYERS && address.isPresent(); layer++) {
            Optional<WebAddress> inner = address.flatMap(UnwrappedLink::inner);
            if (inner.isEmpty()) {
                break;
            }
            address = inner;
        }
        return address.filter(target -> !isCounting(target))
                .map(UnwrappedLink::impersonal)
                .flatMap(CanonicalUrl::of);
    }

    /** The same without its query: a page of a newsletter needs none, and tokens hide there. */
    static Optional<String> page(String target) {
        return WebAddress.parse(target)
                .filter(address -> address.path().length() > 8)
                .map(address ->
                        new WebAddress(
                                        address.scheme(),
                                        address.host(),
                                        address.port(),
                                        address.path(),
                                        null)
                                .toString());
    }

    private static Optional<WebAddress> inner(WebAddress address) {
        return Stream.concat(
                        parameters(address.query())
                                .map(pair -> pair.substring(pair.indexOf('=') + 1)),
                        Arrays.stream(address.path().split("/", -1)))
                .filter(value -> value.length() >= 10)
                .flatMap(value -> carried(value).stream())
                .findFirst()
                .or(() -> carried(address.path().substring(1)));
    }

    private static Optional<WebAddress> carried(String value) {
        String decoded = percentDecoded(value);
        if (decoded.regionMatches(true, 0, "http", 0, 4)) {
            return WebAddress.parse(decoded);
        }
        if (!BASE64.matcher(decoded).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getUrlDecoder()
                            .decode(decoded.replace('+', '-').replace('/', '_').replace("=", ""));
            Matcher inner = INNER.matcher(new String(bytes, StandardCharsets.UTF_8));
            return inner.find() ? WebAddress.parse(inner.group()) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static boolean isCounting(WebAddress address) {
        boolean token =
                Stream.concat(
                                Arrays.stream(address.path().split("/", -1)),
                                parameters(address.query())
                                        .map(pair -> pair.substring(pair.indexOf('=') + 1)))
                        .anyMatch(part ->
                                TOKEN.matcher(part).matches() && !WORDS.matcher(part).matches());
        return token
                && (COUNTING_HOST.matcher(address.host()).find()
                        || COUNTING_PATH.matcher(address.path()).find());
    }

    private static String impersonal(WebAddress address) {
        String query =
                parameters(address.query())
                        .filter(pair -> !isPersonal(pair))
                        .collect(Collectors.joining("&"));
        return address.origin() + address.path() + (query.isEmpty() ? "" : "?" + query);
    }

    private static boolean isPersonal(String pair) {
        int equals = pair.indexOf('=');
        String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : percentDecoded(pair.substring(equals + 1));
        return PERSONAL.contains(name)
                || value.contains("@")
                || (TOKEN.matcher(value).matches() && !WORDS.matcher(value).matches());
    }

    private static Stream<String> parameters(@Nullable String query) {
        return query == null || query.isEmpty()
                ? Stream.empty()
                : Arrays.stream(query.split("&", -1));
    }

    private static String percentDecoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }
}
