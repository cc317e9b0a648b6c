package dev.gleaner.ingest.url;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of an address: what stays when everything is dropped that does not change the page.
 *
 * <p>{@code HTTP://Example.com:80/blog/index.html?utm_source=x&id=7#top} becomes
 * {@code http://example.com/blog?id=7}. Scheme and {@code www.} are kept: a site may answer differently without them,
 * and joining the two is a statement for {@code link} to make. Remaining parameters keep their order. Redirectors that
 * carry their target in the address are unwrapped, without any request. The result is for comparing; it is never
 * called.
 */
public final class CanonicalUrl {

    private static final int MOST_REDIRECTORS = 3;
    private static final Pattern INDEX_PAGE =
            Pattern.compile("/(?:index|default)\\.(?:html?|xhtml|php\\d?|aspx?|jsp|cgi)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION =
            Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/;]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMP = Pattern.compile("/amp/?$|\\.amp(?=(?:\\.html)?$)");

    /** Where a redirector keeps its target: host and path, then the name of the parameter. */
    private static final Map<String, String> REDIRECTORS = Map.of(
            "www.google.com/url", "q|url",
            "l.facebook.com/l.php", "u",
            "lm.facebook.com/l.php", "u",
            "www.youtube.com/redirect", "q",
            "out.reddit.com/", "url",
            "slack-redir.net/link", "url",
            "www.linkedin.com/redir/redirect", "url",
            "steamcommunity.com/linkfilter", "url|u",
            "t.umblr.com/redirect", "z",
            "via.hypothes.is/", "url");

    private CanonicalUrl() {}

    /** The canonical form; empty when the text is no http or https address. */
    public static Optional<String> of(String written) {
        // Browsers drop these wherever they stand, and feeds wrap long links
        String unwrapped = written.replaceAll("[\\t\\r\\n]", "");
        return WebAddress.parse(unwrapped).map(CanonicalUrl::target).map(CanonicalUrl::canonical);
    }

    private static WebAddress target(WebAddress address) {
        WebAddress target = address;
        for (int hop = 0; hop < MOST_REDIRECTORS; hop++) {
            Optional<WebAddress> carried = carried(target);
            if (carried.isEmpty()) {
                return target;
            }
            target = carried.get();
        }
        return target;
    }

    private static Optional<WebAddress> carried(WebAddress address) {
        String names = REDIRECTORS.get(address.host() + stripSlash(address.path()));
        if (names == null || address.query() == null) {
            return Optional.empty();
        }
        return Arrays.stream(address.query().split("&", -1))
                .filter(pair -> Arrays.asList(names.split("\\|", -1)).contains(name(pair)))
                .map(pair -> PercentEncoding.decode(
                        pair.substring(Math.min(pair.length(), name(pair).length() + 1))))
                .flatMap(target -> WebAddress.parse(target).stream())
                .findFirst();
    }

    private static String canonical(WebAddress address) {
        String query = query(address.query());
        return address.origin() + path(address.path()) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String path(String written) {
        String path = PercentEncoding.oneSpelling(written);
        path = SESSION.matcher(path).replaceAll("");
        path = INDEX_PAGE.matcher(path).replaceFirst("/");
        path = AMP.matcher(path).replaceFirst("");
        return stripSlash(path);
    }

    private static String stripSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : path.substring(0, end);
    }

    private static String query(@Nullable String written) {
        if (written == null) {
            return "";
        }
        return Arrays.stream(written.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !isDropped(pair))
                .map(PercentEncoding::oneSpelling)
                .collect(Collectors.joining("&"));
    }

    private static boolean isDropped(String pair) {
        String name = name(pair).toLowerCase(Locale.ROOT);
        return TrackingParameters.has(name)
                || name.equals("amp")
                || pair.toLowerCase(Locale.ROOT).equals("outputtype=amp");
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }
}
